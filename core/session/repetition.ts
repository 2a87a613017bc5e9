/** The parts of one repetition of a stretch: moving in, holding, moving out and resting, each with its length. */
import { assumedNumbers } from '../../content/assumed-numbers.ts';
import type { Step, StepPart, Variant } from '../../content/stretch.ts';
import { SECOND } from '../time/moment.ts';
import type { EffectiveDose } from './dose.ts';
import type { Phase } from './phase.ts';

/** How long a movement takes unless its step says otherwise. */
const MOVE_MS = assumedNumbers.move.value * SECOND;

/** A phase before its start time is known. */
export interface Part {
  readonly kind: Phase['kind'];
  readonly durationMs: number;
  readonly step?: string;
  /** Name of the pose at the end; without one the pose stays the same. */
  readonly keyframe?: string;
  readonly breath?: Phase['breath'];
}

/** Returns the parts of one repetition in order: moving in, holding, moving out, resting. */
export function repetitionParts(variant: Variant, dose: EffectiveDose): Part[] {
  return [
    ...movesOf(variant, 'moveIn'),
    ...holdOf(variant, dose),
    ...movesOf(variant, 'moveOut'),
    ...restOf(variant, dose),
  ];
}

/** Returns the parts that come once, at the start of the first repetition. */
export function startParts(variant: Variant): Part[] {
  return movesOf(variant, 'start');
}

/** Returns the steps of one part of a variant, such as its set-up, in order. */
export function stepsFor(variant: Pick<Variant, 'steps'>, part: StepPart): Step[] {
  return variant.steps.filter((step) => step.part === part);
}

/** Converts seconds to whole ms. */
export function msOf(seconds: number): number {
  return Math.round(seconds * SECOND);
}

function movesOf(variant: Variant, part: StepPart): Part[] {
  return stepsFor(variant, part).map((step) => partOf('move', step, ownMs(step)));
}

function holdOf(variant: Variant, dose: EffectiveDose): Part[] {
  const steps = stepsFor(variant, 'hold');
  if (dose.holdSeconds === undefined) return steps.map((step) => partOf('hold', step, ownMs(step)));
  const holdMs = msOf(dose.holdSeconds);
  if (steps.length === 0) {
    const step = stepsFor(variant, 'moveIn').at(-1)?.id;
    return [{ kind: 'hold', durationMs: holdMs, breath: 'hold', ...(step !== undefined && { step }) }];
  }
  return shareOut(holdMs, steps).map(([step, shareMs]) => partOf('hold', step, shareMs));
}

function restOf(variant: Variant, dose: EffectiveDose): Part[] {
  const steps = stepsFor(variant, 'rest');
  if (dose.restSeconds === undefined) return steps.map((step) => partOf('rest', step, ownMs(step)));
  const restMs = msOf(dose.restSeconds);
  if (steps.length === 0) return [{ kind: 'rest', durationMs: restMs }];
  return shareOut(restMs, steps).map(([step, shareMs]) => partOf('rest', step, shareMs));
}

/**
 * Divides a time among steps: each gets its own seconds while there is time left, and the last one gets the remainder.
 */
function shareOut(wholeMs: number, steps: readonly Step[]): [Step, number][] {
  let leftMs = wholeMs;
  return steps
    .map((step, index): [Step, number] => {
      const own = step.seconds === undefined ? leftMs : msOf(step.seconds);
      const shareMs = index === steps.length - 1 ? leftMs : Math.min(leftMs, own);
      leftMs -= shareMs;
      return [step, shareMs];
    })
    .filter(([, shareMs]) => shareMs > 0);
}

function partOf(kind: 'move' | 'hold' | 'rest', step: Step, durationMs: number): Part {
  return { kind, durationMs, step: step.id, keyframe: step.keyframe, breath: step.breath };
}

/** How long a step takes if the dose doesn't decide. */
function ownMs(step: Step): number {
  return step.seconds === undefined ? MOVE_MS : msOf(step.seconds);
}
