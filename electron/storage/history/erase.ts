/** Removes what has been deleted from the disk, too. */
import type { DatabaseSync } from 'node:sqlite';

/** Lets what is deleted be overwritten with zeros. By default, SQLite would only mark its place as free. */
export function overwriteDeleted(connection: DatabaseSync): void {
  connection.exec('PRAGMA secure_delete = ON');
}

/**
 * Makes the file as small as its content, and empties the write-ahead log, which has pages from before the deletion.
 *
 * @throws if another program uses the file, or if the disk can't be written
 */
export function eraseDeleted(connection: DatabaseSync): void {
  connection.exec('VACUUM');
  emptyWriteAheadLog(connection);
}

/**
 * Writes what is in the write-ahead log to the database, and empties the log.
 *
 * @throws if another program uses the file, or if the disk can't be written
 */
export function emptyWriteAheadLog(connection: DatabaseSync): void {
  const result = connection.prepare('PRAGMA wal_checkpoint(TRUNCATE)').get();
  // SQLite reports this in the result, unlike its other errors.
  if (result?.['busy'] !== 0) throw new Error('database is locked');
}
