/** What SQLite's errors mean. */

/** SQLite's result codes for a file that isn't a database, or not this one. */
const UNUSABLE_CODES: ReadonlySet<number> = new Set([
  1, // SQLITE_ERROR: a table or column is missing
  8, // SQLITE_READONLY: the system lets the app write the file, so it is the file that says so
  11, // SQLITE_CORRUPT
  24, // SQLITE_FORMAT
  26, // SQLITE_NOTADB
]);

/** SQLite's result codes for problems that may be gone at the next attempt. */
const TEMPORARY_CODES: ReadonlySet<number> = new Set([
  5, // SQLITE_BUSY
  6, // SQLITE_LOCKED
  10, // SQLITE_IOERR
  13, // SQLITE_FULL
  14, // SQLITE_CANTOPEN
]);

/** Whether an error means that the file isn't a database, or not this one. */
export function isUnusable(error: unknown): boolean {
  return UNUSABLE_CODES.has(resultCode(error));
}

/** Whether an error means something that may be over at the next attempt, such as a full disk. */
export function isTemporary(error: unknown): boolean {
  return TEMPORARY_CODES.has(resultCode(error));
}

/** Returns SQLite's primary result code; 0 if the error isn't SQLite's. */
function resultCode(error: unknown): number {
  if (!(error instanceof Error) || !('errcode' in error) || typeof error.errcode !== 'number') return 0;
  // The lower byte is the primary result code; the rest is details.
  return error.errcode & 0xff;
}
