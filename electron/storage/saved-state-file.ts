/** The saved state on disk, from which the app continues after a restart. */
import { savedStateSchema, type SavedState } from '../../core/app/saved-state-schema.ts';
import { openSavedFile, type SavedFile, type SavedFileParts } from './saved-file.ts';

/** The file with the saved state. */
export type SavedStateFile = SavedFile<SavedState>;

/** Opens `state.json` in a folder that exists. */
export function openSavedStateFile(folder: string, parts: SavedFileParts): SavedStateFile {
  return openSavedFile(folder, 'state.json', savedStateSchema, parts);
}
