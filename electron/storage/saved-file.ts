/** A JSON file that the app writes and reads back after a restart. */
import path from 'node:path';
import type { z } from 'zod';
import { writeFileAtomically, type WriteFile } from './atomic-file.ts';
import { decodeText } from './decode-text.ts';
import type { Log } from './log.ts';
import { moveAside } from './move-aside.ts';
import { readSmallFile } from './read-text-file.ts';
import type { Attempt } from './write-failures.ts';

/** Reads and writes a saved file. */
export interface SavedFile<Content> {
  /**
   * Returns the saved content, or undefined if there is none. A file that can't be read or is invalid is moved aside
   * and logged. If it can't be read or moved, that is announced too.
   *
   * @param wall wall time in ms since 1970, for the name of a file that is moved aside
   */
  read(wall: number): Content | undefined;
  /** @throws if the file can't be written */
  write(content: Content): void;
}

export interface SavedFileParts {
  readonly log: Log;
  readonly attempt: Attempt;
  readonly writeFile?: WriteFile;
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
  { log, attempt, writeFile = writeFileAtomically }: SavedFileParts,
): SavedFile<Content> {
  const file = path.join(folder, name);

  function read(wall: number): Content | undefined {
    let bytes: Uint8Array;
    try {
      bytes = readSmallFile(file);
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
      rename(wall);
      throw error;
    }
    try {
      return schema.parse(JSON.parse(decodeText(bytes)));
    } catch (error) {
      log.failure(`reading ${name}`, error);
      rename(wall);
      return undefined;
    }
  }

  function rename(wall: number): void {
    log.write(`renamed ${name} to ${moveAside(file, wall)}`);
  }

  return {
    read(wall) {
      let content: Content | undefined;
      attempt(`reading ${name}`, () => {
        content = read(wall);
      });
      return content;
    },
    write(content) {
      writeFile(file, `${JSON.stringify(content, null, 2)}\n`);
    },
  };
}
