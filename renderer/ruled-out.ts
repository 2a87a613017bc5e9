/** Why the back profile rules out a stretch. */
import { ownCautionId } from '../content/cautions.ts';
import type { LibraryEntry } from '../content/library.ts';
import { lookUp } from '../content/look-up.ts';
import type { Settings } from '../core/settings/settings.ts';
import * as m from '../messages/compiled/messages.js';

/** What to say of a condition if the stretch has no caution of that name; a user's own stretch may lack one. */
const generalReasons = { disc: m.stretch_ruled_out_disc };

/** Why a condition rules out a stretch. */
interface Reason {
  /** The id of the caution that says so, if the stretch has one. */
  readonly id: string;
  readonly sentence: string;
}

/** Returns a reason for each condition of the back profile that rules out the stretch; none if none does. */
export function whyRuledOut({ stretch, words }: LibraryEntry, { backProfile }: Settings): Reason[] {
  return stretch.ruledOutBy
    .filter((condition) => backProfile[condition])
    .map((condition) => ({
      id: ownCautionId(stretch.id, condition),
      sentence: lookUp(words.cautions, condition) ?? generalReasons[condition](),
    }));
}
