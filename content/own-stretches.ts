/**
 * The user's own stretches. Their files are checked like Uncurl's own, but contain the words too, under `words`: one file is
 * easier to write and share, and needs no translation.
 */
import { z } from 'zod';
import { cautionsOf, type GeneralCautions } from './cautions.ts';
import { parseJson, parseValue, type ContentFile, type ContentProblem } from './content-file.ts';
import { withFollowedSetUp } from './following.ts';
import type { LibraryEntry } from './library-entry.ts';
import type { Library } from './library.ts';
import { stretchSchema } from './stretch.ts';
import { missingWords, wordsSchema } from './words.ts';

/**
 * Adds the user's own stretches to the library, ordered by id. Leaves out invalid files, and files with the id of one
 * of Uncurl's stretches, and reports them as problems.
 *
 * @param files `<id>.json` files
 */
export function withOwnStretches(library: Library, files: readonly ContentFile[]): Library {
  const { generalCautions } = library;
  const problems: ContentProblem[] = [];
  const taken = new Set(library.entries.map(({ stretch }) => stretch.id));
  const own = generalCautions
    ? files.flatMap((file) => parseOwn(file, taken, generalCautions, problems))
    : [];
  const byId = new Map([...library.entries, ...own].map((entry) => [entry.stretch.id, entry]));
  const complete = own.flatMap((entry) => withFollowedSetUp(entry, byId, problems));
  return {
    entries: [...library.entries, ...complete].sort((a, b) => a.stretch.id.localeCompare(b.stretch.id, 'en')),
    problems: [
      ...library.problems,
      ...problems.map((problem) => ({ ...problem, file: `stretches/${problem.file}` })),
    ],
    generalCautions,
  };
}

/** Checks structure and words even if one of them is wrong, to report all faults at once. */
function parseOwn(
  file: ContentFile,
  taken: ReadonlySet<string>,
  generalCautions: GeneralCautions,
  problems: ContentProblem[],
): LibraryEntry[] {
  const refuse = (path: string, reason: string) => problems.push({ file: file.name, path, reason });
  const json = parseJson(file, problems);
  const whole = json && parseValue(json.value, z.record(z.string(), z.unknown()), file, problems);
  if (!whole) return [];

  const { words: rawWords, ...structure } = whole;
  const problemsBefore = problems.length;
  const stretch = parseValue(structure, stretchSchema, file, problems);
  const words = parseValue(rawWords, wordsSchema, file, problems, 'words');
  if (stretch && `${stretch.id}.json` !== file.name) {
    refuse('id', `"${stretch.id}" does not match the file's name`);
  }
  if (stretch && taken.has(stretch.id)) {
    refuse('id', `"${stretch.id}" is one of Uncurl's own stretches; rename yours, both its id and its file`);
  }
  if (stretch && words) {
    for (const path of missingWords(stretch, words)) refuse(`words.${path}`, 'the words are missing');
  }
  if (!stretch || !words || problems.length > problemsBefore) return [];
  return [{ stretch, words, cautions: cautionsOf(stretch, words, generalCautions) }];
}
