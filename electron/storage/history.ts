/** The history, in an SQLite database. */
import fs from 'node:fs';
import path from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import type { HistoryEntry } from '../../core/history/entry.ts';
import type { Log } from './log.ts';
import { moveAside } from './move-aside.ts';

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

/** SQLite's result codes for a damaged database, and for a file that isn't a database. */
const SQLITE_CORRUPT = 11;
const SQLITE_NOTADB = 26;

/** The history's database. */
export class History {
  readonly #database: DatabaseSync;

  /**
   * Opens the database, and creates or migrates it if necessary.
   *
   * @param file a path, or ":memory:"
   * @throws if the file can't be opened, is damaged or isn't a database
   */
  constructor(file: string) {
    this.#database = new DatabaseSync(file, { timeout: LOCK_TIMEOUT_MS });
    try {
      migrate(this.#database);
    } catch (error) {
      this.#database.close();
      throw error;
    }
  }

  /** Adds an entry. Times are rounded to whole ms. @throws if the disk can't be written */
  append(entry: HistoryEntry): void {
    this.#database
      .prepare(
        `INSERT INTO records (kind, wall, zone, sitting_ms, stretch, variant, duration_ms, comfort)
         VALUES (?, ?, ?, ?, ?, ?, ?, ?)`,
      )
      .run(
        entry.kind,
        Math.round(entry.wall),
        entry.zone,
        Math.round(entry.sittingMs),
        entry.stretch ?? null,
        entry.variant ?? null,
        entry.durationMs === undefined ? null : Math.round(entry.durationMs),
        entry.comfort ?? null,
      );
  }

  /** Removes the last entry of a kind, if there is one. @throws if the disk can't be written */
  removeLast(kind: HistoryEntry['kind']): void {
    this.#database
      .prepare('DELETE FROM records WHERE id = (SELECT MAX(id) FROM records WHERE kind = ?)')
      .run(kind);
  }

  /** Returns when each stretch was last completed: wall time in ms since 1970, by stretch id. */
  lastDone(): Record<string, number> {
    const rows = this.#database
      .prepare(
        `SELECT stretch, MAX(wall) AS wall FROM records
         WHERE kind = 'stretch' AND stretch IS NOT NULL GROUP BY stretch`,
      )
      .all();
    return Object.fromEntries(rows.map((row) => [String(row['stretch']), Number(row['wall'])]));
  }

  close(): void {
    this.#database.close();
  }
}

/**
 * Opens `history.sqlite` in a folder. A damaged file is moved aside and replaced by a new one. If the disk can't be
 * written, the history is kept in memory until the app ends. Never throws.
 *
 * @param wall wall time in ms since 1970, for the name of a file that is moved aside
 */
export function openHistory(folder: string, log: Log, wall: number): History {
  const file = path.join(folder, 'history.sqlite');
  try {
    return new History(file);
  } catch (error) {
    log.failure('opening history.sqlite', error);
    if (!isDamage(error)) return new History(':memory:');
  }
  try {
    log.write(`renamed history.sqlite to ${moveAside(file, wall)}`);
    // SQLite's journals belong to the old file. If they stayed, SQLite would apply them to the new one.
    for (const suffix of ['-journal', '-wal', '-shm']) {
      if (fs.existsSync(file + suffix)) moveAside(file + suffix, wall);
    }
    return new History(file);
  } catch (error) {
    log.failure('creating a new history.sqlite', error);
    return new History(':memory:');
  }
}

function migrate(database: DatabaseSync): void {
  const row = database.prepare('PRAGMA user_version').get();
  const version = Number(row?.['user_version']);
  // Check the whole file: otherwise a damaged page might only be found when it is written.
  const check = database.prepare('PRAGMA quick_check(1)').get();
  if (check?.['quick_check'] !== 'ok') throw new DamagedDatabase(String(check?.['quick_check']));
  migrations.slice(version).forEach((migration, index) => {
    database.exec(`BEGIN; ${migration} PRAGMA user_version = ${String(version + index + 1)}; COMMIT;`);
  });
}

class DamagedDatabase extends Error {}

function isDamage(error: unknown): boolean {
  if (error instanceof DamagedDatabase) return true;
  if (!(error instanceof Error) || !('errcode' in error) || typeof error.errcode !== 'number') return false;
  // The lower byte is the primary result code; the rest is details.
  const code = error.errcode & 0xff;
  return code === SQLITE_CORRUPT || code === SQLITE_NOTADB;
}
