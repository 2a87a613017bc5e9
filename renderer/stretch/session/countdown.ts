import type { Course, Phase } from '../../../core/session/phase.ts';
import type { PlaybackPosition } from '../../../core/session/playback.ts';

/** What the ring counts down: consecutive phases that are one thing to the user, such as a hold in two steps. In ms. */
export interface Countdown {
  readonly totalMs: number;
  readonly remainingMs: number;
}

/** Returns the current countdown. There is none during a move, when nobody watches a number. */
export function countdownAt(timeline: Course, position: PlaybackPosition): Countdown | undefined {
  if (position.done || position.phase.kind === 'move') return undefined;
  const span = spanAround(timeline, position.phaseIndex);
  const startMs = span[0]?.startMs ?? 0;
  const totalMs = lengthOf(span);
  return { totalMs, remainingMs: totalMs - (position.positionMs - startMs) };
}

/** Returns the length of the next hold, or else of the last one, in ms; undefined for a stretch without holds. */
export function holdAhead(timeline: Course, phaseIndex: number): number | undefined {
  const item = timeline.phases[phaseIndex]?.item;
  const isHold = (phase: Phase): boolean => phase.kind === 'hold' && phase.item === item;
  const next = timeline.phases.findIndex((phase, index) => index >= phaseIndex && isHold(phase));
  const index = next === -1 ? timeline.phases.findLastIndex(isHold) : next;
  return index === -1 ? undefined : lengthOf(spanAround(timeline, index));
}

/** The consecutive phases around `index` with the same kind, side, set and repetition. */
function spanAround(timeline: Course, index: number): readonly Phase[] {
  const { phases } = timeline;
  const here = phases[index];
  const together = (phase: Phase | undefined): boolean =>
    phase !== undefined &&
    phase.kind === here?.kind &&
    phase.side === here.side &&
    phase.set === here.set &&
    phase.repetition === here.repetition &&
    // Each breath has a countdown of its own.
    phase.kind !== 'breathing';
  let first = index;
  let last = index;
  while (together(phases[first - 1])) first -= 1;
  while (together(phases[last + 1])) last += 1;
  return phases.slice(first, last + 1);
}

function lengthOf(span: readonly Phase[]): number {
  return span.reduce((sum, phase) => sum + phase.durationMs, 0);
}
