import type { Timeline, Phase } from '../../../core/session/phase.ts';
import type { PlaybackPosition } from '../../../core/session/playback.ts';

/** The current breath, for the disc that grows and shrinks with it. Times are in ms. */
export interface Breath {
  readonly direction: 'in' | 'out';
  /** The share of the breath that is over, 0 to 1. */
  readonly progress: number;
  readonly totalMs: number;
  readonly remainingMs: number;
}

/** Returns the current breath in or out, or undefined if there is none. Steps that share a breath count as one. */
export function breathAt(
  { phases }: Timeline,
  { phase, phaseIndex, positionMs }: PlaybackPosition,
): Breath | undefined {
  const { breath: direction } = phase;
  if (direction !== 'in' && direction !== 'out') return undefined;
  const continues = (other: Phase) => other.breath === direction && other.item === phase.item;
  const before = phases.findLastIndex((other, index) => index < phaseIndex && !continues(other));
  const after = phases.findIndex((other, index) => index > phaseIndex && !continues(other));
  const span = phases.slice(before + 1, after === -1 ? phases.length : after);
  const totalMs = span.reduce((sum, { durationMs }) => sum + durationMs, 0);
  const elapsedMs = positionMs - (span[0]?.startMs ?? positionMs);
  return { direction, progress: elapsedMs / totalMs, totalMs, remainingMs: totalMs - elapsedMs };
}
