/**
 * Switching the variant or the order of the sides while a session runs. What has been done stays done, and what
 * remains is done in the new way: no repetition is lost, and none that was done is done again. The one that was
 * interrupted begins anew, after a lead-in to take up the position.
 */
import type { Variant } from '../../content/stretch.ts';
import { isSameRepetition, type Place, type RoutineTimeline, type Side, type Timeline } from './phase.ts';
import { playbackPositionAt, type Playback, type PlaybackPosition } from './playback.ts';
import { msOf } from './repetition.ts';
import { routineTimelineOf, staysInPlace } from './routine.ts';
import { FLOOR_MS, type SessionItem, type SessionSettings } from './timeline.ts';

/** A session while it runs: what is done, how that is laid out in time, and where it stands. */
export interface Run {
  readonly items: readonly SessionItem[];
  readonly course: RoutineTimeline;
  readonly playback: Playback;
}

/** Goes on in another variant of the stretch that is on. Afterwards, or in the same one, nothing changes. */
export function switchVariant(run: Run, variant: Variant, settings: SessionSettings, now: number): Run {
  const { item } = itemOn(run, now);
  if (item.variant.id === variant.id) return run;
  const moreMs = staysInPlace(item, { ...item, variant }) ? 0 : FLOOR_MS;
  return goOnAs({ ...item, variant }, moreMs, run, settings, now);
}

/** Goes on with the other side first: what remains of this set on that side, then the rest of this one. */
export function switchSides(run: Run, settings: SessionSettings, now: number): Run {
  if (!canSwitchSides(run, now)) return run;
  const { item } = itemOn(run, now);
  const firstSide: Side = item.firstSide === 'left' ? 'right' : 'left';
  return goOnAs({ ...item, firstSide }, 0, run, settings, now);
}

/** Whether there is still a set of which both sides remain to be done. */
export function canSwitchSides(run: Run, now: number): boolean {
  const { timeline, standing } = itemOn(run, now);
  if (standing.done || !timeline.perSide) return false;
  const done = repetitionsDone(run, standing);
  return timeline.places
    .slice(done.length)
    .some((place, index, left) => left.slice(index).some((other) => isOtherSide(place, other)));
}

/** Begins the stretch that is on anew, running, as if it had never been switched. */
export function restart(run: Run, settings: SessionSettings, now: number): Run {
  const { item, standing } = itemOn(run, now);
  const items = run.items.with(standing.phase.item, { ...item, switched: undefined });
  const course = routineTimelineOf(items, settings);
  const first = course.phases.find((phase) => phase.item === standing.phase.item);
  return { items, course, playback: { positionMs: first?.startMs ?? 0, anchorMs: now, running: true } };
}

function goOnAs(item: SessionItem, moreMs: number, run: Run, settings: SessionSettings, now: number): Run {
  const { standing } = itemOn(run, now);
  if (standing.done) return run;
  const done = repetitionsDone(run, standing);
  const takeUpMs = msOf(settings.leadInSeconds) + moreMs;
  const switched = done.length > 0 ? { done, takeUpMs } : undefined;
  const items = run.items.with(standing.phase.item, { ...item, switched });
  const course = routineTimelineOf(items, settings);
  const positionMs = whereToGoOn(course, standing, done.length);
  return { items, course, playback: { ...run.playback, positionMs, anchorMs: now } };
}

/** Where the new course goes on: where the position is taken up, or at the end when nothing remains to be done. */
function whereToGoOn(course: RoutineTimeline, { phase, positionMs }: PlaybackPosition, done: number): number {
  // The first breaths are the same in every position.
  if (phase.kind === 'breathing') return positionMs;
  const leadIns = course.phases.filter(
    ({ item, kind }) => item === phase.item && (kind === 'leadIn' || kind === 'next'),
  );
  const takesUp = done > 0 ? leadIns[1] : leadIns[0];
  return takesUp?.startMs ?? endOf(course, phase.item);
}

function endOf(course: RoutineTimeline, item: number): number {
  return course.phases.find((phase) => phase.item > item)?.startMs ?? course.totalMs;
}

/**
 * The repetitions of the stretch that is on which have been done. One is done when its hold is over; one without a
 * hold, when nothing but rest remains.
 */
function repetitionsDone(run: Run, { phase: { item }, positionMs }: PlaybackPosition): Place[] {
  const { phases, items } = run.course;
  return (items[item]?.places ?? []).filter((place) => {
    const own = phases.filter((phase) => phase.item === item && isSameRepetition(phase, place));
    const last = own.findLast(({ kind }) => kind === 'hold') ?? own.findLast(({ kind }) => kind === 'move');
    return last === undefined || last.startMs + last.durationMs <= positionMs;
  });
}

function isOtherSide(place: Place, other: Place): boolean {
  return other.set === place.set && other.side !== place.side;
}

function itemOn(
  run: Run,
  now: number,
): { item: SessionItem; timeline: Timeline; standing: PlaybackPosition } {
  const standing = playbackPositionAt(run.playback, run.course, now);
  const item = run.items[standing.phase.item];
  const timeline = run.course.items[standing.phase.item];
  if (!item || !timeline) throw new RangeError('a phase belongs to one of the stretches that are done');
  return { item, timeline, standing };
}
