/** Which routines the user can start, how long they take, and why the others can't be started. */
import type { LibraryEntry } from '../../content/library.ts';
import { knownItemsOf, type KnownItem, type RoutineEntry } from '../../content/routine-library.ts';
import { placesOf } from '../../content/stretch.ts';
import type { Message } from '../message.ts';
import { lengthMs } from '../session/length.ts';
import { sessionTimelineOf } from '../session/routine.ts';
import type { SessionItem } from '../session/timeline.ts';
import type { Settings } from '../settings/settings.ts';
import { isRuledOut } from './fit.ts';

export interface RoutineOffer {
  readonly entry: RoutineEntry;
  /** The items whose stretches are in the library; if any is missing, the routine can't be started. */
  readonly items: readonly KnownItem[];
  readonly durationMs: number;
  readonly canStart: boolean;
  /** Why it can't be started, or what to know before starting it. */
  readonly note: Message | undefined;
}

/** Returns an offer for each routine. Routines with a note come last. */
export function routineOffers(
  routines: readonly RoutineEntry[],
  library: readonly LibraryEntry[],
  settings: Settings,
): RoutineOffer[] {
  const offers = routines.map((entry): RoutineOffer => {
    const items = knownItemsOf(entry.routine, library);
    const obstacle = missingNote(entry, items) ?? routineObstacle(items, settings);
    const note = obstacle ?? ruledOutNote(items, settings) ?? placesNote(items, settings);
    return {
      entry,
      items,
      durationMs: lengthMs(sessionTimelineOf(items.map(sessionItem), settings)),
      canStart: !obstacle,
      note,
    };
  });
  const fits = ({ note }: RoutineOffer): boolean => note === undefined;
  return [...offers.filter(fits), ...offers.filter((offer) => !fits(offer))];
}

/** Converts an item of a routine to an item of a session. */
export function sessionItem({ entry, variant, sets }: KnownItem): SessionItem {
  return { stretch: entry.stretch, variant, ...(sets !== undefined && { sets }) };
}

/** Returns why a routine can't be started, if one of its stretches is hidden. */
export function routineObstacle(items: readonly KnownItem[], settings: Settings): Message | undefined {
  const hidden = items.find(({ entry }) => settings.hidden.includes(entry.stretch.id));
  return hidden && { key: 'routine_hidden', values: { stretch: hidden.entry.words.name } };
}

/** The user's own routine may name a stretch that has been deleted or renamed since. */
function missingNote({ routine }: RoutineEntry, known: readonly KnownItem[]): Message | undefined {
  return known.length === routine.items.length ? undefined : { key: 'routine_missing', values: {} };
}

/** A stretch that the back profile rules out only adds a note: whoever picks the routine is asked before it begins. */
function ruledOutNote(items: readonly KnownItem[], settings: Settings): Message | undefined {
  const ruledOut = items.find(({ entry }) => isRuledOut(entry.stretch, settings));
  return ruledOut && { key: 'routine_back_profile', values: { stretch: ruledOut.entry.words.name } };
}

/** A place that the settings leave out only adds a note: the user can still choose to go there. */
function placesNote(items: readonly KnownItem[], { places }: Settings): Message | undefined {
  const allAllowed = items.every(({ entry, variant }) =>
    placesOf(entry.stretch, variant).some((place) => places[place]),
  );
  return allAllowed ? undefined : { key: 'routine_places', values: {} };
}
