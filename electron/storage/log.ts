/** A small local log for diagnosing problems. It never leaves the computer. */
import fs from 'node:fs';
import path from 'node:path';
import { withoutOwnFiles } from './without-own-names.ts';

/** The size in bytes at which a new file is started. The previous file is kept. */
const MAX_BYTES = 256 * 1024;

const LOG = 'uncurl.log';
const OLDER = 'uncurl.old.log';

/** A log. Writing to it never throws. */
export interface Log {
  /** Writes a line with a timestamp, without the names of the user's own files. */
  write(text: string): void;
  /** Writes what failed and why. `activity` names what was being done, such as "saving the state". */
  failure(activity: string, error: unknown): void;
}

/**
 * Opens the log in `uncurl.log`. Older lines are in `uncurl.old.log`.
 *
 * @param folder the log's folder; it must exist
 * @param now returns the wall time in ms since 1970
 * @param echo also receives each line, for a developer's terminal
 */
export function openLog(folder: string, now: () => number, echo: ((line: string) => void) | undefined): Log {
  const file = path.join(folder, LOG);

  function write(text: string): void {
    const line = `${new Date(now()).toISOString()} ${withoutOwnFiles(text)}`;
    echo?.(line);
    try {
      const size = fs.statSync(file, { throwIfNoEntry: false })?.size ?? 0;
      if (size > MAX_BYTES) fs.renameSync(file, path.join(folder, OLDER));
      fs.appendFileSync(file, `${line}\n`, { mode: 0o600 });
    } catch {
      // If the log can't be written, there is nowhere to report it.
    }
  }

  return {
    write,
    failure(activity, error) {
      write(`${activity} failed: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`);
    },
  };
}

/** Returns the last lines of the log in a folder, the oldest first; fewer if it has fewer or can't be read. */
export function lastLogLines(folder: string, count: number): string[] {
  const lines = [OLDER, LOG].flatMap((name) => {
    try {
      return fs.readFileSync(path.join(folder, name), 'utf8').trimEnd().split('\n');
    } catch {
      return [];
    }
  });
  return lines.filter((line) => line !== '').slice(-count);
}
