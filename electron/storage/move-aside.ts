/** Keeps files that the app can't use, or not completely, under other names. */
import fs from 'node:fs';
import path from 'node:path';
import { renameFile } from './rename-file.ts';

/**
 * Renames a file that can't be used to a name with the time: `settings.json` becomes
 * `settings.unreadable-2026-03-02T09-00-00.json`. Never overwrites a file that was moved aside before.
 *
 * @param wall wall time in ms since 1970
 * @returns the new name, without the folder
 * @throws if the file can't be renamed
 */
export function moveAside(file: string, wall: number): string {
  const newName = freeName(file, 'unreadable', wall);
  renameFile(file, path.join(path.dirname(file), newName));
  return newName;
}

/** What a copy of the file is made before. */
export type CopiedBefore = 'repair' | 'import';

/**
 * Writes what a file contains, or contained, to a new file beside it, with the time in its name: for `settings.json`,
 * `settings.before-repair-2026-03-02T09-00-00.json`. Never overwrites another file.
 *
 * @param wall wall time in ms since 1970
 * @returns the new name, without the folder
 * @throws if the copy can't be written; it then leaves no part of it
 */
export function copyAside(file: string, content: Uint8Array, wall: number, before: CopiedBefore): string {
  const newName = freeName(file, `before-${before}`, wall);
  const copy = path.join(path.dirname(file), newName);
  const descriptor = fs.openSync(copy, 'wx', 0o600);
  try {
    fs.writeFileSync(descriptor, content);
    fs.fsyncSync(descriptor);
  } catch (error) {
    fs.rmSync(copy, { force: true });
    throw error;
  } finally {
    fs.closeSync(descriptor);
  }
  return newName;
}

/** Whether a file has a name that the functions above give. */
export const isKeptAside = (name: string): boolean => /\.(unreadable|before-repair)-\d{4}-\d\d-/.test(name);

function freeName(file: string, why: string, wall: number): string {
  const { dir, name, ext } = path.parse(file);
  const date = new Date(wall).toISOString().slice(0, 19).replaceAll(':', '-');
  const stem = `${name}.${why}-${date}`;
  let newName = `${stem}${ext}`;
  for (let count = 2; fs.existsSync(path.join(dir, newName)); count += 1)
    newName = `${stem}-${String(count)}${ext}`;
  return newName;
}
