import type { Log } from './log.ts';

/**
 * Runs a function that writes to disk. Never throws: if the disk is full or missing, the failure is logged and announced
 * once, and the app continues. `activity` names what is being done, such as "saving the state".
 */
export type Attempt = (activity: string, write: () => void) => void;

/**
 * Returns the function through which everything is written to disk.
 *
 * @param announce tells the user, with the system's reason such as "ENOSPC"; called once, and again only after all
 *   failed writes have succeeded
 */
export function attemptWrites(log: Log, announce: (reason: string) => void): Attempt {
  const failing = new Set<string>();
  return (activity, write) => {
    try {
      write();
      failing.delete(activity);
    } catch (error) {
      if (failing.has(activity)) return;
      log.failure(activity, error);
      if (failing.size === 0) announce(reasonOf(error));
      failing.add(activity);
    }
  };
}

function reasonOf(error: unknown): string {
  if (error instanceof Error && 'code' in error && typeof error.code === 'string') return error.code;
  return error instanceof Error ? error.message : String(error);
}
