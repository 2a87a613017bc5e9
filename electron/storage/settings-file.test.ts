import { execFileSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { expect, test, vi } from 'vitest';
import { temporaryFolder } from '../testing/temporary-folder.ts';
import { decodeText } from './decode-text.ts';

// Outside Electron, the npm package `electron` only returns the executable's path. Without this variable, it would
// download the executable first.
vi.stubEnv('ELECTRON_OVERRIDE_DIST_PATH', import.meta.dirname);
const { openSettingsFile } = await import('./settings-file.ts');

test('without a file, read returns undefined', () => {
  expect(openSettingsFile(temporaryFolder()).read()).toBeUndefined();
});

test('write replaces the whole content', () => {
  const folder = temporaryFolder();
  const file = openSettingsFile(folder);
  file.write({ version: 1, intervalMinutes: 30, snoozeMinutes: 5 });
  file.write({ version: 1, intervalMinutes: 60 });
  const bytes = openSettingsFile(folder).read() ?? new Uint8Array();
  expect(JSON.parse(decodeText(bytes))).toEqual({ version: 1, intervalMinutes: 60 });
  expect(fs.readdirSync(folder)).toEqual(['settings.json']);
});

test('write returns what is then in the file', () => {
  const file = openSettingsFile(temporaryFolder());
  expect(file.write({ version: 1 })).toEqual(file.read());
});

test.each(['', '{', '[]', '\uFEFF{}', '\0\0'])('write replaces a file that contains %j', (text) => {
  const folder = temporaryFolder();
  fs.writeFileSync(path.join(folder, 'settings.json'), text);
  const file = openSettingsFile(folder);
  expect(file.write({ version: 1 })).toEqual(file.read());
});

test(
  'a pipe in place of the file is an error, and doesn’t block',
  { skip: process.platform === 'win32' },
  () => {
    const folder = temporaryFolder();
    execFileSync('mkfifo', [path.join(folder, 'settings.json')]);
    expect(() => openSettingsFile(folder).read()).toThrow("it isn't a file");
  },
);

test('write throws if the file can’t be written', () => {
  const folder = temporaryFolder();
  fs.mkdirSync(path.join(folder, 'settings.json'));
  expect(() => {
    openSettingsFile(folder).write({ version: 1 });
  }).toThrow();
});
