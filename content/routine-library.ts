/** Adds routines to the stretch library. */
import { parseFile, type ContentFile, type ContentProblem } from './content-file.ts';
import type { LibraryEntry } from './library-entry.ts';
import type { Library } from './library.ts';
import { pathInWords } from './path-in-words.ts';
import {
  routineSchema,
  routineWordsSchema,
  type Routine,
  type RoutineItem,
  type RoutineWords,
} from './routine.ts';
import type { Variant } from './stretch.ts';

/** A routine with its words. The summary of one that the user has put together is empty. */
export interface RoutineEntry {
  routine: Routine;
  words: RoutineWords;
}

/** A library with its routines: the user's own first, and then Uncurl's by number of items. */
export interface LibraryWithRoutines extends Library {
  routines: RoutineEntry[];
}

/** An item of a routine with its stretch and variant from the library. */
export interface KnownItem {
  readonly entry: LibraryEntry;
  readonly variant: Variant;
  /** Sets in this routine (default: those of the dose). */
  readonly sets?: number;
}

/**
 * Parses routine files and their English words into the library, ordered by number of items and then id. Leaves out
 * invalid files, and routines with a stretch or variant that the library lacks, and reports them as problems.
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
    ({ routine: a }, { routine: b }) => a.items.length - b.items.length || a.id.localeCompare(b.id, 'en'),
  );
  return { ...library, problems, routines };
}

/**
 * Returns the items of a routine or session with their stretches and variants, in order; undefined if the library lacks
 * one of them.
 */
export function itemsOf(
  { items }: { readonly items: readonly RoutineItem[] },
  entries: readonly LibraryEntry[],
): KnownItem[] | undefined {
  const known = knownItemsOf({ items }, entries);
  return known.length === items.length ? known : undefined;
}

/** Returns the items of a routine whose stretches and variants the library has, in order. */
export function knownItemsOf(
  { items }: { readonly items: readonly RoutineItem[] },
  entries: readonly LibraryEntry[],
): KnownItem[] {
  return items.flatMap((item) => knownItem(item, entries) ?? []);
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

type Fault = Omit<ContentProblem, 'file'>;

/** The faults that a routine's schema can't find. */
function faultsOf(
  routine: Routine,
  file: ContentFile,
  wordFile: ContentFile | undefined,
  entries: readonly LibraryEntry[],
): Fault[] {
  if (inFolder({ ...file, name: `${routine.id}.json` }).name !== file.name) {
    return [{ path: 'id', reason: `"${routine.id}" does not match the file's name` }];
  }
  const missing = missingItems(routine, entries);
  return wordFile ? missing : [...missing, { path: '', reason: 'there is no words file for this routine' }];
}

/** The items whose stretch or variant is not in the library. */
function missingItems(routine: Routine, entries: readonly LibraryEntry[]): Fault[] {
  return routine.items.flatMap((item, index) => {
    if (knownItem(item, entries)) return [];
    const hasStretch = entries.some(({ stretch }) => stretch.id === item.stretch);
    return hasStretch
      ? {
          path: pathInWords(['items', index, 'variant']),
          reason: `"${item.stretch}" has no variant "${item.variant}"`,
        }
      : { path: pathInWords(['items', index, 'stretch']), reason: `there is no stretch "${item.stretch}"` };
  });
}

/** Puts the folder before the file's name, since a stretch may have the same file name. */
function inFolder(file: ContentFile): ContentFile {
  return { ...file, name: `routines/${file.name}` };
}
