import fs from 'node:fs';
import path from 'node:path';
import { describe, expect, onTestFinished, test, vi } from 'vitest';
import { savedStateOf } from '../../core/app/saved-state.ts';
import { launch } from '../../core/app/step.ts';
import { defaultSettings } from '../../core/settings/settings.ts';
import { importOpenStorage } from '../testing/import-storage.ts';
import { temporaryFolder } from '../testing/temporary-folder.ts';
import type { Storage } from './open.ts';

const openStorage = await importOpenStorage();

const wall = Date.UTC(2026, 2, 2, 9);
const at = { wall, zone: 'Europe/Berlin', elapsed: 5000 };
const saved = savedStateOf(
  launch(undefined, at, {}, { settings: defaultSettings, library: [], routines: [] }).state,
  at,
);

/** Opens the storage and reads everything, as the app does when it starts. */
function start(folder: string, announce: (reason: string) => void = () => undefined): Storage {
  const storage = openStorage(folder, () => wall, announce, false);
  storage.stateFile.read(wall);
  storage.windowGeometry.read(wall);
  storage.loginRequest.read(wall);
  storage.history.lastDone();
  onTestFinished(() => {
    storage.history.close();
  });
  return storage;
}

/** Writes each file as the app does, by its name. */
const writers: Readonly<Record<string, (storage: Storage) => void>> = {
  'settings.json': ({ settings }) => {
    settings.change({ intervalMinutes: 30 + Math.floor(settings.current.intervalMinutes / 10) });
    settings.flush();
  },
  'state.json': ({ attempt, stateFile }) => {
    attempt('saving the state', () => {
      stateFile.write(saved);
    });
  },
  'window.json': ({ attempt, windowGeometry }) => {
    attempt("saving the window's bounds", () => {
      windowGeometry.write({ version: 1, bounds: { x: 0, y: 0, width: 900, height: 640 }, maximized: false });
    });
  },
  'login.json': ({ attempt, loginRequest }) => {
    attempt('saving the start at login', () => {
      loginRequest.write({ version: 1, on: true, program: '/opt/Uncurl/uncurl' });
    });
  },
  'history.sqlite': ({ attempt, history }) => {
    attempt('writing the history', () => {
      history.append({ kind: 'naturalBreak', wall, zone: 'UTC', sittingMs: 1000 });
    });
  },
};

describe.each(Object.entries(writers))('%s', (name, write) => {
  test('reports once that the path is a folder', () => {
    const folder = temporaryFolder();
    fs.mkdirSync(path.join(folder, name));
    fs.writeFileSync(path.join(folder, name, 'inside'), '');
    const announce = vi.fn();
    const storage = start(folder, announce);
    write(storage);
    write(storage);
    expect(announce).toHaveBeenCalledOnce();
  });

  test('whose folder is gone: the user is told once', () => {
    const folder = path.join(temporaryFolder(), 'data');
    const announce = vi.fn();
    const storage = start(folder, announce);
    write(storage);
    expect(announce).not.toHaveBeenCalled();
    fs.rmSync(folder, { recursive: true });
    fs.writeFileSync(folder, '');
    write(storage);
    write(storage);
    expect(announce).toHaveBeenCalledOnce();
  });

  test('that can’t be moved aside: the user is told once', () => {
    const folder = temporaryFolder();
    fs.writeFileSync(path.join(folder, name), 'this is none of the app’s files');
    const rename = vi.spyOn(fs, 'renameSync').mockImplementation(() => {
      throw Object.assign(new Error('read-only file system'), { code: 'EROFS' });
    });
    const announce = vi.fn();
    start(folder, announce);
    rename.mockRestore();
    expect(announce).toHaveBeenCalledExactlyOnceWith('EROFS');
    expect(fs.readFileSync(path.join(folder, name), 'utf8')).toBe('this is none of the app’s files');
  });
});

describe.skipIf(process.platform === 'win32')('other users can’t read', () => {
  const modes = (folder: string) =>
    fs
      .readdirSync(folder)
      .map((name) => [name, (fs.statSync(path.join(folder, name)).mode & 0o777).toString(8)]);

  /** Without a umask, a file has exactly the mode that it was created with. */
  function withoutUmask() {
    const before = process.umask(0);
    onTestFinished(() => {
      process.umask(before);
    });
  }

  test('the folder and the files that the app creates', () => {
    withoutUmask();
    const folder = path.join(temporaryFolder(), 'parent', 'data');
    const storage = start(folder);
    for (const write of Object.values(writers)) write(storage);
    storage.log.write('x');
    fs.writeFileSync(path.join(folder, 'settings.json'), '{ "voice": 1 }');
    writers['settings.json']?.(storage);
    expect(fs.statSync(folder).mode & 0o777).toBe(0o700);
    expect(modes(folder)).toEqual(
      [
        'history.sqlite',
        'history.sqlite-shm',
        'history.sqlite-wal',
        'login.json',
        'settings.before-repair-2026-03-02T09-00-00.json',
        'settings.json',
        'state.json',
        'uncurl.log',
        'window.json',
      ].map((name) => [name, '600']),
    );
  });

  test('the journals of the history', () => {
    withoutUmask();
    const folder = temporaryFolder();
    const { history } = start(folder);
    history.append({ kind: 'skipped', wall: 0, zone: 'UTC', sittingMs: 0 });
    expect(modes(folder).filter(([name]) => name?.startsWith('history'))).toEqual(
      ['history.sqlite', 'history.sqlite-shm', 'history.sqlite-wal'].map((name) => [name, '600']),
    );
  });

  /** A folder that existed before the app, and that others can read. */
  function openFolder(name: string): string {
    withoutUmask();
    const folder = path.join(temporaryFolder(), name);
    fs.mkdirSync(folder, { mode: 0o755 });
    return folder;
  }

  test('files that they could read before, except those that aren’t the app’s', () => {
    const folder = openFolder('Uncurl');
    const own = ['settings.unreadable-2025-01-01T00-00-00.json', 'uncurl.old.log', 'history.sqlite-wal.bak'];
    for (const name of [...own, 'notes.txt']) fs.writeFileSync(path.join(folder, name), '');
    fs.chmodSync(path.join(folder, 'uncurl.old.log'), 0o444);
    start(folder);
    expect(fs.statSync(folder).mode & 0o777).toBe(0o700);
    expect(Object.fromEntries(modes(folder))).toMatchObject({
      'settings.unreadable-2025-01-01T00-00-00.json': '600',
      'uncurl.old.log': '400',
      'history.sqlite-wal.bak': '600',
      'notes.txt': '666',
    });
  });

  test.each(['home', 'Documents', 'my uncurl'])(
    'the app’s files in the folder "%s", which stays open',
    (name) => {
      const folder = openFolder(name);
      fs.writeFileSync(path.join(folder, 'uncurl.log'), '');
      start(folder);
      expect(fs.statSync(folder).mode & 0o777).toBe(0o755);
      expect(Object.fromEntries(modes(folder))).toMatchObject({
        'uncurl.log': '600',
        'history.sqlite': '600',
      });
    },
  );

  const existing = ['uncurl.log', 'uncurl.old.log', 'window.json.bak'];

  test.each(['.', ...existing])('the rest if the mode of "%s" can’t be changed', (stuck) => {
    const folder = openFolder('uncurl');
    for (const name of existing) fs.writeFileSync(path.join(folder, name), '');
    const { chmodSync } = fs;
    const chmod = vi.spyOn(fs, 'chmodSync').mockImplementation((file, mode) => {
      if (file === path.join(folder, stuck)) throw Object.assign(new Error('not yours'), { code: 'EPERM' });
      chmodSync(file, mode);
    });
    onTestFinished(() => {
      chmod.mockRestore();
    });
    start(folder);
    expect(modes(folder).filter(([name, mode]) => name !== stuck && mode !== '600')).toEqual([]);
    expect(fs.readFileSync(path.join(folder, 'uncurl.log'), 'utf8')).toContain('not yours');
  });

  test('a link stays as it is, and so does the file that it points at', () => {
    withoutUmask();
    const folder = temporaryFolder();
    const target = path.join(temporaryFolder(), 'my-settings.json');
    fs.writeFileSync(target, '{}');
    fs.symlinkSync(target, path.join(folder, 'settings.json'));
    start(folder);
    expect(fs.statSync(target).mode & 0o777).toBe(0o666);
  });
});
