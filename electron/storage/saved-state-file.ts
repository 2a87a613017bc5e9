/** The saved state on disk, from which the app continues after a restart. */
import { savedStateSchema, type SavedState } from '../../core/app/saved-state-schema.ts';
import type { WriteFile } from './atomic-file.ts';
import { openSavedFile, type SavedFile } from './saved-file.ts';
import type { Log } from './log.ts';

/** The file with the saved state. */
export type SavedStateFile = SavedFile<SavedState>;

/** Opens `state.json` in a folder that exists. */
export function openSavedStateFile(folder: string, log: Log, writeFile?: WriteFile): SavedStateFile {
  return openSavedFile(folder, 'state.json', savedStateSchema, log, writeFile);
}
