/** How much of a stretch the person does: its source's minimum, or what they have raised it to. */
import { doseOf, type Dose, type Stretch, type Variant } from '../../content/stretch.ts';
import type { Settings } from '../settings/settings.ts';
import type { Place, Side } from './phase.ts';

/** A dose in which every range has become one figure. */
export interface DoseInForce extends Pick<Dose, 'sets' | 'perSide' | 'alternates'> {
  readonly reps: number;
  /** Absent where the steps' own seconds set the pace. */
  readonly holdSeconds: number | undefined;
  readonly restSeconds: number | undefined;
}

/**
 * The dose that a stretch is done with. The person may raise it, and what they ask for is kept within what the source
 * gives for this variant: never more than its maximum, never less than its minimum.
 */
export function doseInForce(stretch: Stretch, variant: Variant, doses: Settings['doses']): DoseInForce {
  const { sets, perSide, alternates, reps, holdSeconds, restSeconds } = doseOf(stretch, variant);
  const wanted = doses[stretch.id];
  return {
    sets,
    perSide,
    ...(alternates && { alternates }),
    reps: within(reps, wanted?.reps),
    holdSeconds: holdSeconds && within(holdSeconds, wanted?.holdSeconds),
    restSeconds: restSeconds?.min,
  };
}

function within({ min, max }: { readonly min: number; readonly max: number }, wanted = min): number {
  return Math.min(max, Math.max(min, wanted));
}

/** The sides of a dose in the order in which they are done. */
export function sidesOf({ perSide }: Pick<DoseInForce, 'perSide'>, firstSide: Side): readonly Side[] {
  if (!perSide) return ['right'];
  return firstSide === 'right' ? ['right', 'left'] : ['left', 'right'];
}

/** Every repetition of a dose in order: all of one side and then of the other, or both sides in turn. */
export function repetitionsOfDose(dose: DoseInForce, firstSide: Side): Place[] {
  const sides = sidesOf(dose, firstSide);
  const repetitions = countTo(dose.reps);
  return countTo(dose.sets).flatMap((set) =>
    dose.alternates
      ? repetitions.flatMap((repetition) => sides.map((side) => ({ side, set, repetition })))
      : sides.flatMap((side) => repetitions.map((repetition) => ({ side, set, repetition }))),
  );
}

function countTo(last: number): number[] {
  return Array.from({ length: last }, (_, index) => index + 1);
}
