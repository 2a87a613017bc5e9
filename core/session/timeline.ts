/**
 * A session computed beforehand from a stretch's dose, with the minimum of every range: getting into position, then
 * for each set, side and repetition moving in, holding, moving out and resting.
 */
import {
  doseOf,
  type Dose,
  type Step,
  type StepPart,
  type Stretch,
  type Variant,
} from '../../content/stretch.ts';
import { SECOND } from '../moment.ts';
import type { Settings } from '../settings.ts';
import type { Phase, Timeline } from './phase.ts';

/** The app's own figures: no source gives them. */
const MOVE_MS = 2 * SECOND;
const OTHER_SIDE_MS = 3 * SECOND;
const SET_REST_MS = 10 * SECOND;
const BREATHS = 3;
const BREATH_IN_MS = 4 * SECOND;
const BREATH_OUT_MS = 6 * SECOND;

export type SessionSettings = Pick<Settings, 'leadInSeconds' | 'breathingFirst'>;

/** What happens for some time, not yet laid out in time. */
interface Part {
  readonly kind: Phase['kind'];
  readonly durationMs: number;
  readonly step?: string;
  /** The pose at the end; without one the pose is kept. */
  readonly keyframe?: string;
  readonly breath?: Phase['breath'];
}

/** Where in the dose a part belongs. */
type Place = Pick<Phase, 'side' | 'set' | 'repetition'>;

/** The session of a stretch in one of its variants. */
export function timelineOf(stretch: Stretch, variant: Variant, settings: SessionSettings): Timeline {
  const dose = doseOf(stretch, variant);
  const repetition = repetitionOf(variant, dose);
  const setUp = stepsFor(variant, 'setUp');
  // Without set-up steps a repetition begins in the pose in which it ends.
  const startPose = setUp.at(-1)?.keyframe ?? repetition.findLast((part) => part.keyframe)?.keyframe ?? '';
  const firstPose = setUp[0]?.keyframe ?? startPose;

  const preparation: (Part & Place)[] = [
    ...(settings.breathingFirst ? breathing() : []),
    { kind: 'leadIn', durationMs: msOf(settings.leadInSeconds), keyframe: startPose, ...firstPlace },
  ];
  const work = Array.from({ length: dose.sets }, (_, index) => setOf(index + 1, dose, repetition)).flat();
  return {
    ...layOut([...preparation, ...work], firstPose),
    sets: dose.sets,
    repetitions: dose.reps.min,
    perSide: dose.perSide,
  };
}

/** How long the session of a stretch takes, in ms. */
export function sessionLengthMs(stretch: Stretch, variant: Variant, settings: SessionSettings): number {
  return timelineOf(stretch, variant, settings).totalMs;
}

const firstPlace: Place = { side: 'right', set: 1, repetition: 1 };

function breathing(): (Part & Place)[] {
  return Array.from({ length: BREATHS }, (_, index) => {
    const place: Place = { ...firstPlace, repetition: index + 1 };
    return [
      { kind: 'breathing' as const, durationMs: BREATH_IN_MS, breath: 'in' as const, ...place },
      { kind: 'breathing' as const, durationMs: BREATH_OUT_MS, breath: 'out' as const, ...place },
    ];
  }).flat();
}

/** A set: its repetitions, announced where the set or the side is another one than before. */
function setOf(set: number, dose: Dose, repetition: readonly Part[]): (Part & Place)[] {
  let side: Place['side'] = set > 1 && dose.perSide ? 'left' : 'right';
  return placesOfSet(set, dose).flatMap((place, index) => {
    const changesSide = place.side !== side;
    side = place.side;
    return [
      ...(set > 1 && index === 0 ? [{ kind: 'rest' as const, durationMs: SET_REST_MS, ...place }] : []),
      // Sides that take turns change so often that a pause for it would only break the flow.
      ...(changesSide && !dose.alternates
        ? [{ kind: 'otherSide' as const, durationMs: OTHER_SIDE_MS, ...place }]
        : []),
      ...repetition.map((part) => ({ ...part, ...place })),
    ];
  });
}

/** The places of a set in their order: the right side first, then the left one, or both in turn. */
function placesOfSet(set: number, dose: Dose): Place[] {
  const sides = dose.perSide ? (['right', 'left'] as const) : (['right'] as const);
  const repetitions = Array.from({ length: dose.reps.min }, (_, index) => index + 1);
  return dose.alternates
    ? repetitions.flatMap((repetition) => sides.map((side) => ({ side, set, repetition })))
    : sides.flatMap((side) => repetitions.map((repetition) => ({ side, set, repetition })));
}

/** One repetition: the steps to move in, hold, move out and rest, each with the time that it takes. */
function repetitionOf(variant: Variant, dose: Dose): Part[] {
  const move = (step: Step): Part => partOf('move', step, ownMs(step));
  return [
    ...stepsFor(variant, 'moveIn').map(move),
    ...holdOf(variant, dose),
    ...stepsFor(variant, 'moveOut').map(move),
    ...restOf(variant, dose),
  ];
}

function holdOf(variant: Variant, dose: Dose): Part[] {
  const steps = stepsFor(variant, 'hold');
  if (!dose.holdSeconds) return steps.map((step) => partOf('hold', step, ownMs(step)));
  const holdMs = msOf(dose.holdSeconds.min);
  if (steps.length === 0) {
    const step = stepsFor(variant, 'moveIn').at(-1)?.id;
    return [{ kind: 'hold', durationMs: holdMs, breath: 'hold', ...(step !== undefined && { step }) }];
  }
  return shareOut(holdMs, steps).map(([step, shareMs]) => partOf('hold', step, shareMs));
}

function restOf(variant: Variant, dose: Dose): Part[] {
  const steps = stepsFor(variant, 'rest');
  if (!dose.restSeconds) return steps.map((step) => partOf('rest', step, ownMs(step)));
  const restMs = msOf(dose.restSeconds.min);
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

function msOf(seconds: number): number {
  return Math.round(seconds * SECOND);
}

function stepsFor(variant: Variant, part: StepPart): Step[] {
  return variant.steps.filter((step) => step.part === part);
}

/** Puts parts one after another, each from the pose in which the one before it ends. */
function layOut(parts: readonly (Part & Place)[], firstPose: string): Pick<Timeline, 'phases' | 'totalMs'> {
  let startMs = 0;
  let pose = firstPose;
  const phases = parts.map((part): Phase => {
    const { kind, durationMs, step, keyframe, breath, side, set, repetition } = part;
    const from = pose;
    pose = keyframe ?? pose;
    const phase = { kind, startMs, durationMs, step, from, to: pose, breath, side, set, repetition, item: 0 };
    startMs += durationMs;
    return phase;
  });
  return { phases, totalMs: startMs };
}
