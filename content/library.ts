/** The stretch library: stretches with their words. The caller reads the files. */
import { cautionsOf, generalCautionsFile, generalCautionsSchema, type GeneralCautions } from './cautions.ts';
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
  /** The words of the general cautions; undefined if they couldn't be read. */
  generalCautions: GeneralCautions | undefined;
}

/**
 * Parses stretch files and their English words into a library, ordered by stretch id. Leaves out invalid files and
 * reports them as problems. Without the general cautions it leaves out all stretches.
 *
 * @param stretchFiles `<id>.json` files of structure
 * @param wordFiles `<id>.json` files of English words, matched by file name, and the general cautions
 */
export function parseLibrary(
  stretchFiles: readonly ContentFile[],
  wordFiles: readonly ContentFile[],
): Library {
  const problems: ContentProblem[] = [];
  const wordFileByName = new Map(wordFiles.map((file) => [file.name, file]));
  const generalCautions = parseGeneralCautions(wordFileByName.get(generalCautionsFile), problems);
  if (!generalCautions) return { entries: [], problems, generalCautions };
  const parsed = stretchFiles.flatMap(
    (file) => parseEntry(file, wordFileByName.get(file.name), generalCautions, problems) ?? [],
  );
  const byId = new Map(parsed.map((entry) => [entry.stretch.id, entry]));
  const entries = parsed.flatMap((entry) => withFollowedSetUp(entry, byId, problems));
  entries.sort((a, b) => a.stretch.id.localeCompare(b.stretch.id, 'en'));
  return { entries, problems, generalCautions };
}

function parseGeneralCautions(
  file: ContentFile | undefined,
  problems: ContentProblem[],
): GeneralCautions | undefined {
  if (file) return parseFile(file, generalCautionsSchema, problems);
  problems.push({ file: generalCautionsFile, path: '', reason: 'the file is missing' });
  return undefined;
}

function parseEntry(
  file: ContentFile,
  wordFile: ContentFile | undefined,
  generalCautions: GeneralCautions,
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
  if (missing.length > 0) return undefined;
  return { stretch, words, cautions: cautionsOf(stretch, words, generalCautions) };
}
