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
const MOVE_SECONDS = 2;
const OTHER_SIDE_SECONDS = 3;
const SET_REST_SECONDS = 10;
const BREATHS = 3;
const BREATH_IN_SECONDS = 4;
const BREATH_OUT_SECONDS = 6;

export type SessionSettings = Pick<Settings, 'leadInSeconds' | 'breathingFirst'>;

/** What happens for some time, not yet laid out in time. */
interface Part {
  readonly kind: Phase['kind'];
  readonly seconds: number;
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
    { kind: 'leadIn', seconds: settings.leadInSeconds, keyframe: startPose, ...firstPlace },
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
      { kind: 'breathing' as const, seconds: BREATH_IN_SECONDS, breath: 'in' as const, ...place },
      { kind: 'breathing' as const, seconds: BREATH_OUT_SECONDS, breath: 'out' as const, ...place },
    ];
  }).flat();
}

/** A set: all repetitions on the right side, then, where the dose knows sides, all on the left one. */
function setOf(set: number, dose: Dose, repetition: readonly Part[]): (Part & Place)[] {
  const sides = dose.perSide ? (['right', 'left'] as const) : (['right'] as const);
  return sides.flatMap((side, sideIndex) => {
    const first: Place = { side, set, repetition: 1 };
    const changesSet = set > 1 && sideIndex === 0;
    const changesSide = sideIndex > 0 || (changesSet && dose.perSide);
    return [
      ...(changesSet ? [{ kind: 'rest' as const, seconds: SET_REST_SECONDS, ...first }] : []),
      ...(changesSide ? [{ kind: 'otherSide' as const, seconds: OTHER_SIDE_SECONDS, ...first }] : []),
      ...Array.from({ length: dose.reps.min }, (_, index) =>
        repetition.map((part) => ({ ...part, side, set, repetition: index + 1 })),
      ).flat(),
    ];
  });
}

/** One repetition: the steps to move in, hold, move out and rest, each with the time that it takes. */
function repetitionOf(variant: Variant, dose: Dose): Part[] {
  const move = (step: Step): Part => partOf('move', step, step.seconds ?? MOVE_SECONDS);
  return [
    ...stepsFor(variant, 'moveIn').map(move),
    ...holdOf(variant, dose),
    ...stepsFor(variant, 'moveOut').map(move),
    ...restOf(variant, dose),
  ];
}

function holdOf(variant: Variant, dose: Dose): Part[] {
  const steps = stepsFor(variant, 'hold');
  const hold = dose.holdSeconds?.min;
  if (hold === undefined) return steps.map((step) => partOf('hold', step, step.seconds ?? MOVE_SECONDS));
  if (steps.length === 0) {
    const step = stepsFor(variant, 'moveIn').at(-1)?.id;
    return [{ kind: 'hold', seconds: hold, breath: 'hold', ...(step !== undefined && { step }) }];
  }
  return shareOut(hold, steps).map(([step, seconds]) => partOf('hold', step, seconds));
}

function restOf(variant: Variant, dose: Dose): Part[] {
  const steps = stepsFor(variant, 'rest');
  const rest = dose.restSeconds?.min;
  if (rest === undefined) return steps.map((step) => partOf('rest', step, step.seconds ?? MOVE_SECONDS));
  if (steps.length === 0) return [{ kind: 'rest', seconds: rest }];
  return shareOut(rest, steps).map(([step, seconds]) => partOf('rest', step, seconds));
}

/** Shares a time among steps: each takes its own seconds while there are any, the last one what remains. */
function shareOut(seconds: number, steps: readonly Step[]): [Step, number][] {
  let left = seconds;
  return steps
    .map((step, index): [Step, number] => {
      const share = index === steps.length - 1 ? left : Math.min(left, step.seconds ?? left);
      left -= share;
      return [step, share];
    })
    .filter(([, share]) => share > 0);
}

function partOf(kind: 'move' | 'hold' | 'rest', step: Step, seconds: number): Part {
  return { kind, seconds, step: step.id, keyframe: step.keyframe, breath: step.breath };
}

function stepsFor(variant: Variant, part: StepPart): Step[] {
  return variant.steps.filter((step) => step.part === part);
}

/** Puts parts one after another, each from the pose in which the one before it ends. */
function layOut(parts: readonly (Part & Place)[], firstPose: string): Pick<Timeline, 'phases' | 'totalMs'> {
  let startMs = 0;
  let pose = firstPose;
  const phases = parts.map((part): Phase => {
    const { kind, seconds, step, keyframe, breath, side, set, repetition } = part;
    const from = pose;
    pose = keyframe ?? pose;
    const durationMs = Math.round(seconds * SECOND);
    const phase = { kind, startMs, durationMs, step, from, to: pose, breath, side, set, repetition };
    startMs += durationMs;
    return phase;
  });
  return { phases, totalMs: startMs };
}
