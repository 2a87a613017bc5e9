import fs from 'node:fs';
import path from 'node:path';
import { describe, expect, onTestFinished, test, vi } from 'vitest';
import { defaultSettings } from '../../core/settings/settings.ts';
import { recordingLog } from '../testing/recording-log.ts';
import { temporaryFolder } from '../testing/temporary-folder.ts';
import { writeFileAtomically } from './atomic-file.ts';
import type { SettingsFile } from './settings-file.ts';
import { SettingsStore } from './settings-store.ts';
import { settingsVersion } from './settings-text.ts';
import { watchFile } from './watch-file.ts';
import { attemptWrites } from './write-failures.ts';

const wall = Date.UTC(2026, 2, 2, 9);
const aside = 'settings.unreadable-2026-03-02T09-00-00.json';
const copy = 'settings.before-repair-2026-03-02T09-00-00.json';

/** A settings file on the real disk. */
function fileWith(text: string | undefined) {
  const file = path.join(temporaryFolder(), 'settings.json');
  if (text !== undefined) fs.writeFileSync(file, text);
  return {
    path: file,
    read: (): Uint8Array | undefined => (fs.existsSync(file) ? fs.readFileSync(file) : undefined),
    write: vi.fn<SettingsFile['write']>((content) => {
      writeFileAtomically(file, JSON.stringify(content));
      return fs.readFileSync(file);
    }),
    watch: (changed: () => void) => watchFile(file, changed),
  };
}

function open(
  file: SettingsFile,
  announce: (reason: string) => void = () => undefined,
  log = recordingLog(),
) {
  return new SettingsStore({ file, attempt: attemptWrites(log, announce), log, now: () => wall });
}

const besides = (file: SettingsFile, name: string) =>
  fs.readFileSync(path.join(path.dirname(file.path), name), 'utf8');
const filesBeside = (file: SettingsFile) => fs.readdirSync(path.dirname(file.path)).sort();

function noSpace(): never {
  throw Object.assign(new Error('no space left'), { code: 'ENOSPC' });
}

test('at the first start the settings are the defaults, without repairs', () => {
  const store = open(fileWith(undefined));
  expect(store.current).toEqual(defaultSettings);
  expect(store.repairs).toEqual([]);
});

test('a value out of range is replaced by its default, listed in the repairs and logged', () => {
  const log = recordingLog();
  const store = open(
    fileWith('{ "version": 1,\n "intervalMinutes": 5, "snoozeMinutes": 20 }'),
    undefined,
    log,
  );
  expect(store.current).toEqual({ ...defaultSettings, snoozeMinutes: 20 });
  expect(store.repairs).toEqual([
    {
      path: ['intervalMinutes'],
      place: { line: 2, column: 2 },
      reason: { key: 'expected_whole_number', values: { min: 10, max: 180 } },
    },
  ]);
  expect(log.lines).toEqual(['settings.json 2:2 intervalMinutes must be a whole number from 10 to 180']);
});

test('changing a setting removes its repairs', () => {
  const store = open(fileWith('{ "intervalMinutes": 5, "sound": { "on": 1, "volume": 2 } }'));
  store.change({ intervalMinutes: 50 });
  expect(store.repairs.map(({ path }) => path)).toEqual([
    ['sound', 'on'],
    ['sound', 'volume'],
  ]);
  store.change({ sound: { on: true, volume: 0.5 } });
  expect(store.repairs).toEqual([]);
});

test.each([
  ['{ "intervalMinutes": 30', 'json_cut_off'],
  ['{ "intervalMinutes": 30, }', 'json_comma_extra'],
  ['', 'json_empty'],
  ['[]', 'settings_file_empty'],
  ['null', 'settings_file_empty'],
  ['\0', 'settings_file_not_text'],
])('an invalid file (%j) is moved aside', (text, key) => {
  const file = fileWith(text);
  const store = open(file);
  expect(store.current).toEqual(defaultSettings);
  expect(store.repairs).toMatchObject([
    { path: [], reason: { key } },
    { path: [], reason: { key: 'settings_file_renamed', values: { file: aside } } },
  ]);
  expect(filesBeside(file)).toEqual([aside]);
  expect(besides(file, aside)).toBe(text);
});

test('a file that can’t be read is announced, and only moved when it would be overwritten', () => {
  const file = fileWith('{}');
  const announce = vi.fn();
  const read = () => {
    throw Object.assign(new Error('EACCES: permission denied'), { code: 'EACCES' });
  };
  const store = open({ ...file, read }, announce);
  expect(store.current).toEqual(defaultSettings);
  expect(store.repairs).toEqual([
    {
      path: [],
      reason: { key: 'settings_file_unreadable', values: { reason: 'EACCES: permission denied' } },
    },
  ]);
  expect(announce).toHaveBeenCalledExactlyOnceWith('EACCES');
  expect(filesBeside(file)).toEqual(['settings.json']);
  store.change({ intervalMinutes: 30 });
  store.flush();
  expect(besides(file, aside)).toBe('{}');
  expect(filesBeside(file)).toEqual(['settings.json', aside]);
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

test('on a full disk the new settings apply, the failure is announced, and the next flush tries again', () => {
  const announce = vi.fn();
  const file = fileWith(undefined);
  const store = open(file, announce);
  file.write.mockImplementationOnce(noSpace);
  store.change({ intervalMinutes: 30 });
  store.flush();
  expect(store.current.intervalMinutes).toBe(30);
  expect(announce).toHaveBeenCalledExactlyOnceWith('ENOSPC');
  store.flush();
  expect(open(file).current.intervalMinutes).toBe(30);
});

test('a setting of undefined is ignored', () => {
  const store = open(fileWith(undefined));
  store.change({ intervalMinutes: undefined });
  expect(store.current).toEqual(defaultSettings);
});

describe('before a file that needed a repair is overwritten', () => {
  const text = '{ "intervalMinutes": 5, "backProfile": { "disc": true } }';

  test('it is copied, once, and the user is told where', () => {
    const file = fileWith(text);
    const log = recordingLog();
    const store = open(file, undefined, log);
    expect(filesBeside(file)).toEqual(['settings.json']);
    store.change({ snoozeMinutes: 20 });
    store.flush();
    store.change({ snoozeMinutes: 30 });
    store.flush();
    expect(filesBeside(file)).toEqual([copy, 'settings.json']);
    expect(besides(file, copy)).toBe(text);
    expect(store.repairs.at(-1)).toEqual({
      path: [],
      reason: { key: 'settings_file_copied', values: { file: copy } },
    });
    expect(log.lines.at(-1)).toContain(copy);
    expect(open(file).current).toMatchObject({ snoozeMinutes: 30, backProfile: { disc: true } });
  });

  test('it is copied even if all its repairs are gone', () => {
    const file = fileWith(text);
    const store = open(file);
    store.change({ intervalMinutes: 50 });
    store.flush();
    expect(besides(file, copy)).toBe(text);
  });

  test('it isn’t overwritten if the copy can’t be written', () => {
    const file = fileWith(text);
    const announce = vi.fn();
    const store = open(file, announce);
    const { openSync } = fs;
    const full = vi.spyOn(fs, 'openSync').mockImplementation((name, ...flags) => {
      return String(name).includes('before-repair') ? noSpace() : openSync(name, ...flags);
    });
    store.change({ snoozeMinutes: 20 });
    store.flush();
    full.mockRestore();
    expect(announce).toHaveBeenCalledExactlyOnceWith('ENOSPC');
    expect(file.write).not.toHaveBeenCalled();
    expect(besides(file, 'settings.json')).toBe(text);
    store.flush();
    expect(besides(file, copy)).toBe(text);
    expect(open(file).current.snoozeMinutes).toBe(20);
  });

  test('a valid file isn’t copied', () => {
    const file = fileWith('{ "intervalMinutes": 50 }');
    const store = open(file);
    store.change({ snoozeMinutes: 20 });
    store.flush();
    expect(filesBeside(file)).toEqual(['settings.json']);
  });
});

describe('an edit while the app runs', () => {
  /** A store that watches its file, and how often it has reported a change. */
  function watching(text: string) {
    const file = fileWith(text);
    const store = open(file);
    const changed = vi.fn();
    onTestFinished(store.watch(changed));
    return { file, store, changed };
  }
  const isReported = (changed: () => void, times = 1) =>
    vi.waitFor(() => {
      expect(changed).toHaveBeenCalledTimes(times);
    });

  test('is used, and its repairs are listed', async () => {
    const { file, store, changed } = watching('{ "intervalMinutes": 30 }');
    fs.writeFileSync(file.path, '{ "intervalMinutes": 60, "voice": 1 }');
    await isReported(changed);
    expect(store.current).toEqual({ ...defaultSettings, intervalMinutes: 60 });
    expect(store.repairs).toMatchObject([{ path: ['voice'], place: { line: 1, column: 26 } }]);
    writeFileAtomically(file.path, '{ "intervalMinutes": 20 }');
    await isReported(changed, 2);
    expect(store.current.intervalMinutes).toBe(20);
    expect(store.repairs).toEqual([]);
  });

  test('that can’t be parsed leaves settings and file alone, until the next change copies the file', async () => {
    const { file, store, changed } = watching('{ "intervalMinutes": 30 }');
    const half = '{ "intervalMinutes": 60,';
    fs.writeFileSync(file.path, half);
    await isReported(changed);
    expect(store.current.intervalMinutes).toBe(30);
    expect(filesBeside(file)).toEqual(['settings.json']);
    expect(store.repairs).toMatchObject([
      { path: [], place: { line: 1, column: 25 }, reason: { key: 'json_cut_off' } },
      { path: [], reason: { key: 'settings_file_waiting' } },
    ]);
    store.change({ snoozeMinutes: 20 });
    store.flush();
    expect(besides(file, copy)).toBe(half);
    expect(store.repairs).toMatchObject([
      { reason: { key: 'settings_file_copied', values: { file: copy } } },
    ]);
    expect(open(file).current).toMatchObject({ intervalMinutes: 30, snoozeMinutes: 20 });
  });

  test('just before a change in the app is used too, and the change applies on top', () => {
    const { file, store, changed } = watching('{ "intervalMinutes": 30 }');
    store.change({ snoozeMinutes: 20 });
    fs.writeFileSync(file.path, '{ "intervalMinutes": 60, "snoozeMinutes": 5, "voice": true }');
    store.flush();
    expect(changed).toHaveBeenCalledOnce();
    expect(store.current).toMatchObject({ intervalMinutes: 60, snoozeMinutes: 20, voice: true });
    expect(open(file).current).toEqual(store.current);
  });

  test('that deletes the file brings the defaults back at once', async () => {
    const { file, store, changed } = watching('{ "intervalMinutes": 30, "voice": 1 }');
    fs.rmSync(file.path);
    await isReported(changed);
    expect(store.current).toEqual(defaultSettings);
    expect(store.repairs).toEqual([]);
    store.change({ snoozeMinutes: 20 });
    store.flush();
    expect(open(file).current).toEqual({ ...defaultSettings, snoozeMinutes: 20 });
  });

  test('that deletes the file keeps a change that isn’t on disk yet', () => {
    const { file, store } = watching('{ "intervalMinutes": 30 }');
    store.change({ snoozeMinutes: 20 });
    fs.rmSync(file.path);
    store.flush();
    expect(open(file).current).toEqual({ ...defaultSettings, snoozeMinutes: 20 });
  });

  test('that deletes a file which can’t be parsed leaves nothing to correct', async () => {
    const { file, store, changed } = watching('{ "intervalMinutes": 30 }');
    fs.writeFileSync(file.path, '{ "intervalMinutes": 60,');
    await isReported(changed);
    fs.rmSync(file.path);
    await isReported(changed, 2);
    expect(store.repairs).toEqual([]);
  });

  test('isn’t confused with the app’s own writes', async () => {
    const { file, store, changed } = watching('{ "intervalMinutes": 30 }');
    store.change({ snoozeMinutes: 20 });
    store.flush();
    const read = vi.spyOn(file, 'read');
    await vi.waitFor(() => {
      expect(read).toHaveBeenCalled();
    });
    expect(changed).not.toHaveBeenCalled();
  });
});

test('if the system can’t watch the file, an edit is used with the next change', () => {
  const file = fileWith('{ "intervalMinutes": 30 }');
  const log = recordingLog();
  const store = open({ ...file, watch: noSpace }, undefined, log);
  store.watch(() => undefined)();
  expect(log.lines).toEqual(['watching the settings failed: no space left']);
  fs.writeFileSync(file.path, '{ "intervalMinutes": 60 }');
  store.change({ snoozeMinutes: 20 });
  store.flush();
  expect(open(file).current).toMatchObject({ intervalMinutes: 60, snoozeMinutes: 20 });
});
