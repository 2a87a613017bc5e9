/** Texts about a dose: what the source gives, and what it leaves open. */
import { assumedNumbers } from '../../../content/assumed-numbers.ts';
import { isAssumed } from '../../../content/numbers.ts';
import { comesWithApp } from '../../../content/sources.ts';
import { doseOf, needsFloor, type Dose, type Stretch, type Variant } from '../../../content/stretch.ts';
import { suggestionOf } from '../../../core/choice/reasons.ts';
import { listed, say } from '../../../messages/say.ts';
import * as m from '../../../messages/compiled/messages.js';
import { factsInLine } from '../../../messages/in-line.ts';

const { floor, move, otherSide, otherSideOnFloor, period, setRest } = assumedNumbers;
const HOURS_A_WEEK = 7 * 24;

interface Range {
  readonly min: number;
  readonly max: number;
}

/** Returns a dose in words, without its obvious parts: "3–5 times on each side · held for 3–5 s". */
export function doseWords({ sets, reps, holdSeconds, progression, restSeconds, perSide }: Dose): string {
  const times = inWords(reps);
  const parts = [
    sets > 1 && m.stretch_dose_sets({ sets }),
    perSide ? m.stretch_dose_times_each_side({ times }) : m.stretch_dose_times({ times }),
    holdSeconds && (progression ? m.stretch_dose_hold_progression(holdSeconds) : holdWords(holdSeconds)),
    restSeconds && m.stretch_dose_rest({ seconds: inWords(restSeconds) }),
  ];
  return factsInLine(parts.filter((part) => typeof part === 'string'));
}

/** Returns how often the source suggests it, or undefined if the source doesn't say. */
export function frequencyWords(dose: Dose): string | undefined {
  const suggestion = suggestionOf(dose);
  return suggestion && say(suggestion);
}

/**
 * Returns a note on which of the numbers in a session aren't from the source, or undefined if all are.
 *
 * @param sets the number of sets in a routine, if it differs from the dose's
 */
export function doseSourceNote(stretch: Stretch, variant: Variant, sets?: number): string | undefined {
  const addedByApp = comesWithApp(stretch);
  const dose = doseOf(stretch, variant);
  if (!dose.suggested) {
    return addedByApp
      ? m.stretch_dose_own()
      : m.stretch_dose_not_in_source({ what: m.stretch_dose_how_often_and_long() });
  }
  const onFloor = needsFloor(stretch, variant);
  const parts = [
    ...assumedParts(dose),
    paceWords(variant),
    dose.perSide &&
      !dose.alternates &&
      m.stretch_dose_other_side({ seconds: (onFloor ? otherSideOnFloor : otherSide).value }),
    (sets ?? dose.sets) > 1 && m.stretch_dose_set_rest({ seconds: setRest.value }),
    onFloor && m.stretch_dose_floor({ seconds: floor.value }),
    !dose.frequency && m.stretch_dose_times_a_week({ times: HOURS_A_WEEK / period.value }),
  ].filter((part) => typeof part === 'string');
  if (parts.length === 0) return undefined;
  const what = listed(parts);
  return addedByApp ? m.stretch_dose_own_part({ what }) : m.stretch_dose_not_in_source({ what });
}

/** The parts of a dose that its source leaves open. The obvious "1 set" isn't shown, so it needs no mark. */
function assumedParts(dose: Dose): (string | false)[] {
  return [
    dose.sets > 1 && isAssumed(dose, 'sets') && m.stretch_dose_how_many_sets(),
    isAssumed(dose, 'reps') && m.stretch_dose_how_many_times(),
    isAssumed(dose, 'holdSeconds') && m.stretch_dose_how_long_to_hold(),
    isAssumed(dose, 'restSeconds') && m.stretch_dose_how_long_to_rest(),
    isAssumed(dose, 'perSide') && m.stretch_dose_both_sides(),
  ];
}

/** How long the movements take, "2–3 s for each movement", unless the source says it or there are none. */
function paceWords({ steps }: Variant): string | undefined {
  const seconds = steps
    .filter(({ part, secondsFrom }) => !['setUp', 'hold', 'rest'].includes(part) && !secondsFrom)
    .map((step) => step.seconds ?? move.value);
  if (seconds.length === 0) return undefined;
  const range = {
    min: seconds.reduce((least, each) => Math.min(least, each)),
    max: seconds.reduce((most, each) => Math.max(most, each)),
  };
  return m.stretch_dose_pace({ seconds: inWords(range) });
}

/** In minutes if these are whole, as sources give long holds. */
function holdWords({ min, max }: Range): string {
  return min % 60 === 0 && max % 60 === 0
    ? m.stretch_dose_hold_minutes({ minutes: inWords({ min: min / 60, max: max / 60 }) })
    : m.stretch_dose_hold({ seconds: inWords({ min, max }) });
}

function inWords({ min, max }: Range): string {
  return min === max ? `${min}` : m.common_numbers({ min, max });
}
