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
import { overbentJoints } from './joint-limits.ts';
import { pathInWords } from './path-in-words.ts';
import { stretchSchema, type Stretch } from './stretch.ts';
import { missingWords, wordsSchema } from './words.ts';

/**
 * Adds the user's own stretches to the library, ordered by id. Leaves out invalid files, and files with the id of one
 * of Uncurl's stretches, and reports them as problems. Also reports a name that another stretch has, but leaves it in.
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
  reportSharedNames([...library.entries, ...complete], new Set(complete), problems);
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
  if (stretch) for (const { path, reason } of overbentIn(stretch)) refuse(path, reason);
  if (!stretch || !words || problems.length > problemsBefore) return [];
  return [{ stretch, words, cautions: cautionsOf(stretch, words, generalCautions) }];
}

/** Uncurl's own stretches are checked more thoroughly, but only when they are built: see `figure/checks/`. */
function overbentIn({ variants }: Stretch): { path: string; reason: string }[] {
  return variants.flatMap(({ figure }, index) =>
    Object.entries(figure.keyframes).flatMap(([name, { pose }]) =>
      overbentJoints(pose).map(({ keys, reason }) => ({
        path: pathInWords(['variants', index, 'figure', 'keyframes', name, 'pose', ...keys]),
        reason,
      })),
    ),
  );
}

/** Two cards with the same name can't be told apart. */
function reportSharedNames(
  entries: readonly LibraryEntry[],
  own: ReadonlySet<LibraryEntry>,
  problems: ContentProblem[],
): void {
  const idsByName = new Map<string, string>();
  for (const entry of entries) {
    const name = entry.words.name.toLowerCase();
    const other = idsByName.get(name);
    if (other === undefined) idsByName.set(name, entry.stretch.id);
    else if (own.has(entry)) {
      problems.push({
        file: `${entry.stretch.id}.json`,
        path: 'words.name',
        reason: `"${entry.words.name}" is also the name of the stretch "${other}"; choose another, to tell them apart`,
      });
    }
  }
}
