/** Tables of numbers: what each number is, how much, and where it comes from. */
import { assumedNumbers } from '../../content/assumed-numbers.ts';
import { numbersOf, type StretchNumber } from '../../content/numbers.ts';
import { doseOf, type Dose, type Stretch, type Variant } from '../../content/stretch.ts';
import type { Words } from '../../content/words.ts';

/** What a number is, how much, and where it comes from. */
export type NumberRow = readonly [what: string, howMuch: string, from: string];

/** Where a number comes from if no source gives it. */
export const OWN = "Uncurl's own";

interface Range {
  readonly min: number;
  readonly max: number;
}

/** Returns a row for each number of a variant. */
export function numberRows(stretch: Stretch, variant: Variant, words: Words): NumberRow[] {
  const place = stretch.passage === undefined ? 'the document' : `"${stretch.passage}"`;
  const rows = numbersOf(stretch, variant).flatMap((number): NumberRow[] => {
    const inWords = number.field === 'seconds' ? stepInWords(number, words) : fieldInWords(number);
    return inWords ? [[...inWords, number.fromSource ? place : OWN]] : [];
  });
  const { value, unit } = assumedNumbers.period;
  return doseOf(stretch, variant).frequency
    ? rows
    : [...rows, ['How often', `about every ${value} ${unit}`, OWN]];
}

type InWords = readonly [what: string, howMuch: string];

function stepInWords({ step }: Extract<StretchNumber, { field: 'seconds' }>, words: Words): InWords {
  return [`Step “${words.steps[step.id] ?? step.id}”`, `${step.seconds ?? ''} s`];
}

/** Undefined if the dose is on one side only, as if it had no sides. */
function fieldInWords({ field, dose }: Exclude<StretchNumber, { field: 'seconds' }>): InWords | undefined {
  switch (field) {
    case 'sets':
      return ['Sets', `${dose.sets}`];
    case 'reps':
      return ['Repetitions', rangeInWords(dose.reps)];
    case 'perSide':
      return dose.perSide ? ['Sides', dose.alternates ? 'both, in turn' : 'both'] : undefined;
    case 'holdSeconds':
      return dose.holdSeconds && ['Hold', secondsInWords(dose.holdSeconds)];
    case 'restSeconds':
      return dose.restSeconds && ['Rest after each repetition', secondsInWords(dose.restSeconds)];
    case 'frequency':
      return dose.frequency && ['How often', frequencyInWords(dose.frequency)];
  }
}

function frequencyInWords(frequency: NonNullable<Dose['frequency']>): string {
  return 'timesPerDay' in frequency
    ? `${frequency.timesPerDay} times a day`
    : `every ${rangeInWords(frequency.everyHours)} h`;
}

/** In minutes if these are whole, as sources give long holds. */
function secondsInWords({ min, max }: Range): string {
  return min % 60 === 0 && max % 60 === 0
    ? `${rangeInWords({ min: min / 60, max: max / 60 })} min`
    : `${rangeInWords({ min, max })} s`;
}

function rangeInWords({ min, max }: Range): string {
  return min === max ? `${min}` : `${min}–${max}`;
}
