import fs from 'node:fs';
import path from 'node:path';

/**
 * Whether a build is missing or older than its sources.
 *
 * @param mark a file that is written when the build is complete
 * @param sources files and folders, including everything inside them; one that doesn't exist counts as unchanged
 */
export function isOutOfDate(mark: string, sources: readonly string[]): boolean {
  const finished = fs.statSync(mark, { throwIfNoEntry: false });
  if (finished === undefined) return true;
  return sources.some((source) => newestChange(source) > finished.mtimeMs);
}

/** When a file, a folder or anything in it last changed, in ms since 1970. Removing a file changes its folder. */
function newestChange(source: string): number {
  const status = fs.statSync(source, { throwIfNoEntry: false });
  if (status === undefined) return 0;
  if (!status.isDirectory()) return status.mtimeMs;
  const inside = fs.readdirSync(source).map((name) => newestChange(path.join(source, name)));
  return Math.max(status.mtimeMs, ...inside);
}
