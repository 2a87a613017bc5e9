import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { parseLibrary, type ContentFile, type Library } from '../content/library.ts';

/** The content that ships with the app. */
const CONTENT = path.join(import.meta.dirname, '..', 'content');

/**
 * Reads the stretch library with its English words from disk. A wrong file is among the library's problems.
 *
 * @throws when the folder cannot be read
 */
export function readLibrary(content: string = CONTENT): Library {
  return parseLibrary(
    readJsonFiles(path.join(content, 'stretches')),
    readJsonFiles(path.join(content, 'text', 'en')),
  );
}

function readJsonFiles(folder: string): ContentFile[] {
  return readdirSync(folder)
    .filter((name) => name.endsWith('.json'))
    .map((name) => ({ name, text: readFileSync(path.join(folder, name), 'utf8') }));
}
