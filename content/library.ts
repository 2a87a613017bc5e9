/** The stretch library: stretches with their words. The caller reads the files. */
import { parseFile, type ContentFile, type ContentProblem } from './content-file.ts';
import { withFollowedSetUp } from './following.ts';
import type { LibraryEntry } from './library-entry.ts';
import { stretchSchema } from './stretch.ts';
import { missingWords, wordsSchema } from './words.ts';

export type { ContentFile } from './content-file.ts';
export type { LibraryEntry } from './library-entry.ts';

/** The stretches, and what was wrong in files that were left out. */
export interface Library {
  entries: LibraryEntry[];
  problems: ContentProblem[];
}

/**
 * Parses stretch files and their English words into a library, ordered by stretch id. Leaves out invalid files and
 * reports them as problems.
 *
 * @param stretchFiles `<id>.json` files of structure
 * @param wordFiles `<id>.json` files of English words, matched by file name
 */
export function parseLibrary(
  stretchFiles: readonly ContentFile[],
  wordFiles: readonly ContentFile[],
): Library {
  const problems: ContentProblem[] = [];
  const wordFileByName = new Map(wordFiles.map((file) => [file.name, file]));
  const parsed = stretchFiles.flatMap(
    (file) => parseEntry(file, wordFileByName.get(file.name), problems) ?? [],
  );
  const byId = new Map(parsed.map((entry) => [entry.stretch.id, entry]));
  const entries = parsed.flatMap((entry) => withFollowedSetUp(entry, byId, problems));
  entries.sort((a, b) => a.stretch.id.localeCompare(b.stretch.id, 'en'));
  return { entries, problems };
}

function parseEntry(
  file: ContentFile,
  wordFile: ContentFile | undefined,
  problems: ContentProblem[],
): LibraryEntry | undefined {
  const refuse = (path: string, reason: string) => {
    problems.push({ file: file.name, path, reason });
  };
  const stretch = parseFile(file, stretchSchema, problems);
  if (!stretch) return undefined;
  if (`${stretch.id}.json` !== file.name) {
    refuse('id', `"${stretch.id}" does not match the file's name`);
    return undefined;
  }
  if (!wordFile) {
    refuse('', 'there is no words file for this stretch');
    return undefined;
  }
  const words = parseFile(wordFile, wordsSchema, problems);
  if (!words) return undefined;
  const missing = missingWords(stretch, words);
  for (const path of missing) {
    problems.push({ file: wordFile.name, path, reason: 'the words are missing' });
  }
  return missing.length === 0 ? { stretch, words } : undefined;
}
