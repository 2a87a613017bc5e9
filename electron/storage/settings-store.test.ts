import fs from 'node:fs';
import path from 'node:path';
import { expect, test, vi } from 'vitest';
import { defaultSettings } from '../../core/settings/settings.ts';
import { recordingLog } from '../testing/recording-log.ts';
import { temporaryFolder } from '../testing/temporary-folder.ts';
import type { SettingsFile } from './settings-file.ts';
import { SettingsStore, settingsVersion } from './settings-store.ts';
import { attemptWrites } from './write-failures.ts';

const wall = Date.UTC(2026, 2, 2, 9);

/** A settings file on the real disk. */
function fileWith(text: string | undefined): SettingsFile & { write: ReturnType<typeof vi.fn> } {
  const file = path.join(temporaryFolder(), 'settings.json');
  if (text !== undefined) fs.writeFileSync(file, text);
  return {
    path: file,
    read: () => (fs.existsSync(file) ? fs.readFileSync(file, 'utf8') : undefined),
    write: vi.fn((content: unknown) => {
      fs.writeFileSync(file, JSON.stringify(content));
    }),
  };
}

function open(file: SettingsFile, announce: (reason: string) => void = () => undefined): SettingsStore {
  return new SettingsStore(file, attemptWrites(recordingLog(), announce), wall);
}

test('at the first start the settings are the defaults, without repairs', () => {
  const store = open(fileWith(undefined));
  expect(store.current).toEqual(defaultSettings);
  expect(store.repairs).toEqual([]);
});

test('a value out of range is replaced by its default and listed in the repairs', () => {
  const store = open(fileWith('{ "version": 1, "intervalMinutes": 5, "snoozeMinutes": 20 }'));
  expect(store.current).toEqual({ ...defaultSettings, snoozeMinutes: 20 });
  expect(store.repairs).toEqual([
    { path: ['intervalMinutes'], reason: { key: 'expected_whole_number', values: { min: 10, max: 180 } } },
  ]);
});

test('changing a setting removes its repair', () => {
  const store = open(fileWith('{ "intervalMinutes": 5 }'));
  store.change({ intervalMinutes: 50 });
  expect(store.repairs).toEqual([]);
});

test.each(['{ "intervalMinutes": 30', '[]', 'null', ''])('an invalid file (%j) is moved aside', (text) => {
  const file = fileWith(text);
  const store = open(file);
  expect(store.current).toEqual(defaultSettings);
  const aside = 'settings.unreadable-2026-03-02T09-00-00.json';
  expect(store.repairs).toEqual([
    { path: [], reason: { key: 'settings_file_renamed', values: { file: aside } } },
  ]);
  expect(fs.readFileSync(path.join(path.dirname(file.path), aside), 'utf8')).toBe(text);
});

test('a file without read permission isn’t moved', () => {
  const file = fileWith('{}');
  const store = open({
    ...file,
    read: () => {
      throw new Error('EACCES: permission denied');
    },
  });
  expect(store.current).toEqual(defaultSettings);
  expect(store.repairs).toEqual([
    {
      path: [],
      reason: { key: 'settings_file_unreadable', values: { reason: 'EACCES: permission denied' } },
    },
  ]);
  expect(fs.existsSync(file.path)).toBe(true);
});

test('changes apply immediately, and are written to disk together soon after', async () => {
  const file = fileWith(undefined);
  const store = open(file);
  store.change({ intervalMinutes: 30 });
  store.change({ snoozeMinutes: 5 });
  expect(store.current).toMatchObject({ intervalMinutes: 30, snoozeMinutes: 5 });
  expect(file.write).not.toHaveBeenCalled();
  await vi.waitUntil(() => file.write.mock.calls.length > 0);
  expect(file.write).toHaveBeenCalledExactlyOnceWith({
    version: settingsVersion,
    ...defaultSettings,
    intervalMinutes: 30,
    snoozeMinutes: 5,
  });
  expect(open(file).current).toEqual(store.current);
});

test('flush writes a pending change, once', () => {
  const file = fileWith(undefined);
  const store = open(file);
  store.change({ intervalMinutes: 30 });
  store.flush();
  expect(open(file).current.intervalMinutes).toBe(30);
  store.flush();
  expect(file.write).toHaveBeenCalledOnce();
});

test('on a full disk the new settings apply, and the failure is announced', () => {
  const announce = vi.fn();
  const file = fileWith(undefined);
  file.write.mockImplementation(() => {
    throw Object.assign(new Error('no space left'), { code: 'ENOSPC' });
  });
  const store = open(file, announce);
  store.change({ intervalMinutes: 30 });
  store.flush();
  expect(store.current.intervalMinutes).toBe(30);
  expect(announce).toHaveBeenCalledExactlyOnceWith('ENOSPC');
});

test('a setting of undefined is ignored', () => {
  const store = open(fileWith(undefined));
  store.change({ intervalMinutes: undefined });
  expect(store.current).toEqual(defaultSettings);
});
