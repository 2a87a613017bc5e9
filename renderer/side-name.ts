/** What the sides of a stretch are called, on screen and aloud. */
import type { Words } from '../content/words.ts';
import type { Side } from '../core/session/phase.ts';
import * as m from '../messages/compiled/messages.js';

/** Returns the stretch's own words for a side, such as "Right foot forward"; without them, "Right side". */
export function sideName(side: Side, { sides }: Pick<Words, 'sides'>): string {
  return sides?.[side] ?? (side === 'right' ? m.stretch_side_right() : m.stretch_side_left());
}

/** Returns the sentence that announces a change of sides. */
export function otherSide(side: Side, words: Pick<Words, 'sides'>): string {
  return m.stretch_now_other_side({ side: sideName(side, words) });
}
