import fs from 'node:fs';
import path from 'node:path';

/**
 * Moves a file that cannot be used out of the way, under a name that says when: `settings.json` becomes
 * `settings.unreadable-2026-03-02T09-00-00.json`. It is never deleted, nor is one that was moved before.
 *
 * @param wall wall time in ms since 1970
 * @returns the new name, without the folder
 * @throws when the file cannot be moved
 */
export function moveAside(file: string, wall: number): string {
  const { dir, name, ext } = path.parse(file);
  const date = new Date(wall).toISOString().slice(0, 19).replaceAll(':', '-');
  const stem = `${name}.unreadable-${date}`;
  let moved = `${stem}${ext}`;
  for (let count = 2; fs.existsSync(path.join(dir, moved)); count += 1)
    moved = `${stem}-${String(count)}${ext}`;
  fs.renameSync(file, path.join(dir, moved));
  return moved;
}
