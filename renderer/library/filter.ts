/** The library's filters: which stretches they let through, and in which variant. */
import type { LibraryEntry } from '../../content/library.ts';
import { lookUp } from '../../content/look-up.ts';
import { comesWithApp, sourceOf } from '../../content/sources.ts';
import {
  asDoneIn,
  musclesOf,
  placesOf,
  type Direction,
  type Place,
  type Variant,
} from '../../content/stretch.ts';
import { pickedVariant } from '../../core/choice/fit.ts';
import type { RoutineOffer } from '../../core/choice/routine-offers.ts';
import { shownMinutes, stretchLengthMs } from '../../core/session/length.ts';
import type { Settings } from '../../core/settings/settings.ts';
import { muscleRows } from '../stretch/about/muscle-words.ts';
import { containsWords } from './contains-words.ts';

/** The source of every stretch that the user wrote. */
export const ownSource = 'own';

/** What to show. Each part that is undefined, and an empty search, lets everything through. */
export interface LibraryFilter {
  readonly search: string;
  readonly place: Place | undefined;
  /** The longest length, in whole minutes as shown. */
  readonly minutes: number | undefined;
  /** What the stretch does. */
  readonly does: Direction | undefined;
  /** The id of one of Uncurl's sources, or `own`. */
  readonly source: string | undefined;
}

export const noFilter: LibraryFilter = {
  search: '',
  place: undefined,
  minutes: undefined,
  does: undefined,
  source: undefined,
};

/** Whether the filter lets everything through. */
export function isOpen({ search, place, minutes, does, source }: LibraryFilter): boolean {
  return search.trim() === '' && [place, minutes, does, source].every((part) => part === undefined);
}

/** A stretch that the filter lets through, with the variant to show and to start. */
export interface FoundStretch {
  readonly entry: LibraryEntry;
  readonly variant: Variant;
}

/**
 * Returns the stretches that the filter lets through, by name. A stretch is shown in the variant that the user would
 * otherwise start, if the filter lets that one through, or else in the first that it does.
 */
export function filtered(
  entries: readonly LibraryEntry[],
  filter: LibraryFilter,
  settings: Settings,
): FoundStretch[] {
  return entries
    .flatMap((entry): FoundStretch | [] => {
      const variant = matchesWhole(entry, filter) ? fittingVariant(entry, filter, settings) : undefined;
      return variant ? { entry, variant } : [];
    })
    .sort((a, b) => a.entry.words.name.localeCompare(b.entry.words.name));
}

/** Returns Uncurl's sources in the library, each once, as id and title. */
export function sourcesIn(entries: readonly LibraryEntry[]): { id: string; title: string }[] {
  const titles = new Map(
    entries
      .filter(({ stretch }) => comesWithApp(stretch))
      .map((entry) => [filterSource(entry), sourceOf(entry.stretch).title]),
  );
  return [...titles].map(([id, title]) => ({ id, title })).sort((a, b) => a.title.localeCompare(b.title));
}

/** Whether the search finds a routine: by its name, its summary or the names of its stretches. */
export function findsRoutine(
  { entry, items }: Pick<RoutineOffer, 'entry' | 'items'>,
  { search }: Pick<LibraryFilter, 'search'>,
): boolean {
  const names = items.map((item) => item.entry.words.name);
  return containsWords([entry.words.name, entry.words.summary, ...names].join('\n'), search);
}

function filterSource({ stretch }: LibraryEntry): string {
  return typeof stretch.source === 'string' ? stretch.source : ownSource;
}

function matchesWhole(entry: LibraryEntry, { search, source }: LibraryFilter): boolean {
  return (source === undefined || filterSource(entry) === source) && containsWords(textOf(entry), search);
}

function fittingVariant(
  { stretch }: LibraryEntry,
  { place, minutes, does }: LibraryFilter,
  settings: Settings,
): Variant | undefined {
  const fits = (variant: Variant): boolean =>
    (place === undefined || placesOf(stretch, variant).includes(place)) &&
    (minutes === undefined || shownMinutes(stretchLengthMs(stretch, variant, settings)) <= minutes) &&
    (does === undefined || asDoneIn(stretch, variant).does.includes(does));
  const picked = pickedVariant(stretch, settings);
  return picked && fits(picked) ? picked : stretch.variants.find(fits);
}

/** What the search looks through: name, purpose, variants and muscles. */
function textOf({ stretch, words }: LibraryEntry): string {
  const muscles = stretch.variants.flatMap((variant) => {
    const named = musclesOf(stretch, variant);
    return named ? muscleRows(named).flatMap(({ muscleNames }) => muscleNames) : [];
  });
  const variants = stretch.variants.map(({ id }) => lookUp(words.variants, id) ?? '');
  return [words.name, words.summary, ...variants, ...muscles].join('\n');
}
