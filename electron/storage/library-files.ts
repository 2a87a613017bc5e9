import fs from 'node:fs';
import path from 'node:path';
import { parseLibrary, type ContentFile, type Library } from '../../content/library.ts';
import type { Log } from './log.ts';

/**
 * Reads the stretch library from a folder with `stretches/` and `text/<language>/`; what is wrong in it is logged.
 *
 * @throws when the folder is not there: the app is then not complete
 */
export function readLibrary(folder: string, log: Log): Library {
  const words = readFolder(path.join(folder, 'text', 'en'));
  const library = parseLibrary(readFolder(path.join(folder, 'stretches')), words);
  for (const { file, place, reason } of library.problems) log.write(`${file}: ${place} ${reason}`);
  return library;
}

function readFolder(folder: string): ContentFile[] {
  return fs
    .readdirSync(folder)
    .filter((name) => name.endsWith('.json'))
    .map((name) => ({ name, text: fs.readFileSync(path.join(folder, name), 'utf8') }));
}
