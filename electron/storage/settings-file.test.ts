import fs from 'node:fs';
import path from 'node:path';
import { beforeAll, expect, test, vi } from 'vitest';
import { temporaryFolder } from '../testing/temporary-folder.ts';

let openSettingsFile: typeof import('./settings-file.ts').openSettingsFile;

beforeAll(async () => {
  // Outside Electron, npm's `electron` only names the executable, and would first download it without this.
  vi.stubEnv('ELECTRON_OVERRIDE_DIST_PATH', import.meta.dirname);
  ({ openSettingsFile } = await import('./settings-file.ts'));
});

test('there is no text where there is no file', () => {
  expect(openSettingsFile(temporaryFolder()).read()).toBeUndefined();
});

test('what is written is read back, and replaces what was there', () => {
  const folder = temporaryFolder();
  const file = openSettingsFile(folder);
  file.write({ version: 1, intervalMinutes: 30, snoozeMinutes: 5 });
  file.write({ version: 1, intervalMinutes: 60 });
  expect(JSON.parse(openSettingsFile(folder).read() ?? '')).toEqual({ version: 1, intervalMinutes: 60 });
  expect(fs.readdirSync(folder)).toEqual(['settings.json']);
});

test('a folder that cannot be written is an error, not a silence', () => {
  const folder = temporaryFolder();
  fs.mkdirSync(path.join(folder, 'settings.json'));
  expect(() => {
    openSettingsFile(folder).write({ version: 1 });
  }).toThrow();
});
