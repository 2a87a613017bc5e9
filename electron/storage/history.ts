/** The records of what happened, in SQLite. */
import fs from 'node:fs';
import path from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import type { HistoryEntry } from '../../core/history/entry.ts';
import type { Log } from './log.ts';
import { moveAside } from './move-aside.ts';

/**
 * Steps from one format of the database to the next, each run once; their number is its `user_version`.
 * A step that has been released is never changed: a new one is added.
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

/** How long another program, such as a backup, may keep the database locked before a write gives up, in ms. */
const patienceMs = 2000;

/** SQLite's result codes for a file that is not, or no longer, a database. */
const corrupt = 11;
const notADatabase = 26;

export class History {
  readonly #database: DatabaseSync;

  /** @param file a path, or ":memory:" */
  constructor(file: string) {
    this.#database = new DatabaseSync(file, { timeout: patienceMs });
    try {
      migrate(this.#database);
    } catch (error) {
      this.#database.close();
      throw error;
    }
  }

  /** @throws when the disk refuses */
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

  /** Takes the last record of a kind back; does nothing when there is none. */
  removeLast(kind: HistoryEntry['kind']): void {
    this.#database
      .prepare('DELETE FROM records WHERE id = (SELECT MAX(id) FROM records WHERE kind = ?)')
      .run(kind);
  }

  /** When each stretch was last done to its end, as wall time in ms by its id. */
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
 * Opens `history.sqlite` in a folder. One that is damaged is moved aside and a new one begun; where the disk does not
 * let us, what happens is remembered until the app ends.
 *
 * @param wall wall time in ms, for the name of a file that is moved aside
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
    log.write(`history.sqlite is now ${moveAside(file, wall)}`);
    // What SQLite had not finished belongs to the old file, and would be played into the new one.
    for (const rest of ['-journal', '-wal', '-shm']) {
      if (fs.existsSync(file + rest)) moveAside(file + rest, wall);
    }
    return new History(file);
  } catch (error) {
    log.failure('beginning a new history.sqlite', error);
    return new History(':memory:');
  }
}

function migrate(database: DatabaseSync): void {
  const row = database.prepare('PRAGMA user_version').get();
  const version = Number(row?.['user_version']);
  // A look at the whole file: a damaged page may otherwise be found only when it is written to.
  const check = database.prepare('PRAGMA quick_check(1)').get();
  if (check?.['quick_check'] !== 'ok') throw new DamagedDatabase(String(check?.['quick_check']));
  migrations.slice(version).forEach((step, index) => {
    database.exec(`BEGIN; ${step} PRAGMA user_version = ${String(version + index + 1)}; COMMIT;`);
  });
}

class DamagedDatabase extends Error {}

function isDamage(error: unknown): boolean {
  if (error instanceof DamagedDatabase) return true;
  if (!(error instanceof Error) || !('errcode' in error) || typeof error.errcode !== 'number') return false;
  // The lower byte is the kind of error, the rest says more about it.
  const code = error.errcode & 0xff;
  return code === corrupt || code === notADatabase;
}
