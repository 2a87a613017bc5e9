/** The text that the voice speaks, in the user's language. */
import { lookUp } from '../../content/look-up.ts';
import type { Words } from '../../content/words.ts';
import type { Announcement } from '../../core/session/cue.ts';
import * as m from '../../messages/compiled/messages.js';
import { sentencesInLine } from '../../messages/in-line.ts';
import { otherSide, sideName } from '../side-name.ts';

/** Returns the text of one utterance, as sentences. */
export function spokenWords(says: readonly Announcement[], words: Words): string {
  return sentencesInLine(says.map((announcement) => asSentence(phraseOf(announcement, words))));
}

function phraseOf(announcement: Announcement, words: Words): string {
  switch (announcement.kind) {
    case 'name':
      return words.name;
    case 'next':
      return m.stretch_next_named({ name: words.name });
    case 'step':
      return lookUp(words.steps, announcement.step) ?? '';
    case 'breathe':
      return announcement.direction === 'in' ? m.stretch_breathe_in() : m.stretch_breathe_out();
    case 'breathsFirst':
      return m.stretch_breaths_first();
    case 'hold':
      return m.stretch_phase_hold();
    case 'rest':
      return m.stretch_phase_rest();
    case 'side':
      return sideName(announcement.side, words);
    case 'otherSide':
      return otherSide(announcement.side, words);
    case 'set':
      return m.stretch_set_of(announcement);
    case 'repetition':
      return m.stretch_repetition_of(announcement);
    case 'halfWay':
      return m.stretch_half_way();
    case 'secondsLeft':
      return String(announcement.seconds);
    case 'done':
      return m.stretch_done();
  }
}

/** Adds a full stop if needed, so that the voice pauses between sentences. */
function asSentence(phrase: string): string {
  return /[.!?…]$/u.test(phrase) ? phrase : m.common_phrase_as_sentence({ phrase });
}
