import { spawn } from 'node:child_process';
import { once } from 'node:events';
import fs from 'node:fs';
import path from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { describe, expect, onTestFinished, test, vi } from 'vitest';
import { inheritedNames } from '../../../content/testing/inherited-names.ts';
import { NothingToCorrect } from '../../../core/history/correction.ts';
import type { HistoryEntry } from '../../../core/history/entry.ts';
import { exportJson } from '../../../core/history/export.ts';
import { exportSchema } from '../../../core/history/import.ts';
import type { Span } from '../../../core/history/span.ts';
import { recordingLog } from '../../testing/recording-log.ts';
import { temporaryFolder } from '../../testing/temporary-folder.ts';
import { History, MOST_WAITING } from './history.ts';
import type { MergeCounts } from './tables.ts';
import { attemptWrites } from '../write-failures.ts';

const wall = Date.UTC(2026, 2, 2, 9);
const zone = 'Europe/Berlin';

function open(folder: string, log = recordingLog(), announce = vi.fn<(reason: string) => void>()): History {
  const history = new History(folder, { log, attempt: attemptWrites(log, announce), now: () => wall });
  onTestFinished(() => {
    history.close();
  });
  return history;
}

function rowsIn(folder: string): Record<string, unknown>[] {
  const database = new DatabaseSync(path.join(folder, 'history.sqlite'), { readOnly: true });
  const rows = database
    .prepare(
      `SELECT entries.id, kind, wall, zones.text AS zone, sitting_ms, stretches.text AS stretch,
         variants.text AS variant, duration_ms, comfort
       FROM entries LEFT JOIN texts AS zones ON zones.id = zone LEFT JOIN texts AS stretches ON stretches.id = stretch
         LEFT JOIN texts AS variants ON variants.id = variant
       ORDER BY entries.id`,
    )
    .all();
  database.close();
  return rows.map((row) => ({ ...row }));
}

const stretch = (id: string, at: number): HistoryEntry => ({
  kind: 'stretch',
  wall: at,
  zone,
  sittingMs: 46 * 60_000,
  stretch: id,
  variant: 'standing',
  durationMs: 64_000,
});
const naturalBreak = (at: number): HistoryEntry => ({
  kind: 'naturalBreak',
  wall: at,
  zone,
  sittingMs: 1000,
});

/** A span from some minutes after `wall` to others. */
const spanAt = (kind: Span['kind'], from: number, to: number, id?: string): Span => ({
  kind,
  fromWall: wall + from * 60_000,
  toWall: wall + to * 60_000,
  zone,
  ...(id !== undefined && { stretch: id }),
});

const always = { fromWall: 0, toWall: Number.MAX_SAFE_INTEGER };

/** Returns a database's bytes with a page in the middle of a table overwritten. */
function withPageDamaged(file: string, table: string): Uint8Array {
  const database = new DatabaseSync(file, { readOnly: true });
  const pages = database
    .prepare("SELECT pageno FROM dbstat WHERE name = ? AND pagetype = 'leaf' ORDER BY path")
    .all(table)
    .map((row) => Number(row['pageno']));
  database.close();
  const middle = pages[Math.floor(pages.length / 2)] ?? NaN;
  return fs.readFileSync(file).fill(0x55, (middle - 1) * 4096, middle * 4096);
}

test('it says how often a stretch was done, and how the back felt after it', () => {
  const history = open(temporaryFolder());
  const felt = (comfort: HistoryEntry['comfort'], id?: string): HistoryEntry => ({
    kind: 'comfort',
    wall,
    zone,
    sittingMs: 0,
    ...(comfort && { comfort }),
    ...(id !== undefined && { stretch: id }),
  });
  history.append(stretch('side-bend', wall));
  history.append(felt('better', 'side-bend'));
  history.append(stretch('side-bend', wall + 1));
  history.append(felt('worse', 'side-bend'));
  history.append(stretch('side-bend', wall + 2));
  history.append({ ...stretch('side-bend', wall + 3), kind: 'endedEarly' });
  history.append(stretch('bridge', wall));
  history.append(felt('same', 'bridge'));
  history.append(felt('same'));
  expect(history.stretchHistory('side-bend')).toEqual({ times: 3, felt: { better: 1, same: 0, worse: 1 } });
  for (const id of ['never-done', ...inheritedNames]) {
    expect(history.stretchHistory(id)).toEqual({ times: 0, felt: { better: 0, same: 0, worse: 0 } });
  }
});

test('an entry is saved completely', () => {
  const folder = temporaryFolder();
  open(folder).append(stretch('side-bend', wall));
  expect(rowsIn(folder)).toEqual([
    {
      id: 1,
      kind: 2,
      wall,
      zone,
      sitting_ms: 2_760_000,
      stretch: 'side-bend',
      variant: 'standing',
      duration_ms: 64_000,
      comfort: null,
    },
  ]);
  const range = { fromWall: wall, toWall: wall + 1 };
  expect(open(folder).entriesIn(range)).toEqual([stretch('side-bend', wall)]);
});

test('ignores fields that a kind of record can’t have', () => {
  const folder = temporaryFolder();
  const history = open(folder);
  history.append(stretch('side-bend', wall));
  history.append({ kind: 'skipped', wall: wall + 1, zone, sittingMs: 0 });
  history.addSpans([{ kind: 'away', fromWall: wall, toWall: wall + 1000, zone }]);
  const before = history.all();
  history.close();
  const database = new DatabaseSync(path.join(folder, 'history.sqlite'));
  database.exec('UPDATE entries SET comfort = 1; UPDATE entries SET duration_ms = 5 WHERE kind = 4');
  database.exec('UPDATE spans SET begins_bout = 1, stretch = zone');
  database.close();
  const reopened = open(folder);
  expect(reopened.all()).toEqual(before);
  expect(reopened.stretchHistory('side-bend').times).toBe(1);
  expect(exportSchema.parse(JSON.parse(exportJson(reopened.all())))).toEqual(before);
});

test('fractions of milliseconds are rounded, and missing values are null', () => {
  const folder = temporaryFolder();
  open(folder).append({ kind: 'skipped', wall, zone, sittingMs: 1234.567 });
  expect(rowsIn(folder)).toMatchObject([
    { sitting_ms: 1235, stretch: null, duration_ms: null, comfort: null },
  ]);
});

test('entries survive a restart', () => {
  const folder = temporaryFolder();
  open(folder).append(naturalBreak(wall));
  open(folder).append(naturalBreak(wall + 1));
  expect(rowsIn(folder)).toHaveLength(2);
});

test('only the last entry of a kind is removed', () => {
  const folder = temporaryFolder();
  const history = open(folder);
  history.append(naturalBreak(wall));
  history.append(naturalBreak(wall + 1));
  history.append(stretch('side-bend', wall + 2));
  history.removeLast('naturalBreak');
  expect(rowsIn(folder).map((row) => row['wall'])).toEqual([wall, wall + 2]);
  history.removeLast('skipped');
  expect(rowsIn(folder)).toHaveLength(2);
});

test('the last entry that was recorded is removed, not one that was imported or brought back after it', () => {
  const history = open(temporaryFolder());
  history.append(naturalBreak(wall));
  history.append(naturalBreak(wall + 1000));
  history.correct({ fromWall: wall - 10, toWall: wall + 10, as: 'sitting' }, 1, false);
  history.append(naturalBreak(wall + 2000));
  history.undoCorrection();
  history.merge({ spans: [], entries: [naturalBreak(wall - 2000), naturalBreak(wall - 1000)] });
  history.removeLast('naturalBreak');
  expect(history.all().entries.map((entry) => entry.wall - wall)).toEqual([-2000, -1000, 0, 1000]);
});

test.each<[string, Span, MergeCounts]>([
  ['the same', spanAt('sitting', 0, 60), { added: 0, present: 1, conflicting: 0 }],
  ['a part of it', spanAt('sitting', 10, 20), { added: 0, present: 1, conflicting: 0 }],
  ['something else at that time', spanAt('away', 10, 20), { added: 0, present: 0, conflicting: 1 }],
  ['something else beyond it', spanAt('away', 50, 80), { added: 1, present: 0, conflicting: 0 }],
  ['another stretch', spanAt('stretch', 60, 70, 'bridge'), { added: 0, present: 0, conflicting: 1 }],
  ['a call meanwhile', spanAt('call', 10, 20), { added: 1, present: 0, conflicting: 0 }],
])('an import of %s is counted as what it is', (_, imported, counts) => {
  const history = open(temporaryFolder());
  history.addSpans([spanAt('sitting', 0, 60), spanAt('stretch', 60, 70, 'side-bend')]);
  expect(history.merge({ spans: [imported], entries: [] })).toEqual(counts);
});

test('lastDone returns when each stretch was last completed', () => {
  const history = open(temporaryFolder());
  history.append(stretch('side-bend', wall + 5));
  history.append(stretch('side-bend', wall));
  history.append(stretch('forward-fold', wall + 3));
  history.append({ ...stretch('forward-fold', wall + 9), kind: 'endedEarly' });
  expect(history.lastDone()).toEqual({ 'side-bend': wall + 5, 'forward-fold': wall + 3 });
});

test.each(inheritedNames)('lastDone has a stretch with the id "%s" only if it was completed', (name) => {
  const history = open(temporaryFolder());
  expect(Object.hasOwn(history.lastDone(), name)).toBe(false);
  history.append(stretch(name, wall));
  expect(Object.entries(history.lastDone())).toEqual([[name, wall]]);
});

test('a file that isn’t a database is moved aside, and a new one created', () => {
  const folder = temporaryFolder();
  fs.writeFileSync(path.join(folder, 'history.sqlite'), 'this text is not an SQLite database');
  const log = recordingLog();
  open(folder, log).append(naturalBreak(wall));
  expect(rowsIn(folder)).toHaveLength(1);
  expect(fs.readdirSync(folder)).toContain('history.unreadable-2026-03-02T09-00-00.sqlite');
  expect(log.lines.at(-1)).toBe('renamed history.sqlite to history.unreadable-2026-03-02T09-00-00.sqlite');
});

test('a damaged database is moved aside, and what can be read of it is carried over', () => {
  const folder = temporaryFolder();
  const file = path.join(folder, 'history.sqlite');
  const history = open(folder);
  history.append(stretch('side-bend', wall));
  const minutes = Array.from({ length: 600 }, (_, minute): Span => ({
    kind: minute % 2 === 0 ? 'sitting' : 'away',
    fromWall: wall + minute * 60_000,
    toWall: wall + (minute + 1) * 60_000,
    zone,
  }));
  history.addSpans(minutes);
  history.close();
  const bytes = withPageDamaged(file, 'spans');
  fs.writeFileSync(file, bytes);

  const log = recordingLog();
  const reopened = open(folder, log);
  expect(reopened.movedAside).toBe('history.unreadable-2026-03-02T09-00-00.sqlite');
  expect(reopened.entriesIn(always)).toEqual([stretch('side-bend', wall)]);
  const carried = reopened.spansIn(always);
  // The first and the last can be read, and those near them.
  expect(minutes).toEqual(expect.arrayContaining(carried));
  expect(carried).toEqual(expect.arrayContaining([minutes[0], minutes.at(-1)]));
  expect(carried.length).toBeGreaterThan(300);
  expect(carried.length).toBeLessThan(600);
  expect(log.lines.at(-1)).toBe(
    `carried over 1 entries and ${String(carried.length)} spans from history.unreadable-2026-03-02T09-00-00.sqlite`,
  );
  expect(fs.readFileSync(path.join(folder, 'history.unreadable-2026-03-02T09-00-00.sqlite'))).toEqual(bytes);
});

test('a number that is too large for JavaScript makes no other row of a damaged database unreadable', () => {
  const folder = temporaryFolder();
  const file = path.join(folder, 'history.sqlite');
  const history = open(folder);
  history.append(naturalBreak(wall));
  history.append(stretch('side-bend', wall + 1));
  history.append(naturalBreak(wall + 2));
  history.close();
  const database = new DatabaseSync(file);
  database.exec('UPDATE entries SET wall = 9223372036854775807 WHERE id = 1; DROP TABLE spans');
  database.close();
  const reopened = open(folder);
  expect(reopened.movedAside).toBe('history.unreadable-2026-03-02T09-00-00.sqlite');
  expect(reopened.all().entries).toEqual([stretch('side-bend', wall + 1), naturalBreak(wall + 2)]);
});

test('announces once that the file can’t be opened, and keeps entries waiting', () => {
  const folder = temporaryFolder();
  const file = path.join(folder, 'history.sqlite');
  fs.mkdirSync(file);
  const announce = vi.fn<(reason: string) => void>();
  const log = recordingLog();
  const history = open(folder, log, announce);
  expect(announce).toHaveBeenCalledExactlyOnceWith("history.sqlite isn't a file");
  expect(history.lastDone()).toEqual({});
  expect(() => {
    history.append(naturalBreak(wall));
  }).toThrow("isn't a file");
  expect(() => {
    history.append(stretch('side-bend', wall + 1));
  }).toThrow("isn't a file");
  fs.rmdirSync(file);
  history.append(naturalBreak(wall + 2));
  expect(rowsIn(folder).map((row) => row['wall'])).toEqual([wall, wall + 1, wall + 2]);
  expect(history.lastDone()).toEqual({ 'side-bend': wall + 1 });
});

test('limits how much waits for a file that stays shut, without a gap', () => {
  const folder = temporaryFolder();
  const file = path.join(folder, 'history.sqlite');
  fs.mkdirSync(file);
  const history = open(folder);
  for (let index = 0; index < MOST_WAITING + 10; index++) {
    expect(() => {
      history.append(naturalBreak(wall + index));
    }).toThrow("isn't a file");
  }
  expect(history.problem).toBe('waiting');
  fs.rmdirSync(file);
  history.append(naturalBreak(wall + 10 * MOST_WAITING));
  const times = rowsIn(folder).map((row) => Number(row['wall']) - wall);
  expect(times).toEqual([...Array.from({ length: MOST_WAITING }, (_, index) => index), 10 * MOST_WAITING]);
  expect(history.problem).toBeUndefined();
});

test.each([
  ['of another program', 'CREATE TABLE notes (text TEXT)'],
  ['whose table has other columns', 'CREATE TABLE records (id INTEGER); PRAGMA user_version = 1'],
  ['whose version says that it has a table, but it has none', 'PRAGMA user_version = 1'],
  ['with a negative version', 'CREATE TABLE records (id INTEGER); PRAGMA user_version = -1'],
])('a database %s never keeps the app from starting', (_, sql) => {
  const folder = temporaryFolder();
  const database = new DatabaseSync(path.join(folder, 'history.sqlite'));
  database.exec(sql);
  database.close();
  const history = open(folder);
  history.append(stretch('side-bend', wall));
  expect(history.lastDone()).toEqual({ 'side-bend': wall });
});

test('a database whose header says that it is read-only is moved aside', () => {
  const folder = temporaryFolder();
  open(folder).close();
  const file = path.join(folder, 'history.sqlite');
  const bytes = fs.readFileSync(file);
  bytes[18] = 3; // the version of the format in which it may be written
  fs.writeFileSync(file, bytes);
  open(folder).append(stretch('side-bend', wall));
  expect(fs.readFileSync(path.join(folder, 'history.unreadable-2026-03-02T09-00-00.sqlite'))).toEqual(bytes);
});

test('an entry at an impossible time is ignored', () => {
  const folder = temporaryFolder();
  open(folder).append(stretch('side-bend', wall));
  const database = new DatabaseSync(path.join(folder, 'history.sqlite'));
  for (const impossible of ['9223372036854775807', '-1', '-9223372036854775808', '8640000000000001']) {
    database.exec(
      `INSERT INTO entries (kind, wall, zone, sitting_ms, stretch) VALUES (2, ${impossible}, 1, 0, 2)`,
    );
  }
  database.close();
  expect(open(folder).lastDone()).toEqual({ 'side-bend': wall });
});

test('a write waits while another program locks the database briefly', async () => {
  const folder = temporaryFolder();
  const history = open(folder);
  // In another process, because SQLite blocks this one while it waits.
  const other = spawn(
    process.execPath,
    [
      '--input-type=module',
      '--eval',
      `import { DatabaseSync } from 'node:sqlite';
       const database = new DatabaseSync(process.argv[1]);
       database.exec('BEGIN EXCLUSIVE');
       console.log('locked');
       setTimeout(() => database.exec('COMMIT'), 200);`,
      path.join(folder, 'history.sqlite'),
    ],
    { stdio: ['ignore', 'pipe', 'inherit'] },
  );
  const ended = once(other, 'exit');
  await once(other.stdout, 'data');
  history.append(naturalBreak(wall));
  await ended;
  expect(rowsIn(folder)).toHaveLength(1);
});

test('an entry that could not be written is written with the next one, and removed before older ones', () => {
  const folder = temporaryFolder();
  const history = open(folder);
  history.append(naturalBreak(wall));
  const other = new DatabaseSync(path.join(folder, 'history.sqlite'));
  other.exec('BEGIN EXCLUSIVE');
  expect(() => {
    history.append(naturalBreak(wall + 1));
  }).toThrow('locked');
  other.exec('COMMIT');
  other.close();
  history.append(stretch('bridge', wall + 2));
  expect(rowsIn(folder).map((row) => row['wall'])).toEqual([wall, wall + 1, wall + 2]);
  history.removeLast('naturalBreak');
  expect(rowsIn(folder).map((row) => row['wall'])).toEqual([wall, wall + 2]);
});

test('an entry that can never be written does not block the others', () => {
  const folder = temporaryFolder();
  const history = open(folder);
  expect(() => {
    history.append({ ...naturalBreak(wall), wall: NaN });
  }).toThrow('NOT NULL');
  history.append(naturalBreak(wall + 1));
  expect(rowsIn(folder)).toHaveLength(1);
});

describe('spans', () => {
  const minute = 60_000;
  const span = (kind: Span['kind'], from: number, to: number): Span => ({
    kind,
    fromWall: wall + from * minute,
    toWall: wall + to * minute,
    zone,
  });

  test('are read in the order in which they began, if a part of them is in the range', () => {
    const folder = temporaryFolder();
    const call = span('call', 5, 8);
    const spans: Span[] = [
      { ...span('sitting', 0, 10), beginsBout: true },
      { ...span('stretch', 10, 12), stretch: 'side-bend' },
      span('sitting', 12, 40),
    ];
    open(folder).addSpans([call, ...spans]);
    const history = open(folder);
    expect(history.spansIn(always)).toEqual([spans[0], call, ...spans.slice(1)]);
    const at = (from: number, to: number) =>
      history.spansIn({ fromWall: wall + from * minute, toWall: wall + to * minute });
    expect(at(8, 10)).toEqual([spans[0]]);
    expect(at(12, 13)).toEqual([spans[2]]);
    expect(at(40, 50)).toEqual([]);
  });

  test('replace what earlier ones say about their time', () => {
    const history = open(temporaryFolder());
    history.addSpans([{ ...span('sitting', 0, 10), beginsBout: true }, span('deferred', 2, 9)]);
    history.addSpans([span('away', 4, 6), span('deferred', 0, 3)]);
    expect(history.spansIn(always)).toEqual([
      { ...span('sitting', 0, 4), beginsBout: true },
      span('deferred', 0, 3),
      span('deferred', 3, 9),
      span('away', 4, 6),
      span('sitting', 6, 10),
    ]);
  });
});

describe('a database of the first version', () => {
  /** What the app wrote before kinds and names had numbers. */
  const firstVersion = `
    CREATE TABLE records (id INTEGER PRIMARY KEY, kind TEXT NOT NULL, wall INTEGER NOT NULL, zone TEXT NOT NULL,
      sitting_ms INTEGER NOT NULL, stretch TEXT, variant TEXT, duration_ms INTEGER, comfort TEXT) STRICT;
    CREATE INDEX records_by_wall ON records (wall);
    INSERT INTO records VALUES
      (1, 'stretch', ${String(wall)}, 'Europe/Berlin', 2760000, 'side-bend', 'standing', 64000, NULL),
      (2, 'comfort', ${String(wall + 1)}, 'Europe/Berlin', 0, 'side-bend', 'standing', NULL, 'better'),
      (3, 'naturalBreak', ${String(wall + 2)}, 'Asia/Kolkata', 1000, NULL, NULL, 300000, NULL);
    PRAGMA user_version = 1;`;
  const entries: HistoryEntry[] = [
    stretch('side-bend', wall),
    {
      kind: 'comfort',
      wall: wall + 1,
      zone,
      sittingMs: 0,
      stretch: 'side-bend',
      variant: 'standing',
      comfort: 'better',
    },
    { ...naturalBreak(wall + 2), zone: 'Asia/Kolkata', durationMs: 300_000 },
  ];

  function write(folder: string): void {
    const database = new DatabaseSync(path.join(folder, 'history.sqlite'));
    database.exec(firstVersion);
    database.close();
  }

  test('is read with all its entries', () => {
    const folder = temporaryFolder();
    write(folder);
    const history = open(folder);
    expect(history.entriesIn(always)).toEqual(entries);
    expect(history.lastDone()).toEqual({ 'side-bend': wall });
    history.append(naturalBreak(wall + 3));
    expect(open(folder).entriesIn(always)).toHaveLength(4);
    expect(fs.readdirSync(folder).filter((name) => name.includes('unreadable'))).toEqual([]);
  });

  test('that is damaged is carried over', () => {
    const folder = temporaryFolder();
    write(folder);
    const database = new DatabaseSync(path.join(folder, 'history.sqlite'));
    database.exec('ALTER TABLE records DROP COLUMN comfort');
    database.close();
    expect(open(folder).lastDone()).toEqual({ 'side-bend': wall });
    expect(fs.readdirSync(folder)).toContain('history.unreadable-2026-03-02T09-00-00.sqlite');
  });
});

test('a database of a newer version is left alone, and nothing waits for it', () => {
  const folder = temporaryFolder();
  const file = path.join(folder, 'history.sqlite');
  open(folder).close();
  const database = new DatabaseSync(file);
  database.exec('ALTER TABLE entries ADD COLUMN mood TEXT; PRAGMA user_version = 3');
  database.close();
  const bytes = fs.readFileSync(file);
  const announce = vi.fn<(reason: string) => void>();
  const history = open(folder, recordingLog(), announce);
  expect(announce).toHaveBeenCalledExactlyOnceWith('history.sqlite is from a newer version of Uncurl');
  expect(() => {
    history.append(naturalBreak(wall));
  }).toThrow('newer version');
  expect(history.problem).toBe('newer');
  expect(history.lastDone()).toEqual({});
  expect(fs.readFileSync(file)).toEqual(bytes);
  expect(fs.readdirSync(folder).filter((name) => name.includes('unreadable'))).toEqual([]);
  fs.rmSync(file);
  history.append(naturalBreak(wall + 1));
  expect(rowsIn(folder).map((row) => row['wall'])).toEqual([wall + 1]);
  expect(history.problem).toBeUndefined();
});

describe('what was deleted', () => {
  /** What the app's files in a folder contain. */
  const onDisk = (folder: string): string =>
    fs
      .readdirSync(folder)
      .map((name) => fs.readFileSync(path.join(folder, name), 'latin1'))
      .join('');
  /** How the database writes a time. */
  const written = (at: number): string =>
    Buffer.from(at.toString(16).padStart(12, '0'), 'hex').toString('latin1');
  const removed = wall + 1_234_567;
  const kept = wall + 7_654_321;

  /** Deletes a history from which entries have been removed before. */
  function deleteAll(folder: string): History {
    const history = open(folder);
    for (let minute = 0; minute < 400; minute++) history.append(stretch('my-own', removed + minute * 60_000));
    for (let count = 0; count < 400; count++) history.removeLast('stretch');
    for (let minute = 0; minute < 200; minute++) history.append(stretch('my-own', kept + minute * 60_000));
    // As after some time, all of it is in the file itself.
    history.close();
    history.deleteAll([]);
    return history;
  }

  test('is gone from the disk after the next start, even after a crash', () => {
    const folder = temporaryFolder();
    const history = deleteAll(folder);
    const crashed = temporaryFolder();
    fs.cpSync(folder, crashed, { recursive: true });
    expect(onDisk(crashed)).toContain('my-own');
    expect(onDisk(crashed)).toContain(written(kept));

    const restarted = open(crashed);
    restarted.append(naturalBreak(wall));
    for (const trace of ['my-own', written(removed), written(kept)]) {
      expect(onDisk(crashed)).not.toContain(trace);
    }
    expect(restarted.all().entries).toEqual([naturalBreak(wall)]);
    history.undoDelete();
    expect(history.all().entries).toHaveLength(200);
  });

  test('is forgotten once no other program reads the file, and can’t be undone meanwhile', () => {
    const folder = temporaryFolder();
    const history = deleteAll(folder);
    const other = new DatabaseSync(path.join(folder, 'history.sqlite'));
    other.exec('BEGIN; SELECT * FROM entries');
    expect(() => {
      history.forgetDeleted();
    }).toThrow('locked');
    expect(() => {
      history.undoDelete();
    }).toThrow();
    other.exec('COMMIT');
    other.close();
    history.forgetDeleted();
    expect(onDisk(folder)).not.toContain('my-own');
    expect(history.all()).toEqual({ spans: [], entries: [] });
  });
});

test.each(['moved aside', 'replaced by one from before'])(
  'what was deleted comes back once, even if the file was %s meanwhile',
  (what) => {
    const folder = temporaryFolder();
    const file = path.join(folder, 'history.sqlite');
    const history = open(folder);
    history.append(naturalBreak(wall));
    history.addSpans([{ kind: 'sitting', fromWall: wall, toWall: wall + 60_000, zone }]);
    const before = history.all();
    const earlier = new DatabaseSync(file);
    earlier.exec(`VACUUM INTO '${path.join(folder, 'earlier.sqlite')}'`);
    earlier.close();
    history.deleteAll([]);
    for (const suffix of ['', '-wal', '-shm']) fs.renameSync(file + suffix, `${file}.aside${suffix}`);
    if (what !== 'moved aside') fs.renameSync(path.join(folder, 'earlier.sqlite'), file);
    history.undoDelete();
    expect(open(folder).all()).toEqual(before);
  },
);

describe('a correction', () => {
  const minute = 60_000;
  const span = (kind: Span['kind'], from: number, to: number, beginsBout?: true): Span => ({
    kind,
    fromWall: wall + from * minute,
    toWall: wall + to * minute,
    zone,
    ...(beginsBout && { beginsBout }),
  });
  const correction = (from: number, to: number, as: 'sitting' | 'away') => ({
    fromWall: wall + from * minute,
    toWall: wall + to * minute,
    as,
  });
  const before = [span('sitting', 0, 30, true), span('away', 30, 40), span('sitting', 40, 70, true)];
  const taken: HistoryEntry = {
    kind: 'naturalBreak',
    wall: wall + 35 * minute,
    zone,
    sittingMs: 30 * minute,
  };

  test('of an absence joins the bouts and removes its natural break; undoing it restores both', () => {
    const history = open(temporaryFolder());
    history.addSpans(before);
    history.append(taken);
    history.correct(correction(30, 40, 'sitting'), 5 * minute, false);
    expect(history.all()).toEqual({ spans: [span('sitting', 0, 70, true)], entries: [] });
    history.addSpans([span('away', 70, 75)]);
    history.undoCorrection();
    expect(history.all()).toEqual({ spans: [...before, span('away', 70, 75)], entries: [taken] });
    history.undoCorrection();
    expect(history.all().spans).toHaveLength(4);
  });

  test('that couldn’t be written changes nothing, so the previous one can still be undone', () => {
    const folder = temporaryFolder();
    const history = open(folder);
    history.addSpans(before);
    history.correct(correction(30, 40, 'sitting'), 5 * minute, false);
    const other = new DatabaseSync(path.join(folder, 'history.sqlite'));
    other.exec("CREATE TRIGGER no BEFORE DELETE ON spans BEGIN SELECT RAISE(ABORT, 'refused'); END");
    expect(() => {
      history.correct(correction(5, 7, 'away'), 5 * minute, false);
    }).toThrow('refused');
    other.exec('DROP TRIGGER no');
    other.close();
    expect(history.all().spans).toEqual([span('sitting', 0, 70, true)]);
    history.undoCorrection();
    expect(history.all().spans).toEqual(before);
  });

  test('that changes nothing is refused, and the previous one can still be undone', () => {
    const history = open(temporaryFolder());
    history.addSpans(before);
    history.correct(correction(30, 40, 'sitting'), 5 * minute, false);
    for (const [from, to] of [
      [30, 40],
      [100, 110],
    ] as const) {
      expect(() => {
        history.correct(correction(from, to, 'sitting'), 5 * minute, false);
      }).toThrow(NothingToCorrect);
    }
    history.undoCorrection();
    expect(history.all().spans).toEqual(before);
    history.correct(correction(30, 40, 'sitting'), 5 * minute, false);
    history.correct(correction(100, 110, 'sitting'), 5 * minute, true);
    history.undoCorrection();
    expect(history.all().spans).toEqual([span('sitting', 0, 70, true)]);
  });

  test.each(['correct', 'undoCorrection'] as const)(
    '%s doesn’t wait if the file is locked, but fails',
    (what) => {
      const folder = temporaryFolder();
      const history = open(folder);
      history.addSpans(before);
      const change = () => {
        if (what === 'correct') history.correct(correction(30, 40, 'sitting'), 5 * minute, false);
        else history.undoCorrection();
      };
      if (what === 'undoCorrection') history.correct(correction(30, 40, 'sitting'), 5 * minute, false);
      const { spans } = history.all();
      const other = new DatabaseSync(path.join(folder, 'history.sqlite'));
      other.exec('BEGIN IMMEDIATE');
      expect(change).toThrow('locked');
      other.exec('ROLLBACK');
      other.close();
      history.append(naturalBreak(wall));
      expect(history.all().spans).toEqual(spans);
      change();
      expect(history.all().spans).not.toEqual(spans);
    },
  );

  describe('is undone in whichever file exists by then:', () => {
    const minutesOf = (spans: readonly Span[]) =>
      spans.map(({ kind, fromWall, toWall }) => [kind, (fromWall - wall) / minute, (toWall - wall) / minute]);

    function replaceable() {
      const folder = temporaryFolder();
      const file = path.join(folder, 'history.sqlite');
      const history = open(folder);
      history.addSpans(before);
      history.append(taken);
      const copyTo = (name: string) => {
        const copy = new DatabaseSync(file);
        copy.exec(`VACUUM INTO '${path.join(folder, name)}'`);
        copy.close();
      };
      copyTo('earlier.sqlite');
      history.correct(correction(30, 40, 'sitting'), 5 * minute, false);
      copyTo('corrected.sqlite');
      /** Replaces the history with another file. */
      const replaceWith = (name: string) => {
        for (const suffix of ['', '-wal', '-shm']) fs.rmSync(file + suffix, { force: true });
        fs.renameSync(path.join(folder, name), file);
      };
      /** What the file says, whatever the history believes. */
      const inFile = () => open(folder).all();
      return { history, file, replaceWith, inFile };
    }

    test.each(['corrected.sqlite', 'earlier.sqlite'])('%s', (name) => {
      const { history, replaceWith, inFile } = replaceable();
      replaceWith(name);
      history.undoCorrection();
      history.addSpans([span('away', 70, 75)]);
      const { spans, entries } = inFile();
      expect(minutesOf(spans)).toEqual(minutesOf([...before, span('away', 70, 75)]));
      expect(entries).toEqual([taken]);
    });

    test('a new one, which stays unchanged', () => {
      const { history, file, inFile } = replaceable();
      fs.renameSync(file, `${file}.aside`);
      history.undoCorrection();
      expect(inFile()).toEqual({ spans: [], entries: [] });
    });
  });

  test('of sitting cuts it, and begins a bout after a full break', () => {
    const history = open(temporaryFolder());
    history.addSpans(before);
    history.correct(correction(5, 7, 'away'), 5 * minute, false);
    history.correct(correction(50, 60, 'away'), 5 * minute, false);
    expect(history.all().spans).toEqual([
      span('sitting', 0, 5, true),
      span('away', 5, 7),
      span('sitting', 7, 30),
      span('away', 30, 40),
      span('sitting', 40, 50, true),
      span('away', 50, 60),
      span('sitting', 60, 70, true),
    ]);
  });
});
