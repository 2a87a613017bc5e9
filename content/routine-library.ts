/** Adds routines to a library of stretches; one that is wrong, or names what is not there, is left out and reported. */
import {
  parseFile,
  type ContentFile,
  type ContentProblem,
  type Library,
  type LibraryEntry,
} from './library.ts';
import {
  routineSchema,
  routineWordsSchema,
  type Routine,
  type RoutineItem,
  type RoutineWords,
} from './routine.ts';
import type { Variant } from './stretch.ts';

/** A routine with the words that the person reads. */
export interface RoutineEntry {
  routine: Routine;
  words: RoutineWords;
}

export interface LibraryWithRoutines extends Library {
  routines: RoutineEntry[];
}

/** A routine's item with what the library has of it. */
export interface KnownItem {
  readonly entry: LibraryEntry;
  readonly variant: Variant;
  /** Sets in this routine; without it as many as the stretch's dose says. */
  readonly sets?: number;
}

/**
 * Parses routine files and their English words, in the order of the routines' lengths and ids.
 *
 * @param routineFiles `<id>.json` files of structure
 * @param wordFiles `<id>.json` files of English words, matched by file name
 */
export function withRoutines(
  library: Library,
  routineFiles: readonly ContentFile[],
  wordFiles: readonly ContentFile[],
): LibraryWithRoutines {
  const problems = [...library.problems];
  const routines = routineFiles.flatMap((file) => {
    const wordFile = wordFiles.find(({ name }) => name === file.name);
    return parseRoutine(inFolder(file), wordFile && inFolder(wordFile), library.entries, problems) ?? [];
  });
  routines.sort(
    ({ routine: one }, { routine: other }) =>
      one.items.length - other.items.length || one.id.localeCompare(other.id, 'en'),
  );
  return { ...library, problems, routines };
}

/** A routine's items in their order; undefined when the library lacks one of them. */
export function itemsOf(routine: Routine, entries: readonly LibraryEntry[]): KnownItem[] | undefined {
  const items = routine.items.flatMap((item) => knownItem(item, entries) ?? []);
  return items.length === routine.items.length ? items : undefined;
}

function knownItem(item: RoutineItem, entries: readonly LibraryEntry[]): KnownItem | undefined {
  const entry = entries.find(({ stretch }) => stretch.id === item.stretch);
  const variant = entry?.stretch.variants.find(({ id }) => id === item.variant);
  if (!entry || !variant) return undefined;
  return { entry, variant, ...(item.sets !== undefined && { sets: item.sets }) };
}

function parseRoutine(
  file: ContentFile,
  wordFile: ContentFile | undefined,
  entries: readonly LibraryEntry[],
  problems: ContentProblem[],
): RoutineEntry | undefined {
  const routine = parseFile(file, routineSchema, problems);
  if (!routine) return undefined;
  const faults = faultsOf(routine, file, wordFile, entries);
  problems.push(...faults.map((fault) => ({ file: file.name, ...fault })));
  if (!wordFile || faults.length > 0) return undefined;
  const words = parseFile(wordFile, routineWordsSchema, problems);
  return words && { routine, words };
}

type Fault = Pick<ContentProblem, 'place' | 'reason'>;

/** What is wrong with a routine that is well-formed by itself. */
function faultsOf(
  routine: Routine,
  file: ContentFile,
  wordFile: ContentFile | undefined,
  entries: readonly LibraryEntry[],
): Fault[] {
  if (inFolder({ ...file, name: `${routine.id}.json` }).name !== file.name) {
    return [{ place: 'id', reason: `"${routine.id}" does not match the file's name` }];
  }
  const missing = missingItems(routine, entries);
  return wordFile
    ? missing
    : [...missing, { place: '', reason: 'there is no file of words for this routine' }];
}

/** What a routine names and the library does not have. */
function missingItems(routine: Routine, entries: readonly LibraryEntry[]): Fault[] {
  return routine.items.flatMap((item, index) => {
    if (knownItem(item, entries)) return [];
    const stretchIsThere = entries.some(({ stretch }) => stretch.id === item.stretch);
    return stretchIsThere
      ? { place: `items.${index}.variant`, reason: `"${item.stretch}" has no variant "${item.variant}"` }
      : { place: `items.${index}.stretch`, reason: `there is no stretch "${item.stretch}"` };
  });
}

/** A routine may have the same file name as a stretch; problems name the folder too. */
function inFolder(file: ContentFile): ContentFile {
  return { ...file, name: `routines/${file.name}` };
}
