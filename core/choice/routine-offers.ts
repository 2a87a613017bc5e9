/** Which routines a person can start, how long they take, and what stands in the way of the others. */
import type { LibraryEntry } from '../../content/library.ts';
import { itemsOf, type KnownItem, type RoutineEntry } from '../../content/routine-library.ts';
import { placesOf } from '../../content/stretch.ts';
import type { Message } from '../message.ts';
import { routineTimelineOf } from '../session/routine.ts';
import type { SessionItem } from '../session/timeline.ts';
import type { Settings } from '../settings/settings.ts';

export interface RoutineOffer {
  readonly entry: RoutineEntry;
  readonly items: readonly KnownItem[];
  readonly durationMs: number;
  readonly canStart: boolean;
  /** Why it cannot be started, or what it takes that the settings leave out. */
  readonly note: Message | undefined;
}

/** Every routine whose stretches are all in the library: first those that fit the settings, each in their order. */
export function routineOffers(
  routines: readonly RoutineEntry[],
  library: readonly LibraryEntry[],
  settings: Settings,
): RoutineOffer[] {
  const offers = routines.flatMap((entry): RoutineOffer | [] => {
    const items = itemsOf(entry.routine, library);
    if (!items) return [];
    const obstacle = forbids(items, settings);
    return {
      entry,
      items,
      durationMs: routineTimelineOf(items.map(sessionItem), settings).totalMs,
      canStart: !obstacle,
      note: obstacle ?? placesNote(items, settings),
    };
  });
  const fits = ({ note }: RoutineOffer): boolean => note === undefined;
  return [...offers.filter(fits), ...offers.filter((offer) => !fits(offer))];
}

/** What a session needs to know of a routine's item. */
export function sessionItem({ entry, variant, sets }: KnownItem): SessionItem {
  return { stretch: entry.stretch, variant, ...(sets !== undefined && { sets }) };
}

/** Why a routine must not be started: one of its stretches may not suit the back, or is never to be offered. */
export function forbids(items: readonly KnownItem[], settings: Settings): Message | undefined {
  const { backProfile, hidden } = settings;
  const unsuited = items.find(({ entry }) =>
    entry.stretch.ruledOutBy.some((condition) => backProfile[condition]),
  );
  if (unsuited) return { key: 'routine_back_profile', values: { stretch: unsuited.entry.words.name } };
  const unwanted = items.find(({ entry }) => hidden.includes(entry.stretch.id));
  return unwanted && { key: 'routine_hidden', values: { stretch: unwanted.entry.words.name } };
}

/** A place that is not allowed for reminders does not keep a person from going there. */
function placesNote(items: readonly KnownItem[], { places }: Settings): Message | undefined {
  const allAllowed = items.every(({ entry, variant }) =>
    placesOf(entry.stretch, variant).some((place) => places[place]),
  );
  return allAllowed ? undefined : { key: 'routine_places', values: {} };
}
