import type { Timeline, Phase } from '../../../core/session/phase.ts';
import type { PlaybackPosition } from '../../../core/session/playback.ts';

/**
 * The time that the ring counts down, in ms. Consecutive phases that are one thing to the user, such as a hold in two
 * steps, have one countdown.
 */
export interface Countdown {
  readonly totalMs: number;
  readonly remainingMs: number;
}

/** Returns the current countdown. It is undefined at the end, and during a move, when the user watches the figure. */
export function countdownAt(timeline: Timeline, position: PlaybackPosition): Countdown | undefined {
  if (position.done || position.phase.kind === 'move') return undefined;
  const span = spanAround(timeline, position.phaseIndex);
  const startMs = span[0]?.startMs ?? 0;
  const totalMs = lengthOf(span);
  return { totalMs, remainingMs: totalMs - (position.positionMs - startMs) };
}

/** Returns the length of the next hold, or else of the last one, in ms; undefined for a stretch without holds. */
export function holdAhead(timeline: Timeline, phaseIndex: number): number | undefined {
  const item = timeline.phases[phaseIndex]?.item;
  const isHold = (phase: Phase): boolean => phase.kind === 'hold' && phase.item === item;
  const next = timeline.phases.findIndex((phase, index) => index >= phaseIndex && isHold(phase));
  const index = next === -1 ? timeline.phases.findLastIndex(isHold) : next;
  return index === -1 ? undefined : lengthOf(spanAround(timeline, index));
}

/** The consecutive phases around `index` with the same kind, side, set and repetition. */
function spanAround(timeline: Timeline, index: number): readonly Phase[] {
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
