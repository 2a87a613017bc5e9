/**
 * Switching the variant or the order of sides in the middle of a session. What has been done stays done and what
 * remains is done the new way, so no repetition is lost and none is repeated. An interrupted repetition starts over,
 * after a lead-in to get into position.
 */
import type { Variant } from '../../content/stretch.ts';
import {
  isSameRepetition,
  type Repetition,
  type RoutineTimeline,
  type Side,
  type Timeline,
} from './phase.ts';
import { playbackPositionAt, type Playback, type PlaybackPosition } from './playback.ts';
import { msOf } from './repetition.ts';
import { routineTimelineOf, staysInPlace } from './routine.ts';
import { FLOOR_MS, type SessionItem, type SessionSettings } from './timeline.ts';

/** A session laid out in time: its stretches, their timeline, and where it is. */
export interface Run {
  readonly items: readonly SessionItem[];
  readonly course: RoutineTimeline;
  readonly playback: Playback;
}

/** Continues in another variant of the current stretch. Changes nothing if that is already the variant. */
export function switchVariant(run: Run, variant: Variant, settings: SessionSettings, nowMs: number): Run {
  const { item } = currentItem(run, nowMs);
  if (item.variant.id === variant.id) return run;
  const moreMs = staysInPlace(item, { ...item, variant }) ? 0 : FLOOR_MS;
  return continueWith(run, { item: { ...item, variant }, moreMs }, settings, nowMs);
}

/**
 * Continues with the other side: first what remains of it in this set, then what remains of the current side. Changes
 * nothing if `canSwitchSides` is false.
 */
export function switchSides(run: Run, settings: SessionSettings, nowMs: number): Run {
  if (!canSwitchSides(run, nowMs)) return run;
  const { item } = currentItem(run, nowMs);
  const firstSide: Side = item.firstSide === 'left' ? 'right' : 'left';
  return continueWith(run, { item: { ...item, firstSide }, moreMs: 0 }, settings, nowMs);
}

/** Whether some set still has repetitions left on both sides. */
export function canSwitchSides(run: Run, nowMs: number): boolean {
  const { timeline, position } = currentItem(run, nowMs);
  if (position.done || !timeline.perSide) return false;
  const done = repetitionsDone(run, position);
  return timeline.order
    .slice(done.length)
    .some((repetition, index, remaining) =>
      remaining.slice(index).some((later) => later.set === repetition.set && later.side !== repetition.side),
    );
}

/** Starts the current stretch over, running, in its current variant and order of sides. */
export function restart(run: Run, settings: SessionSettings, nowMs: number): Run {
  const { item, position } = currentItem(run, nowMs);
  const items = run.items.with(position.phase.item, { ...item, switched: undefined });
  const course = routineTimelineOf(items, settings);
  const first = course.phases.find((phase) => phase.item === position.phase.item);
  return { items, course, playback: { positionMs: first?.startMs ?? 0, anchorMs: nowMs, running: true } };
}

/** Replaces the current item after a switch. `moreMs` is the time to get into position on top of the usual lead-in. */
function continueWith(
  run: Run,
  { item, moreMs }: { readonly item: SessionItem; readonly moreMs: number },
  settings: SessionSettings,
  nowMs: number,
): Run {
  const { position } = currentItem(run, nowMs);
  if (position.done) return run;
  const done = repetitionsDone(run, position);
  const takeUpMs = msOf(settings.leadInSeconds) + moreMs;
  const switched = done.length > 0 ? { done, takeUpMs } : undefined;
  const items = run.items.with(position.phase.item, { ...item, switched });
  const course = routineTimelineOf(items, settings);
  const positionMs = positionAfterSwitch(course, position, done.length);
  return { items, course, playback: { ...run.playback, positionMs, anchorMs: nowMs } };
}

/** The start of the lead-in to the new position; the end of the stretch if no repetition remains. */
function positionAfterSwitch(
  course: RoutineTimeline,
  { phase, positionMs }: PlaybackPosition,
  doneCount: number,
): number {
  // The breaths before a session are the same in every position.
  if (phase.kind === 'breathing') return positionMs;
  const leadIns = course.phases.filter(
    ({ item, kind }) => item === phase.item && (kind === 'leadIn' || kind === 'next'),
  );
  const leadIn = doneCount > 0 ? leadIns[1] : leadIns[0];
  return leadIn?.startMs ?? endOf(course, phase.item);
}

function endOf(course: RoutineTimeline, item: number): number {
  return course.phases.find((phase) => phase.item > item)?.startMs ?? course.totalMs;
}

/**
 * The repetitions of the current stretch that are done. A repetition is done when its hold is over; one without a hold,
 * when only its rest remains.
 */
function repetitionsDone(run: Run, { phase: { item }, positionMs }: PlaybackPosition): Repetition[] {
  const { phases, items } = run.course;
  return (items[item]?.order ?? []).filter((repetition) => {
    const own = phases.filter((phase) => phase.item === item && isSameRepetition(phase, repetition));
    const last = own.findLast(({ kind }) => kind === 'hold') ?? own.findLast(({ kind }) => kind === 'move');
    return last === undefined || last.startMs + last.durationMs <= positionMs;
  });
}

function currentItem(
  run: Run,
  nowMs: number,
): { item: SessionItem; timeline: Timeline; position: PlaybackPosition } {
  const position = playbackPositionAt(run.playback, run.course, nowMs);
  const item = run.items[position.phase.item];
  const timeline = run.course.items[position.phase.item];
  if (!item || !timeline)
    throw new RangeError('the current phase belongs to none of the session’s stretches');
  return { item, timeline, position };
}
