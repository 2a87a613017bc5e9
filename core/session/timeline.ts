/**
 * A session computed beforehand from a stretch's dose: getting into position, then for each set, side and repetition
 * moving in, holding, moving out and resting.
 */
import { placesOf, type Stretch, type Variant } from '../../content/stretch.ts';
import { SECOND } from '../time/moment.ts';
import type { Settings } from '../settings/settings.ts';
import { doseInForce, repetitionsOfDose, sidesOf, type DoseInForce } from './dose.ts';
import { isSameRepetition, type Course, type Phase, type Place, type Side, type Timeline } from './phase.ts';
import { msOf, repetitionOf, stepsFor, type Part } from './repetition.ts';

/** The app's own figures: no source gives them. */
const OTHER_SIDE_MS = 3 * SECOND;
const SET_REST_MS = 10 * SECOND;
const BREATHS = 3;
const BREATH_IN_MS = 4 * SECOND;
const BREATH_OUT_MS = 6 * SECOND;
/** Getting down to the floor, or up again, takes so much longer than sitting down or standing: the app's own figure. */
export const FLOOR_MS = 10 * SECOND;

export type SessionSettings = Pick<Settings, 'leadInSeconds' | 'breathingFirst' | 'doses'>;

/** A stretch as a session does it. */
export interface SessionItem {
  readonly stretch: Stretch;
  readonly variant: Variant;
  /** Sets in this routine; without it as many as the dose says. */
  readonly sets?: number;
  /** The side to begin each set with, where the dose knows sides; the right one unless given. */
  readonly firstSide?: Side;
  /** Set when the person has switched the variant or the sides in the middle of it. */
  readonly switched?: Switched | undefined;
}

export interface Switched {
  /** The repetitions that had been done by then, in their order; they come first, the others follow. */
  readonly done: readonly Place[];
  /** Time to take up the new position, in ms. */
  readonly takeUpMs: number;
}

/** How the session of a stretch begins. */
export interface Opening {
  readonly kind: 'leadIn' | 'next';
  readonly durationMs: number;
}

type RepetitionPart = Part & Place;

/** The session of a stretch in one of its variants, by itself. */
export function timelineOf(stretch: Stretch, variant: Variant, settings: SessionSettings): Timeline {
  return itemTimeline({ stretch, variant }, settings, leadInOf({ stretch, variant }, settings));
}

/** How long the session of a stretch takes, in ms. */
export function sessionLengthMs(stretch: Stretch, variant: Variant, settings: SessionSettings): number {
  return timelineOf(stretch, variant, settings).totalMs;
}

/** The lead-in that a stretch begins with when nothing comes before it. */
export function leadInOf({ stretch, variant }: SessionItem, settings: SessionSettings): Opening {
  const onFloor = placesOf(stretch, variant).every((place) => place === 'floor');
  return { kind: 'leadIn', durationMs: msOf(settings.leadInSeconds) + (onFloor ? FLOOR_MS : 0) };
}

/** The session of a stretch as its item says it is done. */
export function itemTimeline(item: SessionItem, settings: SessionSettings, opening: Opening): Timeline {
  const { stretch, variant, firstSide = 'right', switched } = item;
  const inForce = doseInForce(stretch, variant, settings.doses);
  const dose = { ...inForce, sets: item.sets ?? inForce.sets };
  const repetition = repetitionOf(variant, dose);
  const setUp = stepsFor(variant, 'setUp');
  // Without set-up steps a repetition begins in the pose in which it ends.
  const startPose = setUp.at(-1)?.keyframe ?? repetition.findLast((part) => part.keyframe)?.keyframe ?? '';
  const firstPose = setUp[0]?.keyframe ?? startPose;

  const all = repetitionsOfDose(dose, firstSide);
  const isDone = (place: Place) => switched?.done.some((done) => isSameRepetition(done, place)) ?? false;
  const done = switched?.done.filter((place) => all.some((other) => isSameRepetition(place, other))) ?? [];
  const places = [...done, ...all.filter((place) => !isDone(place))];

  const first: Place = places[0] ?? { side: 'right', set: 1, repetition: 1 };
  const work = places.flatMap((place, index): RepetitionPart[] => {
    const takesUp = switched && index === done.length;
    const between: Part[] = takesUp
      ? [{ kind: 'leadIn', durationMs: switched.takeUpMs, keyframe: startPose }]
      : partsBetween(places[index - 1], place, dose);
    return [...between, ...repetition].map((part) => ({ ...part, ...place }));
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
    places,
  };
}

function breathing(side: Side): RepetitionPart[] {
  return Array.from({ length: BREATHS }, (_, index) => {
    const place: Place = { side, set: 1, repetition: index + 1 };
    return [
      { kind: 'breathing' as const, durationMs: BREATH_IN_MS, breath: 'in' as const, ...place },
      { kind: 'breathing' as const, durationMs: BREATH_OUT_MS, breath: 'out' as const, ...place },
    ];
  }).flat();
}

/** What comes before a repetition: the set or the side may be another one than before. */
function partsBetween(before: Place | undefined, place: Place, { alternates }: DoseInForce): Part[] {
  if (!before) return [];
  const parts: Part[] = [];
  if (before.set !== place.set) parts.push({ kind: 'rest', durationMs: SET_REST_MS });
  // Sides that take turns change so often that a pause for it would only break the flow.
  if (before.side !== place.side && !alternates) {
    parts.push({ kind: 'otherSide', durationMs: OTHER_SIDE_MS });
  }
  return parts;
}

/** Puts parts one after another, each from the pose in which the one before it ends. */
function layOut(parts: readonly RepetitionPart[], firstPose: string): Course {
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
