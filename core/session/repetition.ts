/** What happens in one repetition of a stretch: moving in, holding, moving out and resting, each with its time. */
import type { Step, StepPart, Variant } from '../../content/stretch.ts';
import { SECOND } from '../time/moment.ts';
import type { DoseInForce } from './dose.ts';
import type { Phase } from './phase.ts';

/** The app's own figure: no source gives it. */
const MOVE_MS = 2 * SECOND;

/** What happens for some time, not yet laid out in time. */
export interface Part {
  readonly kind: Phase['kind'];
  readonly durationMs: number;
  readonly step?: string;
  /** The pose at the end; without one the pose is kept. */
  readonly keyframe?: string;
  readonly breath?: Phase['breath'];
}

/** One repetition: the steps to move in, hold, move out and rest, each with the time that it takes. */
export function repetitionOf(variant: Variant, dose: DoseInForce): Part[] {
  const move = (step: Step): Part => partOf('move', step, ownMs(step));
  return [
    ...stepsFor(variant, 'moveIn').map(move),
    ...holdOf(variant, dose),
    ...stepsFor(variant, 'moveOut').map(move),
    ...restOf(variant, dose),
  ];
}

export function stepsFor(variant: Pick<Variant, 'steps'>, part: StepPart): Step[] {
  return variant.steps.filter((step) => step.part === part);
}

export function msOf(seconds: number): number {
  return Math.round(seconds * SECOND);
}

function holdOf(variant: Variant, dose: DoseInForce): Part[] {
  const steps = stepsFor(variant, 'hold');
  if (dose.holdSeconds === undefined) return steps.map((step) => partOf('hold', step, ownMs(step)));
  const holdMs = msOf(dose.holdSeconds);
  if (steps.length === 0) {
    const step = stepsFor(variant, 'moveIn').at(-1)?.id;
    return [{ kind: 'hold', durationMs: holdMs, breath: 'hold', ...(step !== undefined && { step }) }];
  }
  return shareOut(holdMs, steps).map(([step, shareMs]) => partOf('hold', step, shareMs));
}

function restOf(variant: Variant, dose: DoseInForce): Part[] {
  const steps = stepsFor(variant, 'rest');
  if (dose.restSeconds === undefined) return steps.map((step) => partOf('rest', step, ownMs(step)));
  const restMs = msOf(dose.restSeconds);
  if (steps.length === 0) return [{ kind: 'rest', durationMs: restMs }];
  return shareOut(restMs, steps).map(([step, shareMs]) => partOf('rest', step, shareMs));
}

/** Shares a time among steps: each takes its own seconds while there are any, the last one what remains. */
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

/** The time that a step takes where no dose rules over it. */
function ownMs(step: Step): number {
  return step.seconds === undefined ? MOVE_MS : msOf(step.seconds);
}
