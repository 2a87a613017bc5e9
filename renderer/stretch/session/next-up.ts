/** What comes next, shown shortly before it begins. */
import type { Timeline, Phase } from '../../../core/session/phase.ts';
import type { PlaybackPosition } from '../../../core/session/playback.ts';
import type { Countdown } from './countdown.ts';

/** How long before it begins it is shown, in ms. Countdowns shorter than this have no preview. */
const AHEAD_MS = 3000;

export interface NextUp {
  /** The phase that comes next. */
  readonly phase: Phase;
  /** The phase whose pose is shown: during a change of sides, the movement after it. */
  readonly shows: Phase;
}

/** Returns what follows the countdown, in its last seconds; undefined earlier, or if the session ends after it. */
export function nextUp(
  { phases }: Timeline,
  position: PlaybackPosition,
  countdown: Countdown | undefined,
): NextUp | undefined {
  if (!countdown || countdown.totalMs < AHEAD_MS || countdown.remainingMs > AHEAD_MS) return undefined;
  const endsAtMs = position.positionMs + countdown.remainingMs;
  // Allows for fractions of a millisecond; no phase is that short.
  const index = phases.findIndex(({ startMs }) => startMs > endsAtMs - 1);
  const phase = phases[index];
  if (!phase) return undefined;
  const shows = phase.kind === 'otherSide' ? phases[index + 1] : phase;
  return { phase, shows: shows ?? phase };
}
