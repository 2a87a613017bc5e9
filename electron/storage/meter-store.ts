/** The rules' state on disk, so that a restart goes on where it was. */
import { keptSchema, type Kept } from '../../core/app.ts';
import type { WriteFile } from './atomic-file.ts';
import { openKeptFile, type KeptFile } from './kept-file.ts';
import type { Log } from './log.ts';

export type MeterStore = KeptFile<Kept>;

/** The state in `meter.json` in a folder that exists. */
export function openMeterStore(folder: string, log: Log, writeFile?: WriteFile): MeterStore {
  return openKeptFile(folder, 'meter.json', keptSchema, log, writeFile);
}
