import fs from 'node:fs';
import { decodeText } from './decode-text.ts';

/** The files that the app reads have a few kB. A file larger than this is there by mistake. */
const LARGEST_BYTES = 1_000_000;

/**
 * Returns the bytes of a file that a user may have put there.
 *
 * @throws if the file can't be read, isn't a file or is larger than 1 MB
 */
export function readSmallFile(file: string): Uint8Array {
  // Check this first: reading a pipe or a device may never end.
  const status = fs.statSync(file);
  if (!status.isFile()) throw new Error("it isn't a file");
  if (status.size > LARGEST_BYTES) throw new Error(`it is larger than ${String(LARGEST_BYTES / 1000)} kB`);
  return fs.readFileSync(file);
}

/**
 * Returns the text of a file that a user may have written or edited.
 *
 * @throws as `readSmallFile`, or NotTextError if the file isn't text
 */
export function readTextFile(file: string): string {
  return decodeText(readSmallFile(file));
}
