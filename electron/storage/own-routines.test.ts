import fs from 'node:fs';
import path from 'node:path';
import { describe, expect, test, vi } from 'vitest';
import { readLibrary } from '../../tools/read-library.ts';
import { recordingLog } from '../testing/recording-log.ts';
import { temporaryFolder } from '../testing/temporary-folder.ts';
import { openLibrary } from './library-files.ts';
import { OwnRoutines } from './own-routines.ts';

const shipped = readLibrary();
const items = [
  { stretch: 'side-bend', variant: 'standing' },
  { stretch: 'bridge', variant: 'floor', sets: 1 },
];
const mornings = { name: 'Mornings', items };

/** Own routines in a data folder on the real disk, with what is in their folder and what the library makes of it. */
function open(files: Record<string, string> = {}) {
  const data = temporaryFolder();
  const folder = path.join(data, 'routines');
  if (Object.keys(files).length > 0) fs.mkdirSync(folder);
  for (const [name, text] of Object.entries(files)) fs.writeFileSync(path.join(folder, name), text);
  const log = recordingLog();
  const library = openLibrary(shipped, data, recordingLog());
  const openAgain = () => new OwnRoutines({ data, shipped, log, now: () => Date.UTC(2026, 2, 2, 9) });
  return {
    routines: openAgain(),
    openAgain,
    folder,
    log,
    names: () => (fs.existsSync(folder) ? fs.readdirSync(folder).sort() : []),
    read: (name: string) => fs.readFileSync(path.join(folder, name), 'utf8'),
    /** The ids of the own routines in the library, and its problems. */
    inLibrary: () => {
      const { routines, problems } = library.reload();
      return {
        ids: routines.flatMap(({ routine: { id, combinedBy } }) => (combinedBy === 'user' ? id : [])),
        problems: problems.map(({ file }) => file),
      };
    },
  };
}

function failWith(code: string): never {
  throw Object.assign(new Error(`${code}: refused`), { code });
}

test('a new routine gets an id from its name, and the library has it', () => {
  const { routines, read, inLibrary } = open();
  expect(routines.save(mornings)).toEqual({ outcome: 'done', id: 'mornings' });
  expect(JSON.parse(read('mornings.json'))).toEqual({ id: 'mornings', ...mornings });
  expect(inLibrary()).toEqual({ ids: ['mornings'], problems: [] });
});

test('a routine with an id replaces its file, also under a new name', () => {
  const { routines, names, inLibrary } = open();
  routines.save(mornings);
  expect(routines.save({ id: 'mornings', name: 'Evenings', items })).toEqual({
    outcome: 'done',
    id: 'mornings',
  });
  expect(names()).toEqual(['mornings.json']);
  expect(inLibrary().ids).toEqual(['mornings']);
});

test('a new routine never gets the id of another one, of one of the app’s, or of a file that can’t be used', () => {
  const { routines, inLibrary } = open({ 'WEEKEND.json': '{' });
  const idFor = (name: string) => routines.save({ name, items });
  expect(idFor('Mornings')).toMatchObject({ id: 'mornings' });
  expect(idFor('mornings!')).toMatchObject({ id: 'mornings-2' });
  expect(idFor('Desk reset')).toMatchObject({ id: 'desk-reset-2' });
  expect(idFor('Weekend')).toMatchObject({ id: 'weekend-2' });
  expect(inLibrary().problems).toEqual(['routines/WEEKEND.json']);
});

test('saving under the id of an app routine creates a separate routine', () => {
  const { routines, inLibrary } = open();
  expect(routines.save({ id: 'desk-reset', ...mornings })).toEqual({ outcome: 'done', id: 'mornings' });
  expect(inLibrary()).toEqual({ ids: ['mornings'], problems: [] });
});

test.skipIf(process.platform === 'win32')('other users can’t read the files or the folder', () => {
  const { routines, folder } = open();
  routines.save(mornings);
  for (const file of [folder, path.join(folder, 'mornings.json')]) {
    expect(fs.statSync(file).mode & 0o077, file).toBe(0);
  }
});

describe('a file that was edited by hand', () => {
  const copy = 'mornings.before-repair-2026-03-02T09-00-00.json';

  test.each([
    ['that isn’t JSON', '{ "id": "mornings", '],
    ['that has an unknown key', JSON.stringify({ id: 'mornings', ...mornings, colour: 'red' })],
    ['that isn’t text', '\0\0'],
  ])('%s is kept before it is replaced, and the copy is no problem of the library', (_, text) => {
    const { routines, names, read, inLibrary } = open({ 'mornings.json': text });
    expect(inLibrary().problems).toHaveLength(1);
    expect(routines.save({ id: 'mornings', ...mornings }).outcome).toBe('done');
    expect(names()).toEqual([copy, 'mornings.json']);
    expect(read(copy)).toBe(text);
    expect(inLibrary()).toEqual({ ids: ['mornings'], problems: [] });
  });

  test('that is valid isn’t copied', () => {
    const { routines, names } = open({ 'mornings.json': JSON.stringify({ id: 'mornings', ...mornings }) });
    routines.save({ id: 'mornings', name: 'Evenings', items });
    expect(names()).toEqual(['mornings.json']);
  });

  test('isn’t replaced if it can’t be kept', () => {
    const { routines, names, read } = open({ 'mornings.json': '{' });
    const { openSync } = fs;
    const full = vi
      .spyOn(fs, 'openSync')
      .mockImplementation((name, ...flags) =>
        String(name).includes('before-repair') ? failWith('ENOSPC') : openSync(name, ...flags),
      );
    const outcome = routines.save({ id: 'mornings', ...mornings });
    full.mockRestore();
    expect(outcome).toEqual({ outcome: 'failed', reason: { key: 'routine_disk_full', values: {} } });
    expect(names()).toEqual(['mornings.json']);
    expect(read('mornings.json')).toBe('{');
  });

  test('keeps a folder where the file should be', () => {
    const { routines, folder, names } = open({ 'other.json': '{' });
    fs.mkdirSync(path.join(folder, 'mornings.json'));
    expect(routines.save({ id: 'mornings', ...mornings }).outcome).toBe('done');
    expect(names()).toEqual(['mornings.json', 'mornings.unreadable-2026-03-02T09-00-00.json', 'other.json']);
  });
});

describe('what can’t be written says why and loses nothing:', () => {
  test.skipIf(process.platform !== 'linux')('a full disk', () => {
    const { routines, folder, names, read, log } = open();
    routines.save(mornings);
    const before = read('mornings.json');
    // Writing to this device fails as on a full disk.
    fs.symlinkSync('/dev/full', path.join(folder, 'mornings.json.part'));
    expect(routines.save({ id: 'mornings', name: 'Evenings', items })).toEqual({
      outcome: 'failed',
      reason: { key: 'routine_disk_full', values: {} },
    });
    expect(names()).toEqual(['mornings.json']);
    expect(read('mornings.json')).toBe(before);
    expect(log.lines).toEqual([expect.stringMatching(/^saving a routine failed: ENOSPC/)]);
  });

  test.each(['EACCES', 'EPERM', 'EROFS'])('a folder that can’t be written to (%s)', (code) => {
    const { routines, folder, names } = open({ 'other.json': '{}' });
    const refused = vi.spyOn(fs, 'openSync').mockImplementation(() => failWith(code));
    const outcome = routines.save(mornings);
    refused.mockRestore();
    expect(outcome).toEqual({
      outcome: 'failed',
      reason: { key: 'routine_folder_refused', values: { folder } },
    });
    expect(names()).toEqual(['other.json']);
    expect(routines.save(mornings).outcome, 'the next attempt').toBe('done');
  });

  test('a file in the place of the folder', () => {
    const { routines, folder } = open();
    fs.writeFileSync(folder, 'mine');
    for (const outcome of [routines.save(mornings), routines.undoDelete('mornings')]) {
      expect(outcome).toMatchObject({ outcome: 'failed', reason: { key: 'routine_file_failed' } });
    }
    expect(fs.readFileSync(folder, 'utf8')).toBe('mine');
  });
});

describe('a deleted routine', () => {
  test('disappears from the library, and can be restored unchanged', () => {
    const text = JSON.stringify({ id: 'mornings', ...mornings });
    const { routines, read, inLibrary } = open({ 'mornings.json': text });
    expect(routines.delete('mornings')).toEqual({ outcome: 'done', id: 'mornings' });
    expect(inLibrary()).toEqual({ ids: [], problems: [] });
    expect(routines.undoDelete('mornings')).toEqual({ outcome: 'done', id: 'mornings' });
    expect(read('mornings.json')).toBe(text);
    expect(inLibrary()).toEqual({ ids: ['mornings'], problems: [] });
  });

  test('keeps its id until it is gone for good, so no new one can take it', () => {
    const { routines, names } = open();
    routines.save(mornings);
    routines.delete('mornings');
    expect(routines.save(mornings)).toMatchObject({ id: 'mornings-2' });
    routines.undoDelete('mornings');
    expect(names()).toEqual(['mornings-2.json', 'mornings.json']);
  });

  test('is gone for good when the app starts again', () => {
    const { routines, openAgain, names } = open();
    routines.save(mornings);
    routines.save({ name: 'Evenings', items });
    routines.delete('mornings');
    openAgain();
    expect(names()).toEqual(['evenings.json']);
    expect(routines.undoDelete('mornings')).toMatchObject({ outcome: 'failed' });
  });

  test('that has no file any more counts as deleted', () => {
    expect(open().routines.delete('mornings')).toEqual({ outcome: 'done', id: 'mornings' });
  });

  test('stays if its file can’t be renamed', () => {
    const { routines, folder, inLibrary } = open();
    routines.save(mornings);
    const refused = vi.spyOn(fs, 'renameSync').mockImplementation(() => failWith('EROFS'));
    const outcome = routines.delete('mornings');
    refused.mockRestore();
    expect(outcome).toEqual({
      outcome: 'failed',
      reason: { key: 'routine_folder_refused', values: { folder } },
    });
    expect(inLibrary().ids).toEqual(['mornings']);
  });
});
