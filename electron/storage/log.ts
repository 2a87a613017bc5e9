/** A small local log, for finding out what went wrong; it never leaves the computer. */
import fs from 'node:fs';
import path from 'node:path';

/** Size in bytes at which a new file is begun; the one before is kept. */
const largest = 256 * 1024;

export interface Log {
  /** Writes a line about something that happened. */
  write(text: string): void;
  /** Writes what failed, and why. */
  failure(doing: string, error: unknown): void;
}

/**
 * A log in `uncurl.log`, and `uncurl.old.log` for what came before.
 *
 * @param folder where the log lies; it must exist
 * @param now wall time in ms since 1970
 * @param echo where lines are shown as well, such as a developer's terminal
 */
export function openLog(folder: string, now: () => number, echo: ((line: string) => void) | undefined): Log {
  const file = path.join(folder, 'uncurl.log');

  function write(text: string): void {
    const line = `${new Date(now()).toISOString()} ${text}`;
    echo?.(line);
    try {
      const size = fs.statSync(file, { throwIfNoEntry: false })?.size ?? 0;
      if (size > largest) fs.renameSync(file, path.join(folder, 'uncurl.old.log'));
      fs.appendFileSync(file, `${line}\n`, { mode: 0o600 });
    } catch {
      // There is nowhere left to say that the log cannot be written.
    }
  }

  return {
    write,
    failure(doing, error) {
      write(`${doing} failed: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`);
    },
  };
}
