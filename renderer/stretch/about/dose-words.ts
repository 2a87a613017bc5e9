/** A dose as the source gives it, in words. */
import type { Dose, Stretch } from '../../../content/stretch.ts';
import { prescriptionOf } from '../../../core/choice/reasons.ts';
import { listed, say } from '../../../messages/say.ts';
import * as m from '../../../messages/compiled/messages.js';

interface Range {
  readonly min: number;
  readonly max: number;
}

/** "3–5 times on each side · held for 3–5 s"; a part that goes without saying is left out. */
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

/** How often the source prescribes it; undefined where it does not say. */
export function frequencyWords(dose: Dose): string | undefined {
  const prescription = prescriptionOf(dose);
  return prescription && say(prescription);
}

/** Which parts of the dose the source does not give; undefined where it gives all that is shown. */
export function doseMark(
  { source }: Pick<Stretch, 'source'>,
  { prescribed, sets, assumed }: Dose,
): string | undefined {
  // What a person's own stretch adds to its source is not the app's.
  const addedByApp = typeof source === 'string';
  if (!prescribed) {
    return addedByApp ? m.stretch_dose_own() : m.stretch_dose_not_in_source({ what: m.stretch_dose_how_often_and_long() });
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

/** In minutes where these are whole, as sources give long holds. */
function holdWords({ min, max }: Range): string {
  return min % 60 === 0 && max % 60 === 0
    ? m.stretch_dose_hold_minutes({ minutes: inWords({ min: min / 60, max: max / 60 }) })
    : m.stretch_dose_hold({ seconds: inWords({ min, max }) });
}

function inWords({ min, max }: Range): string {
  return min === max ? `${min}` : `${min}–${max}`;
}
