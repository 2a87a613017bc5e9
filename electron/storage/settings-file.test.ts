import fs from 'node:fs';
import path from 'node:path';
import { beforeAll, expect, test, vi } from 'vitest';
import { temporaryFolder } from '../testing/temporary-folder.ts';

let openSettingsFile: typeof import('./settings-file.ts').openSettingsFile;

beforeAll(async () => {
  // Outside Electron, the npm package `electron` only returns the executable's path. Without this variable, it would
  // download the executable first.
  vi.stubEnv('ELECTRON_OVERRIDE_DIST_PATH', import.meta.dirname);
  ({ openSettingsFile } = await import('./settings-file.ts'));
});

test('without a file, read returns undefined', () => {
  expect(openSettingsFile(temporaryFolder()).read()).toBeUndefined();
});

test('write replaces the whole content', () => {
  const folder = temporaryFolder();
  const file = openSettingsFile(folder);
  file.write({ version: 1, intervalMinutes: 30, snoozeMinutes: 5 });
  file.write({ version: 1, intervalMinutes: 60 });
  expect(JSON.parse(openSettingsFile(folder).read() ?? '')).toEqual({ version: 1, intervalMinutes: 60 });
  expect(fs.readdirSync(folder)).toEqual(['settings.json']);
});

test('write throws if the file can’t be written', () => {
  const folder = temporaryFolder();
  fs.mkdirSync(path.join(folder, 'settings.json'));
  expect(() => {
    openSettingsFile(folder).write({ version: 1 });
  }).toThrow();
});
