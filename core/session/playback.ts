/**
 * Where a running session stands. Playing is a position at a moment and whether time runs since then, so a window
 * that was throttled, hidden or asleep shows the right phase as soon as it asks again. `now` is any clock in ms that
 * only runs on; it need only be the same one throughout.
 */
import type { Course, Phase } from './phase.ts';

/** A session being played: at `now = anchorMs` it stood at `positionMs`. */
export interface Playback {
  readonly positionMs: number;
  readonly anchorMs: number;
  readonly running: boolean;
}

/** Where a session stands at one moment. */
export interface PlaybackPosition {
  /** Time into the whole session, 0 to its total, in ms. */
  readonly positionMs: number;
  readonly remainingMs: number;
  /** The phase that is on, and its place in the timeline; once done, the last one. */
  readonly phase: Phase;
  readonly phaseIndex: number;
  /** Time into the phase and what remains of it, in ms. */
  readonly phaseElapsedMs: number;
  readonly phaseRemainingMs: number;
  readonly running: boolean;
  readonly done: boolean;
}

/** Going back within so many ms of a phase's start goes to the phase before it. */
const BACK_AGAIN_MS = 1500;

/** A session that begins now. */
export function play(now: number): Playback {
  return { positionMs: 0, anchorMs: now, running: true };
}

/** Where the session stands now. It never leaves the timeline, whatever time has passed. */
export function playbackPositionAt(playback: Playback, timeline: Course, now: number): PlaybackPosition {
  const positionMs = positionAt(playback, timeline, now);
  const phaseIndex = phaseIndexAt(timeline, positionMs);
  const phase = timeline.phases[phaseIndex];
  if (!phase) throw new RangeError('a timeline without phases cannot be played');
  const phaseElapsedMs = Math.min(positionMs - phase.startMs, phase.durationMs);
  const done = positionMs >= timeline.totalMs;
  return {
    positionMs,
    remainingMs: timeline.totalMs - positionMs,
    phase,
    phaseIndex,
    phaseElapsedMs,
    phaseRemainingMs: phase.durationMs - phaseElapsedMs,
    running: playback.running && !done,
    done,
  };
}

/** Stops the time; stopping twice changes nothing. */
export function pausePlayback(playback: Playback, timeline: Course, now: number): Playback {
  return { positionMs: positionAt(playback, timeline, now), anchorMs: now, running: false };
}

/** Lets the time run on; doing so twice changes nothing. */
export function resumePlayback(playback: Playback, timeline: Course, now: number): Playback {
  return { positionMs: positionAt(playback, timeline, now), anchorMs: now, running: true };
}

/** Goes to the start of the next phase; from the last one to the end. */
export function nextPhase(playback: Playback, timeline: Course, now: number): Playback {
  const { phase } = playbackPositionAt(playback, timeline, now);
  return { ...playback, positionMs: phase.startMs + phase.durationMs, anchorMs: now };
}

/** Goes to the start of this phase, or, when it has only just begun, of the one before it. */
export function previousPhase(playback: Playback, timeline: Course, now: number): Playback {
  const { phase, phaseIndex, phaseElapsedMs } = playbackPositionAt(playback, timeline, now);
  const target = phaseElapsedMs > BACK_AGAIN_MS ? phase : timeline.phases[phaseIndex - 1];
  return { ...playback, positionMs: target?.startMs ?? 0, anchorMs: now };
}

function positionAt(playback: Playback, timeline: Course, now: number): number {
  const passedMs = playback.running ? Math.max(0, now - playback.anchorMs) : 0;
  return Math.min(timeline.totalMs, Math.max(0, playback.positionMs + passedMs));
}

function phaseIndexAt(timeline: Course, positionMs: number): number {
  const after = timeline.phases.findIndex((phase) => phase.startMs > positionMs);
  return (after === -1 ? timeline.phases.length : after) - 1;
}
