/** How long a routine takes, and what to know about it as a whole. */
import type { LibraryEntry } from '../../content/library.ts';
import type { RoutineToSave } from '../../content/routine.ts';
import { routineOffers } from '../../core/choice/routine-offers.ts';
import { shownMinutes } from '../../core/session/length.ts';
import type { Settings } from '../../core/settings/settings.ts';
import * as m from '../../messages/compiled/messages.js';
import { say } from '../../messages/say.ts';

/**
 * Returns the length in ms and the notes: a place that the settings leave out, and a length above the user's longest
 * stretch. What is about one stretch stands in its row.
 */
export function lengthAndNotes(
  { name, items }: RoutineToSave,
  entries: readonly LibraryEntry[],
  settings: Settings,
): { readonly lengthMs: number; readonly notes: readonly string[] } {
  const routine = { id: '', combinedBy: 'user', items } as const;
  const [offer] = routineOffers([{ routine, words: { name, summary: '' } }], entries, settings);
  const lengthMs = items.length > 0 ? (offer?.durationMs ?? 0) : 0;
  const { maxMinutes } = settings;
  const notes = [
    offer?.note?.key === 'routine_places' && say(offer.note),
    maxMinutes !== null && shownMinutes(lengthMs) > maxMinutes && m.routines_longer({ minutes: maxMinutes }),
  ];
  return { lengthMs, notes: notes.filter((note) => note !== false) };
}
