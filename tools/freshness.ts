import fs from 'node:fs';
import path from 'node:path';

/**
 * Whether anything has changed since a build was finished: the mark is missing, or a source is newer than it.
 *
 * @param mark a file written when the build was complete
 * @param sources files and folders, looked through to the bottom; one that does not exist counts as unchanged
 */
export function isOutOfDate(mark: string, sources: readonly string[]): boolean {
  const finished = fs.statSync(mark, { throwIfNoEntry: false });
  if (finished === undefined) return true;
  return sources.some((source) => newestChange(source) > finished.mtimeMs);
}

/** When a file, or a folder or anything in it, was last changed, in ms since 1970. A removed file changes its folder. */
function newestChange(place: string): number {
  const status = fs.statSync(place, { throwIfNoEntry: false });
  if (status === undefined) return 0;
  if (!status.isDirectory()) return status.mtimeMs;
  const inside = fs.readdirSync(place).map((name) => newestChange(path.join(place, name)));
  return Math.max(status.mtimeMs, ...inside);
}
