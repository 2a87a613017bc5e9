import type { Log } from './log.ts';

/**
 * Runs a function that reads or writes a file. Never throws: if the disk is full or missing, the failure is logged and
 * announced once, and the app continues. `activity` names what is being done, such as "saving the state".
 */
export type Attempt = (activity: string, write: () => void) => void;

/**
 * Returns the function through which everything is read and written.
 *
 * @param announce tells the user, with the system's reason such as "ENOSPC"; called once for each reason, and again only
 *   after everything that failed for it has succeeded
 */
export function attemptWrites(log: Log, announce: (reason: string) => void): Attempt {
  /** The reasons of what has failed, by activity. */
  const failing = new Map<string, string>();
  return (activity, write) => {
    try {
      write();
      failing.delete(activity);
    } catch (error) {
      const reason = reasonOf(error);
      if (failing.get(activity) === reason) return;
      log.failure(activity, error);
      const isKnown = [...failing.values()].includes(reason);
      failing.set(activity, reason);
      if (!isKnown) announce(reason);
    }
  };
}

function reasonOf(error: unknown): string {
  // The code of all of SQLite's errors is the same.
  if (error instanceof Error && 'errstr' in error && typeof error.errstr === 'string') return error.errstr;
  if (error instanceof Error && 'code' in error && typeof error.code === 'string') return error.code;
  return error instanceof Error ? error.message : String(error);
}
