import fs from 'node:fs';
import { renameFile } from './rename-file.ts';

/** Writes text to a file, completely or not at all. */
export type WriteFile = (file: string, text: string) => void;

/**
 * Writes a temporary file next to the target and then renames it, so neither a crash nor a full disk leaves half a file.
 * When it returns, the data is on disk. On Windows it may block for a second: see `createRename`.
 *
 * @throws if the file can't be written; the old file is then unchanged
 */
export const writeFileAtomically: WriteFile = (file, text) => {
  const part = `${file}.part`;
  try {
    const descriptor = fs.openSync(part, 'w', 0o600);
    try {
      fs.writeFileSync(descriptor, text);
      fs.fsyncSync(descriptor);
    } finally {
      fs.closeSync(descriptor);
    }
    renameFile(part, file);
  } catch (error) {
    fs.rmSync(part, { force: true });
    throw error;
  }
};
