/** Why the back profile rules out a stretch. */
import type { LibraryEntry } from '../content/library.ts';
import { lookUp } from '../content/look-up.ts';
import type { Settings } from '../core/settings/settings.ts';
import * as m from '../messages/compiled/messages.js';

/** What to say of a condition if the stretch has no caution of that name; a user's own stretch may lack one. */
const generalReasons = { disc: m.stretch_ruled_out_disc };

/** Returns a sentence for each condition of the back profile that rules out the stretch; none if none does. */
export function whyRuledOut({ stretch, words }: LibraryEntry, { backProfile }: Settings): string[] {
  return stretch.ruledOutBy
    .filter((condition) => backProfile[condition])
    .map((condition) => lookUp(words.cautions, condition) ?? generalReasons[condition]());
}

/** Returns the ids of the cautions whose sentences are such reasons. */
export function reasonIdsOf({ stretch }: LibraryEntry): string[] {
  return stretch.ruledOutBy.map((condition) => `${stretch.id}/${condition}`);
}
