/**
 * The timeline of a stretch, computed from its dose: getting into position, what comes once at the start, then moving in,
 * holding, moving out and resting for each set, side and repetition.
 */
import { assumedNumbers } from '../../content/assumed-numbers.ts';
import { needsFloor, type Stretch, type Variant } from '../../content/stretch.ts';
import { SECOND } from '../time/moment.ts';
import type { Settings } from '../settings/settings.ts';
import { effectiveDose, repetitionsOfDose, sidesOf, type EffectiveDose } from './dose.ts';
import {
  isSameRepetition,
  type Timeline,
  type Phase,
  type Repetition,
  type Side,
  type ItemTimeline,
} from './phase.ts';
import { msOf, repetitionParts, startParts, stepsFor, type Part } from './repetition.ts';

const OTHER_SIDE_MS = assumedNumbers.otherSide.value * SECOND;
const OTHER_SIDE_ON_FLOOR_MS = assumedNumbers.otherSideOnFloor.value * SECOND;
const SET_REST_MS = assumedNumbers.setRest.value * SECOND;
const BREATHS = assumedNumbers.breaths.value;
const BREATH_IN_MS = assumedNumbers.breathIn.value * SECOND;
const BREATH_OUT_MS = assumedNumbers.breathOut.value * SECOND;
/** The voice takes about this long to read how to get into position, in ms. */
const VOICE_LEAD_IN_MS = assumedNumbers.voiceLeadIn.value * SECOND;
/** The extra time to get down to the floor, or up again, in ms. */
export const FLOOR_MS = assumedNumbers.floor.value * SECOND;

export type SessionSettings = Pick<Settings, 'leadInSeconds' | 'breathingFirst' | 'doses'> & {
  readonly voice?: boolean | undefined;
};

/** A stretch in a session: in which variant, and how it differs from the plain dose. */
export interface SessionItem {
  readonly stretch: Stretch;
  readonly variant: Variant;
  /** The number of sets in the routine, if it differs from the dose's. */
  readonly sets?: number;
  /** The side to begin each set with, if the dose has sides; by default the right one. */
  readonly firstSide?: Side;
  /** Set if the user has switched the variant or the sides after the first repetition. */
  readonly switched?: Switched | undefined;
}

export interface Switched {
  /** The repetitions done before the switch, in their order. They stay first. */
  readonly done: readonly Repetition[];
  /** Time to get into the new position, in ms. */
  readonly takeUpMs: number;
}

/** The phase in which the user gets into position: the lead-in, or in a routine the announcement of the stretch. */
export interface Opening {
  readonly kind: 'leadIn' | 'next';
  readonly durationMs: number;
}

type RepetitionPart = Part & Repetition;

/** Returns the timeline of a session of only this stretch, in one of its variants. */
export function timelineOf(stretch: Stretch, variant: Variant, settings: SessionSettings): ItemTimeline {
  return itemTimeline({ stretch, variant }, settings, leadInOf({ stretch, variant }, settings));
}

/** Returns the lead-in of the first stretch of a session. It is longer if the stretch needs the floor, or with the voice. */
export function leadInOf({ stretch, variant }: SessionItem, settings: SessionSettings): Opening {
  const durationMs = msOf(settings.leadInSeconds) + (needsFloor(stretch, variant) ? FLOOR_MS : 0);
  return { kind: 'leadIn', durationMs: settings.voice ? Math.max(durationMs, VOICE_LEAD_IN_MS) : durationMs };
}

/** Returns the timeline of a session item, with times that begin at 0. */
export function itemTimeline(item: SessionItem, settings: SessionSettings, opening: Opening): ItemTimeline {
  const { stretch, variant, firstSide = 'right', switched } = item;
  const stretchDose = effectiveDose(stretch, variant, settings.doses);
  const dose = { ...stretchDose, sets: item.sets ?? stretchDose.sets };
  const parts = repetitionParts(variant, dose);
  const otherSideMs = needsFloor(stretch, variant) ? OTHER_SIDE_ON_FLOOR_MS : OTHER_SIDE_MS;
  const setUp = stepsFor(variant, 'setUp');
  // Without set-up steps, a repetition begins in the pose in which it ends.
  const startPose = setUp.at(-1)?.keyframe ?? parts.findLast((part) => part.keyframe)?.keyframe ?? '';
  const firstPose = setUp[0]?.keyframe ?? startPose;

  const { order, doneCount } = orderOf(repetitionsOfDose(dose, firstSide), switched?.done ?? []);
  const first: Repetition = order[0] ?? { side: 'right', set: 1, repetition: 1 };
  const work = order.flatMap((repetition, index): RepetitionPart[] => {
    const isFirstAfterSwitch = switched && index === doneCount;
    const between: Part[] = isFirstAfterSwitch
      ? [{ kind: 'leadIn', durationMs: switched.takeUpMs, keyframe: startPose }]
      : partsBetween(order[index - 1], repetition, dose, otherSideMs);
    const start = index === 0 ? startParts(variant) : [];
    return [...between, ...start, ...parts].map((part) => ({ ...part, ...repetition }));
  });
  return {
    ...layOut(
      [
        ...(settings.breathingFirst ? breathing(first.side) : []),
        { ...opening, keyframe: startPose, ...first },
        ...work,
      ],
      firstPose,
    ),
    sets: dose.sets,
    repetitions: dose.reps,
    perSide: dose.perSide,
    alternates: dose.alternates === true,
    sides: sidesOf(dose, firstSide),
    order,
  };
}

/** Orders repetitions: first the done ones that the dose still includes, in the order of `done`, then the others. */
function orderOf(
  all: readonly Repetition[],
  done: readonly Repetition[],
): { order: Repetition[]; doneCount: number } {
  const includes = (repetitions: readonly Repetition[], wanted: Repetition) =>
    repetitions.some((repetition) => isSameRepetition(repetition, wanted));
  const doneFirst = done.filter((repetition) => includes(all, repetition));
  const remaining = all.filter((repetition) => !includes(done, repetition));
  return { order: [...doneFirst, ...remaining], doneCount: doneFirst.length };
}

function breathing(side: Side): RepetitionPart[] {
  // Breaths aren't repetitions; they come before the first one.
  const first: Repetition = { side, set: 1, repetition: 1 };
  return Array.from({ length: BREATHS }, () => {
    return [
      { kind: 'breathing' as const, durationMs: BREATH_IN_MS, breath: 'in' as const, ...first },
      { kind: 'breathing' as const, durationMs: BREATH_OUT_MS, breath: 'out' as const, ...first },
    ];
  }).flat();
}

/** Returns the parts between two repetitions, for a change of set or side. */
function partsBetween(
  before: Repetition | undefined,
  next: Repetition,
  { alternates }: EffectiveDose,
  otherSideMs: number,
): Part[] {
  if (!before) return [];
  const parts: Part[] = [];
  if (before.set !== next.set) parts.push({ kind: 'rest', durationMs: SET_REST_MS });
  // Alternating sides change so often that announcing each change would break the flow.
  if (before.side !== next.side && !alternates) {
    parts.push({ kind: 'otherSide', durationMs: otherSideMs });
  }
  return parts;
}

/** Lays parts out in time, one after another. Each begins in the pose in which the one before it ends. */
function layOut(parts: readonly RepetitionPart[], firstPose: string): Timeline {
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
