import type { Log } from './log.ts';
import { mayPass } from './rename-file.ts';

/**
 * Runs a function that reads or writes a file. Never throws: if the disk is full or missing, the failure is logged and
 * announced once, and the app continues. `activity` names what is being done, such as "saving the state".
 */
export type Attempt = (activity: string, write: () => void) => void;

/**
 * Returns the function through which everything is read and written.
 *
 * @param announce tells the user, with the system's reason such as "ENOSPC"; called once for each reason, and again only
 *   after everything that failed for it has succeeded. For a reason that may pass, such as an antivirus program that has
 *   the file open, it is called only if the same fails twice in a row
 */
export function attemptWrites(
  log: Log,
  announce: (reason: string) => void,
  platform: NodeJS.Platform = process.platform,
): Attempt {
  /** The reasons of what has failed, by activity. */
  const failing = new Map<string, string>();
  const announced = new Set<string>();

  function forgetWhatIsOver(): void {
    const current = new Set(failing.values());
    for (const reason of announced) if (!current.has(reason)) announced.delete(reason);
  }

  return (activity, write) => {
    try {
      write();
      failing.delete(activity);
      forgetWhatIsOver();
    } catch (error) {
      const reason = reasonOf(error);
      const isRepeated = failing.get(activity) === reason;
      if (!isRepeated) log.failure(activity, error);
      failing.set(activity, reason);
      forgetWhatIsOver();
      if (announced.has(reason) || (mayPass(reason, platform) && !isRepeated)) return;
      announced.add(reason);
      announce(reason);
    }
  };
}

function reasonOf(error: unknown): string {
  // The code of all of SQLite's errors is the same.
  if (error instanceof Error && 'errstr' in error && typeof error.errstr === 'string') return error.errstr;
  if (error instanceof Error && 'code' in error && typeof error.code === 'string') return error.code;
  return error instanceof Error ? error.message : String(error);
}
