import fs from 'node:fs';
import path from 'node:path';

/**
 * Renames a file that can't be used to a name with the time: `settings.json` becomes
 * `settings.unreadable-2026-03-02T09-00-00.json`. Never overwrites a file that was moved aside before.
 *
 * @param wall wall time in ms since 1970
 * @returns the new name, without the folder
 * @throws if the file can't be renamed
 */
export function moveAside(file: string, wall: number): string {
  const { dir, name, ext } = path.parse(file);
  const date = new Date(wall).toISOString().slice(0, 19).replaceAll(':', '-');
  const stem = `${name}.unreadable-${date}`;
  let newName = `${stem}${ext}`;
  for (let count = 2; fs.existsSync(path.join(dir, newName)); count += 1)
    newName = `${stem}-${String(count)}${ext}`;
  fs.renameSync(file, path.join(dir, newName));
  return newName;
}
