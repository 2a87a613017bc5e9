import type { Course, Phase } from '../../../core/session/phase.ts';
import type { PlaybackPosition } from '../../../core/session/playback.ts';

/** What the ring counts: phases that follow each other and are one thing to the person, such as a hold in two steps. */
export interface Countdown {
  readonly totalMs: number;
  readonly remainingMs: number;
}

/** The countdown that is on. During a move there is none: nobody watches a number while moving. */
export function countdownAt(timeline: Course, position: PlaybackPosition): Countdown | undefined {
  if (position.done || position.phase.kind === 'move') return undefined;
  const span = spanAround(timeline, position.phaseIndex);
  const startMs = span[0]?.startMs ?? 0;
  const totalMs = lengthOf(span);
  return { totalMs, remainingMs: totalMs - (position.positionMs - startMs) };
}

/** The length of the hold that comes next, or of the last one; undefined for a stretch without holds. In ms. */
export function holdAhead(timeline: Course, phaseIndex: number): number | undefined {
  const item = timeline.phases[phaseIndex]?.item;
  const isHold = (phase: Phase): boolean => phase.kind === 'hold' && phase.item === item;
  const next = timeline.phases.findIndex((phase, index) => index >= phaseIndex && isHold(phase));
  const index = next === -1 ? timeline.phases.findLastIndex(isHold) : next;
  return index === -1 ? undefined : lengthOf(spanAround(timeline, index));
}

/** The phases of the same kind, side, set and repetition that touch the one at `index`. */
function spanAround(timeline: Course, index: number): readonly Phase[] {
  const { phases } = timeline;
  const here = phases[index];
  const together = (phase: Phase | undefined): boolean =>
    phase !== undefined &&
    phase.kind === here?.kind &&
    phase.side === here.side &&
    phase.set === here.set &&
    phase.repetition === here.repetition &&
    // Each breath is counted by itself.
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
