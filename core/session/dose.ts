/** How much of a stretch the user does: the least that its source gives, or what they have chosen within its ranges. */
import { lookUp } from '../../content/look-up.ts';
import { doseOf, usualHoldSeconds, type Dose, type Stretch, type Variant } from '../../content/stretch.ts';
import type { Settings } from '../settings/settings.ts';
import type { Repetition, Side } from './phase.ts';

/** A dose in which every range is reduced to one figure. */
export interface EffectiveDose extends Pick<Dose, 'sets' | 'perSide' | 'alternates'> {
  readonly reps: number;
  /** Undefined if the steps set the pace by their own seconds. */
  readonly holdSeconds: number | undefined;
  readonly restSeconds: number | undefined;
}

/**
 * Returns the dose to do a stretch with: what the user has chosen, or else the minimum of each range, but the whole of a
 * progression. Chosen values are clamped to the range that the source gives for this variant.
 */
export function effectiveDose(stretch: Stretch, variant: Variant, doses: Settings['doses']): EffectiveDose {
  const dose = doseOf(stretch, variant);
  const { sets, perSide, alternates, reps, holdSeconds, restSeconds } = dose;
  const wanted = lookUp(doses, stretch.id);
  return {
    sets,
    perSide,
    ...(alternates && { alternates }),
    reps: clamp(reps, wanted?.reps ?? reps.min),
    holdSeconds: holdSeconds && clamp(holdSeconds, wanted?.holdSeconds ?? usualHoldSeconds(dose)),
    restSeconds: restSeconds?.min,
  };
}

function clamp({ min, max }: { readonly min: number; readonly max: number }, wanted = min): number {
  return Math.min(max, Math.max(min, wanted));
}

/** Returns the sides of a dose in the order in which they are done; only the right side if the dose has no sides. */
export function sidesOf({ perSide }: Pick<EffectiveDose, 'perSide'>, firstSide: Side): readonly Side[] {
  if (!perSide) return ['right'];
  return firstSide === 'right' ? ['right', 'left'] : ['left', 'right'];
}

/** Returns every repetition of a dose in order: all of one side and then of the other, or with alternating sides. */
export function repetitionsOfDose(dose: EffectiveDose, firstSide: Side): Repetition[] {
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
