/** What comes next, shown shortly before it does. */
import type { Course, Phase } from '../../../core/session/phase.ts';
import type { PlaybackPosition } from '../../../core/session/playback.ts';
import type { Countdown } from './countdown.ts';

/** How long before, in ms. What is shorter than that has no room for a look ahead. */
const AHEAD_MS = 3000;

export interface NextUp {
  /** The phase that comes next. */
  readonly phase: Phase;
  /** The phase whose pose is worth seeing: while the sides change, the movement that follows. */
  readonly shows: Phase;
}

/** What follows the countdown that is on, in its last seconds; undefined before, and before the end. */
export function nextUp(
  { phases }: Course,
  position: PlaybackPosition,
  countdown: Countdown | undefined,
): NextUp | undefined {
  if (!countdown || countdown.totalMs < AHEAD_MS || countdown.remainingMs > AHEAD_MS) return undefined;
  const endsAtMs = position.positionMs + countdown.remainingMs;
  // Half a phase could never be as short as a millisecond: that is for the clock's fractions.
  const index = phases.findIndex(({ startMs }) => startMs > endsAtMs - 1);
  const phase = phases[index];
  if (!phase) return undefined;
  const shows = phase.kind === 'otherSide' ? phases[index + 1] : phase;
  return { phase, shows: shows ?? phase };
}
