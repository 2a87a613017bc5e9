/** Opens the history's database. */
import fs from 'node:fs';
import path from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import type { Log } from '../log.ts';
import { moveAside } from '../move-aside.ts';
import { emptyWriteAheadLog, overwriteDeleted } from './erase.ts';
import { currentVersion, migrate, versionOf } from './migrations.ts';
import { isTemporary, isUnusable } from './result-code.ts';
import { salvage } from './salvage.ts';
import { Tables } from './tables.ts';

/** How long a write waits for another program, such as a backup, to unlock the database. */
const LOCK_TIMEOUT_MS = 2000;

/** An open database. */
export interface Database {
  readonly connection: DatabaseSync;
  readonly tables: Tables;
  /** The new name of a file that couldn't be used and was moved aside, if there was one. */
  readonly movedAside?: string;
}

/** A version this high means a damaged file. */
const MOST_VERSIONS_AHEAD = 1000;

class DamagedDatabase extends Error {}

/** The file is of a newer version of the app, which may store more than this one knows. */
export class NewerDatabase extends Error {}

export interface OpeningParts {
  readonly log: Log;
  /** Returns the wall time in ms since 1970, to name a file that is moved aside. */
  readonly now: () => number;
}

/**
 * Opens the database, and creates the file if necessary. A file that isn't a history, or a damaged one, is moved aside,
 * and what can still be read of it is carried over into a new one.
 *
 * @throws NewerDatabase if the file is of a newer version of the app
 * @throws if the file can't be opened, or can't be moved aside
 */
export function openOrReplace(file: string, { log, now }: OpeningParts): Database {
  try {
    return openDatabase(file);
  } catch (error) {
    if (!(error instanceof DamagedDatabase) && !isUnusable(error)) throw error;
    log.failure('opening history.sqlite', error);
  }
  const wall = now();
  const newName = moveAside(file, wall);
  log.write(`renamed history.sqlite to ${newName}`);
  // SQLite's journals belong to the old file. If they stayed, SQLite would apply them to the new one.
  for (const suffix of ['-journal', '-wal', '-shm']) {
    if (fs.existsSync(file + suffix)) moveAside(file + suffix, wall);
  }
  const database = openDatabase(file);
  carryOver(path.join(path.dirname(file), newName), database.tables, log);
  return { ...database, movedAside: newName };
}

/** Never throws: an empty history is better than none. */
function carryOver(damaged: string, tables: Tables, log: Log): void {
  try {
    const { entries, spans } = salvage(damaged);
    tables.transaction(() => {
      for (const entry of entries) tables.addEntry(entry);
      tables.addSpans(spans);
    });
    if (entries.length + spans.length === 0) return;
    const counts = `${String(entries.length)} entries and ${String(spans.length)} spans`;
    log.write(`carried over ${counts} from ${path.basename(damaged)}`);
  } catch (error) {
    log.failure(`reading ${path.basename(damaged)}`, error);
  }
}

/** @throws if the file can't be opened, is damaged, isn't a history or is of a newer version */
function openDatabase(file: string): Database {
  // SQLite would wait for a pipe forever.
  if (fs.statSync(file, { throwIfNoEntry: false })?.isFile() === false) {
    throw new Error(`${path.basename(file)} isn't a file`);
  }
  // SQLite would let everyone read the file. Its journals get the same mode as the file.
  fs.closeSync(fs.openSync(file, 'a', 0o600));
  const connection = new DatabaseSync(file, { timeout: LOCK_TIMEOUT_MS });
  try {
    check(connection);
    overwriteDeleted(connection);
    migrate(connection);
    // These throw if the file can't be written, or if a table is another one.
    connection.exec(`DELETE FROM entries WHERE FALSE AND id + kind + wall + zone + sitting_ms + stretch + variant +
      duration_ms + comfort; DELETE FROM spans WHERE FALSE AND id + kind + from_wall + to_wall + zone + stretch +
      begins_bout`);
    useWriteAheadLog(connection);
    finishDeletion(connection);
    return { connection, tables: new Tables(connection) };
  } catch (error) {
    connection.close();
    throw error;
  }
}

/** @throws if the database is of a newer version or damaged */
function check(connection: DatabaseSync): void {
  const version = versionOf(connection);
  if (version > currentVersion && version <= currentVersion + MOST_VERSIONS_AHEAD) {
    throw new NewerDatabase('history.sqlite is from a newer version of Uncurl');
  }
  if (version < 0 || version > currentVersion) throw new DamagedDatabase(`version ${String(version)}`);
  // Without a check, a damaged page or index might only be found when it is read or written.
  const result = connection.prepare('PRAGMA integrity_check(1)').get()?.['integrity_check'];
  if (result !== 'ok') throw new DamagedDatabase(String(result));
}

/** With a write-ahead log, a write takes one write to the disk, and needn't wait for it. */
function useWriteAheadLog(connection: DatabaseSync): void {
  try {
    connection.exec('PRAGMA journal_mode = WAL; PRAGMA synchronous = NORMAL');
  } catch (error) {
    // While another program reads the file, it stays as it is until the next start.
    if (!isTemporary(error)) throw error;
  }
}

/** If the app has crashed soon after the history was deleted, its write-ahead log still contains all of it. */
function finishDeletion(connection: DatabaseSync): void {
  try {
    emptyWriteAheadLog(connection);
  } catch {
    // Another program uses the file. SQLite empties the log when the app closes the file.
  }
}
