import { spawn } from 'node:child_process';
import { once } from 'node:events';
import fs from 'node:fs';
import path from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { expect, onTestFinished, test, vi } from 'vitest';
import { inheritedNames } from '../../content/testing/inherited-names.ts';
import type { HistoryEntry } from '../../core/history/entry.ts';
import { recordingLog } from '../testing/recording-log.ts';
import { temporaryFolder } from '../testing/temporary-folder.ts';
import { History } from './history.ts';
import { attemptWrites } from './write-failures.ts';

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
  const rows = database.prepare('SELECT * FROM records ORDER BY id').all();
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

test('an entry is saved completely', () => {
  const folder = temporaryFolder();
  open(folder).append({ ...stretch('side-bend', wall), comfort: 'better' });
  expect(rowsIn(folder)).toEqual([
    {
      id: 1,
      kind: 'stretch',
      wall,
      zone,
      sitting_ms: 2_760_000,
      stretch: 'side-bend',
      variant: 'standing',
      duration_ms: 64_000,
      comfort: 'better',
    },
  ]);
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

test('a damaged database is moved aside', () => {
  const folder = temporaryFolder();
  const file = path.join(folder, 'history.sqlite');
  const history = open(folder);
  // Long rows fill several pages with few writes, each of which waits for the disk.
  const variant = 'x'.repeat(1000);
  for (let count = 0; count < 25; count += 1) {
    history.append({ ...stretch('side-bend', wall + count), variant });
  }
  history.close();
  const bytes = fs.readFileSync(file);
  bytes.fill(0x55, 4096 + 8, 4096 * 3);
  fs.writeFileSync(file, bytes);

  expect(open(folder).lastDone()).toEqual({});
  expect(fs.readdirSync(folder)).toContain('history.unreadable-2026-03-02T09-00-00.sqlite');
});

test('if the file can’t be opened, that is announced once, and entries wait until it can', () => {
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
    database.exec(`INSERT INTO records (kind, wall, zone, sitting_ms, stretch)
      VALUES ('stretch', ${impossible}, 'UTC', 0, 'side-bend')`);
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
    history.append({ ...naturalBreak(wall), kind: null as unknown as HistoryEntry['kind'] });
  }).toThrow('NOT NULL');
  history.append(naturalBreak(wall + 1));
  expect(rowsIn(folder)).toHaveLength(1);
});
