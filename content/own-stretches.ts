/**
 * A person's own stretches. They are checked as those of the app are, but each is one file, with its words under
 * `words`: one file is easier to write, to keep and to pass on, and nobody is going to translate it.
 */
import { z } from 'zod';
import { checked, parseJson } from './checked.ts';
import {
  followOn,
  type ContentFile,
  type ContentProblem,
  type Library,
  type LibraryEntry,
} from './library.ts';
import { stretchSchema } from './stretch.ts';
import { missingWords, wordsSchema } from './words.ts';

/**
 * The library with a person's own stretches among the app's, in the order of their ids. A file that is wrong is left
 * out and reported, as is one whose stretch would take the place of one of the app's.
 *
 * @param files `<id>.json` files
 */
export function withOwnStretches(library: Library, files: readonly ContentFile[]): Library {
  const problems: ContentProblem[] = [];
  const taken = new Set(library.entries.map(({ stretch }) => stretch.id));
  const own = files.flatMap((file) => parseOwn(file, taken, problems));
  const followable = new Map([...library.entries, ...own].map((entry) => [entry.stretch.id, entry]));
  const complete = own.flatMap((entry) => followOn(entry, followable, problems));
  return {
    entries: [...library.entries, ...complete].sort((one, other) =>
      one.stretch.id.localeCompare(other.stretch.id, 'en'),
    ),
    problems: [...library.problems, ...problems],
  };
}

/** The stretch of a file, or nothing. Structure and words are both looked at, so that all is reported at once. */
function parseOwn(file: ContentFile, taken: ReadonlySet<string>, problems: ContentProblem[]): LibraryEntry[] {
  const refuse = (place: string, reason: string) => problems.push({ file: file.name, place, reason });
  const raw = parseJson(file, problems);
  const whole = raw && checked(raw.value, z.record(z.string(), z.unknown()), file, problems);
  if (!whole) return [];

  const { words: rawWords, ...structure } = whole;
  const problemsBefore = problems.length;
  const stretch = checked(structure, stretchSchema, file, problems);
  const words = checked(rawWords, wordsSchema, file, problems, 'words');
  if (stretch && `${stretch.id}.json` !== file.name) {
    refuse('id', `"${stretch.id}" does not match the file's name`);
  }
  if (stretch && taken.has(stretch.id)) {
    refuse('id', `"${stretch.id}" is a stretch of the app; give yours another id, and its file that name`);
  }
  if (stretch && words) {
    for (const place of missingWords(stretch, words)) refuse(`words.${place}`, 'the words are missing');
  }
  return stretch && words && problems.length === problemsBefore ? [{ stretch, words }] : [];
}
