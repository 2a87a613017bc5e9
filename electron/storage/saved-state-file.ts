/** The rules' state on disk, so that a restart goes on where it was. */
import { savedStateSchema, type SavedState } from '../../core/app/step.ts';
import type { WriteFile } from './atomic-file.ts';
import { openSavedFile, type SavedFile } from './saved-file.ts';
import type { Log } from './log.ts';

export type MeterStore = SavedFile<SavedState>;

/** The state in `meter.json` in a folder that exists. */
export function openMeterStore(folder: string, log: Log, writeFile?: WriteFile): MeterStore {
  return openSavedFile(folder, 'meter.json', savedStateSchema, log, writeFile);
}
