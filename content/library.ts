/**
 * The stretch library: parses stretch files and their words. Reading the files is the caller's part; a file that is
 * wrong is left out and reported with its name, the place and the reason, and never keeps the others from loading.
 */
import type { z } from 'zod';
import { checked, parseJson } from './checked.ts';
import { begunWithSetUpOf, problemsOfFollowing } from './following.ts';
import { stretchSchema, type Stretch } from './stretch.ts';
import { missingWords, wordsSchema, type Words } from './words.ts';

/** A file as read: its name for messages, and its text. */
export interface ContentFile {
  name: string;
  text: string;
}

/** Why a file, or a place in it, was refused. */
export interface ContentProblem {
  file: string;
  /** The place in the file, as `variants.0.steps.2.keyframe`; empty for the whole file. */
  place: string;
  reason: string;
}

/** A stretch with the words that the person reads. One that goes on from another begins with that one's set-up steps. */
export interface LibraryEntry {
  stretch: Stretch;
  words: Words;
}

export interface Library {
  entries: LibraryEntry[];
  problems: ContentProblem[];
}

/**
 * Parses stretch files and their English words into a library, in the order of the stretches' ids.
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
  const entries: LibraryEntry[] = [];

  for (const file of stretchFiles) {
    const stretch = parseFile(file, stretchSchema, problems);
    if (!stretch) continue;
    if (`${stretch.id}.json` !== file.name) {
      problems.push({
        file: file.name,
        place: 'id',
        reason: `"${stretch.id}" does not match the file's name`,
      });
      continue;
    }
    const wordFile = wordFileByName.get(file.name);
    if (!wordFile) {
      problems.push({ file: file.name, place: '', reason: 'there is no file of words for this stretch' });
      continue;
    }
    const words = parseFile(wordFile, wordsSchema, problems);
    if (!words) continue;
    const missing = missingWords(stretch, words);
    if (missing.length > 0) {
      problems.push(
        ...missing.map((place) => ({ file: wordFile.name, place, reason: 'the words are missing' })),
      );
      continue;
    }
    entries.push({ stretch, words });
  }

  const followable = new Map(entries.map((entry) => [entry.stretch.id, entry]));
  const complete = entries.flatMap((entry) => followOn(entry, followable, problems));
  complete.sort((one, other) => one.stretch.id.localeCompare(other.stretch.id, 'en'));
  return { entries: complete, problems };
}

/** The entry as it is done, or nothing when what it follows does not fit. */
export function followOn(
  entry: LibraryEntry,
  followable: ReadonlyMap<string, LibraryEntry>,
  problems: ContentProblem[],
): LibraryEntry[] {
  const { id, follows } = entry.stretch;
  if (follows === undefined) return [entry];
  const followed = followable.get(follows);
  const found = problemsOfFollowing(entry, followed);
  problems.push(...found.map((problem) => ({ file: `${id}.json`, ...problem })));
  return followed && found.length === 0 ? [begunWithSetUpOf(entry, followed)] : [];
}

/** What a file says; undefined where that is wrong, with each reason added to the problems. */
export function parseFile<T>(
  file: ContentFile,
  schema: z.ZodType<T>,
  problems: ContentProblem[],
): T | undefined {
  const raw = parseJson(file, problems);
  return raw && checked(raw.value, schema, file, problems);
}
