/**
 * Switching the variant or the order of sides in the middle of a session. Only the remaining repetitions are done the
 * new way, so none is lost or repeated. An interrupted repetition starts over, after a lead-in to get into position.
 */
import type { Variant } from '../../content/stretch.ts';
import {
  isSameRepetition,
  type Repetition,
  type SessionTimeline,
  type Side,
  type ItemTimeline,
} from './phase.ts';
import { playbackPositionAt, type PlaybackPosition } from './playback.ts';
import type { SessionLayout } from './session-layout.ts';
import { msOf } from './repetition.ts';
import { sessionTimelineOf, staysInPlace } from './routine.ts';
import { FLOOR_MS, type SessionItem, type SessionSettings } from './timeline.ts';

/** Continues in another variant of the current stretch. Changes nothing if that is already the variant. */
export function switchVariant(
  layout: SessionLayout,
  variant: Variant,
  settings: SessionSettings,
  nowMs: number,
): SessionLayout {
  const { item } = currentItem(layout, nowMs);
  if (item.variant.id === variant.id) return layout;
  const moreMs = staysInPlace(item, { ...item, variant }) ? 0 : FLOOR_MS;
  return continueWith(layout, { item: { ...item, variant }, moreMs }, settings, nowMs);
}

/**
 * Continues with the other side: first what remains of it in this set, then what remains of the current side. Changes
 * nothing if `canSwitchSides` is false.
 */
export function switchSides(layout: SessionLayout, settings: SessionSettings, nowMs: number): SessionLayout {
  if (!canSwitchSides(layout, nowMs)) return layout;
  const { item } = currentItem(layout, nowMs);
  const firstSide: Side = item.firstSide === 'left' ? 'right' : 'left';
  return continueWith(layout, { item: { ...item, firstSide }, moreMs: 0 }, settings, nowMs);
}

/** Whether some set still has repetitions left on both sides. */
export function canSwitchSides(layout: SessionLayout, nowMs: number): boolean {
  const { itemTimeline, position } = currentItem(layout, nowMs);
  if (position.done || !itemTimeline.perSide) return false;
  const done = repetitionsDone(layout, position);
  return itemTimeline.order
    .slice(done.length)
    .some((repetition, index, remaining) =>
      remaining.slice(index).some((later) => later.set === repetition.set && later.side !== repetition.side),
    );
}

/** Starts the current stretch over, running, in its current variant and order of sides. */
export function restart(layout: SessionLayout, settings: SessionSettings, nowMs: number): SessionLayout {
  const { item, position } = currentItem(layout, nowMs);
  const items = layout.items.with(position.phase.item, { ...item, switched: undefined });
  const timeline = sessionTimelineOf(items, settings);
  const first = timeline.phases.find((phase) => phase.item === position.phase.item);
  return { items, timeline, playback: { positionMs: first?.startMs ?? 0, anchorMs: nowMs, running: true } };
}

/** Replaces the current item after a switch. `moreMs` is the time to get into position on top of the usual lead-in. */
function continueWith(
  layout: SessionLayout,
  { item, moreMs }: { readonly item: SessionItem; readonly moreMs: number },
  settings: SessionSettings,
  nowMs: number,
): SessionLayout {
  const { position } = currentItem(layout, nowMs);
  if (position.done) return layout;
  const done = repetitionsDone(layout, position);
  const takeUpMs = msOf(settings.leadInSeconds) + moreMs;
  const switched = done.length > 0 ? { done, takeUpMs } : undefined;
  const items = layout.items.with(position.phase.item, { ...item, switched });
  const timeline = sessionTimelineOf(items, settings);
  const positionMs = positionAfterSwitch(timeline, position, done.length);
  return { items, timeline, playback: { ...layout.playback, positionMs, anchorMs: nowMs } };
}

/** The start of the lead-in to the new position; the end of the stretch if no repetition remains. */
function positionAfterSwitch(
  timeline: SessionTimeline,
  { phase, positionMs }: PlaybackPosition,
  doneCount: number,
): number {
  // The breaths before a session are the same in every position.
  if (phase.kind === 'breathing') return positionMs;
  const leadIns = timeline.phases.filter(
    ({ item, kind }) => item === phase.item && (kind === 'leadIn' || kind === 'next'),
  );
  const leadIn = doneCount > 0 ? leadIns[1] : leadIns[0];
  return leadIn?.startMs ?? endOf(timeline, phase.item);
}

function endOf(timeline: SessionTimeline, item: number): number {
  return timeline.phases.find((phase) => phase.item > item)?.startMs ?? timeline.totalMs;
}

/**
 * The repetitions of the current stretch that are done. A repetition is done when its hold is over; one without a hold,
 * when only its rest remains.
 */
function repetitionsDone(
  layout: SessionLayout,
  { phase: { item }, positionMs }: PlaybackPosition,
): Repetition[] {
  const { phases, items } = layout.timeline;
  return (items[item]?.order ?? []).filter((repetition) => {
    const own = phases.filter((phase) => phase.item === item && isSameRepetition(phase, repetition));
    const last = own.findLast(({ kind }) => kind === 'hold') ?? own.findLast(({ kind }) => kind === 'move');
    return last === undefined || last.startMs + last.durationMs <= positionMs;
  });
}

function currentItem(
  layout: SessionLayout,
  nowMs: number,
): { item: SessionItem; itemTimeline: ItemTimeline; position: PlaybackPosition } {
  const position = playbackPositionAt(layout.playback, layout.timeline, nowMs);
  const item = layout.items[position.phase.item];
  const itemTimeline = layout.timeline.items[position.phase.item];
  if (!item || !itemTimeline)
    throw new RangeError('the current phase belongs to none of the session’s stretches');
  return { item, itemTimeline, position };
}
