/** Something that the app keeps over restarts, in a JSON file of its own. */
import fs from 'node:fs';
import path from 'node:path';
import type { z } from 'zod';
import { writeFileAtomically, type WriteFile } from './atomic-file.ts';
import type { Log } from './log.ts';
import { moveAside } from './move-aside.ts';

export interface SavedFile<SavedState> {
  /** What was kept; undefined at the first start, or when it cannot be used, which is then moved aside. */
  read(wall: number): SavedState | undefined;
  /** @throws when the disk refuses */
  write(kept: SavedState): void;
}

/** The file of this name, such as "meter.json", in a folder that exists. */
export function openSavedFile<SavedState>(
  folder: string,
  name: string,
  schema: z.ZodType<SavedState>,
  log: Log,
  writeFile: WriteFile = writeFileAtomically,
): SavedFile<SavedState> {
  const file = path.join(folder, name);

  return {
    read(wall) {
      try {
        return schema.parse(JSON.parse(fs.readFileSync(file, 'utf8')));
      } catch (error) {
        if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
        log.failure(`reading ${name}`, error);
        setAside(file, wall, log);
        return undefined;
      }
    },
    write(kept) {
      writeFile(file, `${JSON.stringify(kept, null, 2)}\n`);
    },
  };
}

function setAside(file: string, wall: number, log: Log): void {
  const name = path.basename(file);
  try {
    log.write(`${name} is now ${moveAside(file, wall)}`);
  } catch (error) {
    log.failure(`moving ${name} aside`, error);
  }
}
