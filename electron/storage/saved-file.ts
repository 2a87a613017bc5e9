/** A JSON file that the app writes and reads back after a restart. */
import path from 'node:path';
import type { z } from 'zod';
import { writeFileAtomically, type WriteFile } from './atomic-file.ts';
import type { Log } from './log.ts';
import { moveAside } from './move-aside.ts';
import { readTextFile } from './read-text-file.ts';

/** Reads and writes a saved file. */
export interface SavedFile<Content> {
  /**
   * Returns the saved content, or undefined if there is none. A file that can't be read or is invalid is logged and
   * moved aside.
   *
   * @param wall wall time in ms since 1970, for the name of a file that is moved aside
   */
  read(wall: number): Content | undefined;
  /** @throws if the file can't be written */
  write(content: Content): void;
}

/**
 * Opens a saved file. Doesn't read it yet.
 *
 * @param folder must exist
 * @param name the file's name, such as "state.json"
 */
export function openSavedFile<Content>(
  folder: string,
  name: string,
  schema: z.ZodType<Content>,
  log: Log,
  writeFile: WriteFile = writeFileAtomically,
): SavedFile<Content> {
  const file = path.join(folder, name);

  return {
    read(wall) {
      try {
        return schema.parse(JSON.parse(readTextFile(file)));
      } catch (error) {
        if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
        log.failure(`reading ${name}`, error);
        moveInvalidFile(file, wall, log);
        return undefined;
      }
    },
    write(content) {
      writeFile(file, `${JSON.stringify(content, null, 2)}\n`);
    },
  };
}

function moveInvalidFile(file: string, wall: number, log: Log): void {
  const name = path.basename(file);
  try {
    log.write(`renamed ${name} to ${moveAside(file, wall)}`);
  } catch (error) {
    log.failure(`renaming ${name}`, error);
  }
}
