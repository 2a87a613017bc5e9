/** The stored data is about the user's health, so no other user of the computer may read it. */
import fs from 'node:fs';
import path from 'node:path';
import type { Log } from './log.ts';

/** Begins the names of the app's files: also of copies, of files moved aside, and of SQLite's journals. */
const OWN_FILE = /^(settings|state|window|login|history|uncurl)\./;

/** What everyone but the owner may do with a file. */
const OTHERS = 0o077;

/**
 * Takes others' permissions away from the data folder and the app's files in it, which an older version may have written
 * or a backup restored. Leaves symbolic links alone, and a folder that isn't named after the app: the user chose it, and
 * others may need what else is in it. On Windows, the user's folder is private anyway. Never throws: some file systems
 * have no permissions.
 */
export function makePrivate(folder: string, log: Log): void {
  if (process.platform === 'win32') return;
  const attempt = (activity: string, change: () => void) => {
    try {
      change();
    } catch (error) {
      log.failure(activity, error);
    }
  };
  const tighten = (file: string) => {
    attempt(`making ${path.basename(file)} private`, () => {
      takeFromOthers(file);
    });
  };
  if (path.basename(folder).toLowerCase() === 'uncurl') tighten(folder);
  attempt('reading the data folder', () => {
    for (const entry of fs.readdirSync(folder, { withFileTypes: true })) {
      if (entry.isFile() && OWN_FILE.test(entry.name)) tighten(path.join(folder, entry.name));
    }
  });
}

function takeFromOthers(file: string): void {
  const { mode } = fs.statSync(file);
  if ((mode & OTHERS) !== 0) fs.chmodSync(file, mode & 0o777 & ~OTHERS);
}
