/** The history, in an SQLite database. */
import fs from 'node:fs';
import path from 'node:path';
import { DatabaseSync, type StatementSync } from 'node:sqlite';
import type { HistoryEntry } from '../../core/history/entry.ts';
import type { Log } from './log.ts';
import { moveAside } from './move-aside.ts';
import type { Attempt } from './write-failures.ts';

/**
 * Migrations of the database, each run once. `user_version` is the number of migrations that have run. Never change a
 * migration that has been released: add a new one.
 */
const migrations: readonly string[] = [
  `CREATE TABLE records (
     id INTEGER PRIMARY KEY,
     kind TEXT NOT NULL,
     wall INTEGER NOT NULL,
     zone TEXT NOT NULL,
     sitting_ms INTEGER NOT NULL,
     stretch TEXT,
     variant TEXT,
     duration_ms INTEGER,
     comfort TEXT
   ) STRICT;
   CREATE INDEX records_by_wall ON records (wall);`,
];

/** How long a write waits for another program, such as a backup, to unlock the database. */
const LOCK_TIMEOUT_MS = 2000;

/** SQLite's result codes for a file that isn't a database, or not this one. */
const UNUSABLE_CODES: ReadonlySet<number> = new Set([
  1, // SQLITE_ERROR: a table or column is missing
  8, // SQLITE_READONLY: the system lets the app write the file, so it is the file that says so
  11, // SQLITE_CORRUPT
  24, // SQLITE_FORMAT
  26, // SQLITE_NOTADB
]);

/** SQLite's result codes for what may be over at the next attempt. */
const TEMPORARY_CODES: ReadonlySet<number> = new Set([
  5, // SQLITE_BUSY
  6, // SQLITE_LOCKED
  10, // SQLITE_IOERR
  13, // SQLITE_FULL
  14, // SQLITE_CANTOPEN
]);

/** The latest wall time that an entry can have, in ms since 1970: the end of the year 9999. */
const LATEST_WALL = 253_402_300_799_999;

export interface HistoryParts {
  readonly log: Log;
  readonly attempt: Attempt;
  /** Returns the wall time in ms since 1970, for the name of a file that is moved aside. */
  readonly now: () => number;
}

/**
 * The history's database, `history.sqlite` in a folder. A file that isn't a history is moved aside and replaced by a new
 * one. If the file can't be opened, entries wait in memory, and each write tries to open it again.
 */
export class History {
  readonly #file: string;
  readonly #parts: HistoryParts;
  #database: Database | undefined;
  readonly #waiting: ((database: Database) => void)[] = [];

  /** Opens the database. Never throws: if it can't be opened, that is announced. */
  constructor(folder: string, parts: HistoryParts) {
    this.#file = path.join(folder, 'history.sqlite');
    this.#parts = parts;
    parts.attempt('writing the history', () => {
      this.#open();
    });
  }

  /** Adds an entry. Times are rounded to whole ms. @throws if the disk can't be written */
  append(entry: HistoryEntry): void {
    this.#write(({ insert }) => {
      insert.run(
        entry.kind,
        Math.round(entry.wall),
        entry.zone,
        Math.round(entry.sittingMs),
        entry.stretch ?? null,
        entry.variant ?? null,
        entry.durationMs === undefined ? null : Math.round(entry.durationMs),
        entry.comfort ?? null,
      );
    });
  }

  /** Removes the last entry of a kind, if there is one. @throws if the disk can't be written */
  removeLast(kind: HistoryEntry['kind']): void {
    this.#write(({ removeLast }) => {
      removeLast.run(kind);
    });
  }

  /**
   * Returns when each stretch was last completed: wall time in ms since 1970, by stretch id. If the file can't be opened,
   * none was.
   */
  lastDone(): Record<string, number> {
    const rows = this.#database?.lastDone.all(LATEST_WALL) ?? [];
    return Object.fromEntries(rows.map((row) => [String(row['stretch']), Number(row['wall'])]));
  }

  close(): void {
    this.#database?.connection.close();
    this.#database = undefined;
  }

  /**
   * Runs an operation after those that are waiting. One that fails because the disk is full or the file is locked, for
   * example, waits for the next: otherwise `removeLast` could remove an older entry than the lost one.
   */
  #write(operation: (database: Database) => void): void {
    this.#waiting.push(operation);
    const database = this.#open();
    for (let next = this.#waiting[0]; next; next = this.#waiting[0]) {
      try {
        next(database);
      } catch (error) {
        if (!isTemporary(error)) this.#waiting.shift();
        throw error;
      }
      this.#waiting.shift();
    }
  }

  #open(): Database {
    this.#database ??= openOrReplace(this.#file, this.#parts);
    return this.#database;
  }
}

/** An open database with its statements. */
interface Database {
  readonly connection: DatabaseSync;
  readonly insert: StatementSync;
  readonly removeLast: StatementSync;
  readonly lastDone: StatementSync;
}

/** @throws if the file can't be opened, or can't be moved aside */
function openOrReplace(file: string, { log, now }: HistoryParts): Database {
  try {
    return openDatabase(file);
  } catch (error) {
    if (!isUnusable(error)) throw error;
    log.failure('opening history.sqlite', error);
  }
  const wall = now();
  log.write(`renamed history.sqlite to ${moveAside(file, wall)}`);
  // SQLite's journals belong to the old file. If they stayed, SQLite would apply them to the new one.
  for (const suffix of ['-journal', '-wal', '-shm']) {
    if (fs.existsSync(file + suffix)) moveAside(file + suffix, wall);
  }
  return openDatabase(file);
}

/** @throws if the file can't be opened, is damaged or isn't a history */
function openDatabase(file: string): Database {
  // SQLite would wait for a pipe forever.
  if (fs.statSync(file, { throwIfNoEntry: false })?.isFile() === false) {
    throw new Error(`${path.basename(file)} isn't a file`);
  }
  // SQLite would let everyone read the file. Its journals get the same mode as the file.
  fs.closeSync(fs.openSync(file, 'a', 0o600));
  const connection = new DatabaseSync(file, { timeout: LOCK_TIMEOUT_MS });
  try {
    migrate(connection);
    connection.exec('DELETE FROM records WHERE FALSE'); // throws if the file can't be written
    return {
      connection,
      insert: connection.prepare(
        `INSERT INTO records (kind, wall, zone, sitting_ms, stretch, variant, duration_ms, comfort)
         VALUES (?, ?, ?, ?, ?, ?, ?, ?)`,
      ),
      removeLast: connection.prepare(
        'DELETE FROM records WHERE id = (SELECT MAX(id) FROM records WHERE kind = ?)',
      ),
      lastDone: connection.prepare(
        `SELECT stretch, MAX(wall) AS wall FROM records
         WHERE kind = 'stretch' AND stretch IS NOT NULL AND wall BETWEEN 0 AND ? GROUP BY stretch`,
      ),
    };
  } catch (error) {
    connection.close();
    throw error;
  }
}

function migrate(database: DatabaseSync): void {
  const row = database.prepare('PRAGMA user_version').get();
  const version = Number(row?.['user_version']);
  // Check the whole file: otherwise a damaged page might only be found when it is read or written.
  const check = database.prepare('PRAGMA integrity_check(1)').get();
  if (check?.['integrity_check'] !== 'ok') throw new DamagedDatabase(String(check?.['integrity_check']));
  migrations.slice(version).forEach((migration, index) => {
    database.exec(`BEGIN; ${migration} PRAGMA user_version = ${String(version + index + 1)}; COMMIT;`);
  });
}

class DamagedDatabase extends Error {}

function isUnusable(error: unknown): boolean {
  return error instanceof DamagedDatabase || UNUSABLE_CODES.has(resultCode(error));
}

function isTemporary(error: unknown): boolean {
  return TEMPORARY_CODES.has(resultCode(error));
}

/** Returns SQLite's primary result code; 0 if it isn't an error of SQLite's. */
function resultCode(error: unknown): number {
  if (!(error instanceof Error) || !('errcode' in error) || typeof error.errcode !== 'number') return 0;
  // The lower byte is the primary result code; the rest is details.
  return error.errcode & 0xff;
}
