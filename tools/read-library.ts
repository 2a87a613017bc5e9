import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { parseLibrary, type ContentFile } from '../content/library.ts';
import { withRoutines, type LibraryWithRoutines } from '../content/routine-library.ts';

/** The content that ships with the app. */
const CONTENT = path.join(import.meta.dirname, '..', 'content');

/**
 * Reads the stretches and routines with their English words from disk. An invalid file is left out and listed in the
 * library's problems.
 *
 * @throws if the folder can't be read
 */
export function readLibrary(content: string = CONTENT): LibraryWithRoutines {
  const words = path.join(content, 'text', 'en');
  return withRoutines(
    parseLibrary(readJsonFiles(path.join(content, 'stretches')), readJsonFiles(words)),
    readJsonFiles(path.join(content, 'routines')),
    readJsonFiles(path.join(words, 'routines')),
  );
}

function readJsonFiles(folder: string): ContentFile[] {
  return readdirSync(folder)
    .filter((name) => name.endsWith('.json'))
    .map((name) => ({ name, text: readFileSync(path.join(folder, name), 'utf8') }));
}
