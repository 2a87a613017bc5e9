import type { Log } from './log.ts';

/** Runs what writes to disk. A disk that is full or gone does not end the app: it is said once, and goes on. */
export type Attempt = (doing: string, write: () => void) => void;

/**
 * @param announce tells the person, with the system's reason such as "ENOSPC"; called once, and again only after a
 *   write has worked in between
 */
export function attemptWrites(log: Log, announce: (reason: string) => void): Attempt {
  const failing = new Set<string>();
  return (doing, write) => {
    try {
      write();
      failing.delete(doing);
    } catch (error) {
      if (failing.has(doing)) return;
      log.failure(doing, error);
      if (failing.size === 0) announce(reasonOf(error));
      failing.add(doing);
    }
  };
}

function reasonOf(error: unknown): string {
  if (error instanceof Error && 'code' in error && typeof error.code === 'string') return error.code;
  return error instanceof Error ? error.message : String(error);
}
