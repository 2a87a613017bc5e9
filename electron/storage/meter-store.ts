/** The rules' state on disk, so that a restart goes on where it was. */
import fs from 'node:fs';
import path from 'node:path';
import { keptSchema, type Kept } from '../../core/app.ts';
import { writeFileAtomically, type WriteFile } from './atomic-file.ts';
import type { Log } from './log.ts';
import { moveAside } from './move-aside.ts';

export interface MeterStore {
  /** What was kept; undefined at the first start, or when it cannot be used, which is then moved aside. */
  read(wall: number): Kept | undefined;
  /** @throws when the disk refuses */
  write(kept: Kept): void;
}

/** The state in `meter.json` in a folder that exists. */
export function openMeterStore(
  folder: string,
  log: Log,
  writeFile: WriteFile = writeFileAtomically,
): MeterStore {
  const file = path.join(folder, 'meter.json');

  return {
    read(wall) {
      try {
        return keptSchema.parse(JSON.parse(fs.readFileSync(file, 'utf8')));
      } catch (error) {
        if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
        log.failure('reading meter.json', error);
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
  try {
    log.write(`meter.json is now ${moveAside(file, wall)}`);
  } catch (error) {
    log.failure('moving meter.json aside', error);
  }
}
