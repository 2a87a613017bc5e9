import fs from 'node:fs';

/** Writes a text to a file, whole or not at all. */
export type WriteFile = (file: string, text: string) => void;

/**
 * Writes beside the file and then puts the new one in its place, so that neither a crash nor a full disk leaves half a
 * file. On disk when it answers.
 *
 * @throws when the disk refuses; the old file is then as it was
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
    fs.renameSync(part, file);
  } catch (error) {
    fs.rmSync(part, { force: true });
    throw error;
  }
};
