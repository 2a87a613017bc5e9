/** Texts about a dose, as the source gives it. */
import type { Dose, Stretch } from '../../../content/stretch.ts';
import { suggestionOf } from '../../../core/choice/reasons.ts';
import { listed, say } from '../../../messages/say.ts';
import * as m from '../../../messages/compiled/messages.js';

interface Range {
  readonly min: number;
  readonly max: number;
}

/** Returns a dose in words, without its obvious parts: "3–5 times on each side · held for 3–5 s". */
export function doseWords({ sets, reps, holdSeconds, restSeconds, perSide }: Dose): string {
  const times = inWords(reps);
  const parts = [
    sets > 1 && m.stretch_dose_sets({ sets }),
    perSide ? m.stretch_dose_times_each_side({ times }) : m.stretch_dose_times({ times }),
    holdSeconds && holdWords(holdSeconds),
    restSeconds && m.stretch_dose_rest({ seconds: inWords(restSeconds) }),
  ];
  return parts.filter((part) => typeof part === 'string').join(' · ');
}

/** Returns how often the source suggests it, or undefined if the source doesn't say. */
export function frequencyWords(dose: Dose): string | undefined {
  const suggestion = suggestionOf(dose);
  return suggestion && say(suggestion);
}

/** Returns a note on which parts of the dose aren't from the source, or undefined if all that are shown are. */
export function doseSourceNote(
  { source }: Pick<Stretch, 'source'>,
  { suggested, sets, assumed }: Dose,
): string | undefined {
  // Only the app's own stretches have their source as an id. Additions in a user's stretch aren't Uncurl's.
  const addedByApp = typeof source === 'string';
  if (!suggested) {
    return addedByApp
      ? m.stretch_dose_own()
      : m.stretch_dose_not_in_source({ what: m.stretch_dose_how_often_and_long() });
  }
  const parts = [
    sets > 1 && assumed.includes('sets') && m.stretch_dose_how_many_sets(),
    assumed.includes('reps') && m.stretch_dose_how_many_times(),
    assumed.includes('holdSeconds') && m.stretch_dose_how_long_to_hold(),
    assumed.includes('restSeconds') && m.stretch_dose_how_long_to_rest(),
    assumed.includes('perSide') && m.stretch_dose_both_sides(),
  ].filter((part) => typeof part === 'string');
  if (parts.length === 0) return undefined;
  const what = listed(parts);
  return addedByApp ? m.stretch_dose_own_part({ what }) : m.stretch_dose_not_in_source({ what });
}

/** In minutes if these are whole, as sources give long holds. */
function holdWords({ min, max }: Range): string {
  return min % 60 === 0 && max % 60 === 0
    ? m.stretch_dose_hold_minutes({ minutes: inWords({ min: min / 60, max: max / 60 }) })
    : m.stretch_dose_hold({ seconds: inWords({ min, max }) });
}

function inWords({ min, max }: Range): string {
  return min === max ? `${min}` : `${min}–${max}`;
}
