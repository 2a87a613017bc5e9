/**
 * Where a running session is. Playback is a position at a moment, plus whether the clock has been running since. So a
 * timer that fires late, as in a hidden window or after sleep, still finds the right phase. `nowMs` may come from any
 * monotonic clock, as long as it is the same one throughout.
 */
import { z } from 'zod';
import { durationSchema, elapsedSchema } from '../time/moment-schema.ts';
import type { Timeline, Phase } from './phase.ts';

export const playbackSchema = z
  .strictObject({
    /** Position in the session at `anchorMs`, in ms. */
    positionMs: durationSchema,
    anchorMs: elapsedSchema,
    /** Whether the session's clock is running; false while the session is paused. */
    running: z.boolean(),
  })
  .readonly();
export type Playback = z.infer<typeof playbackSchema>;

/** Where a session is at one moment. */
export interface PlaybackPosition {
  /** Time into the whole session, 0 to its total, in ms. */
  readonly positionMs: number;
  readonly remainingMs: number;
  /** The current phase and its index in the timeline; once the session is done, the last one. */
  readonly phase: Phase;
  readonly phaseIndex: number;
  /** Time into the phase and time left in it, in ms. */
  readonly phaseElapsedMs: number;
  readonly phaseRemainingMs: number;
  readonly running: boolean;
  readonly done: boolean;
}

/** Going back within this many ms of a phase's start goes to the phase before it. */
const BACK_AGAIN_MS = 1500;

/** Returns playback that starts running now, from the beginning. */
export function play(nowMs: number): Playback {
  return { positionMs: 0, anchorMs: nowMs, running: true };
}

/**
 * Returns where the session is now. The position stays within the timeline, however much time has passed.
 *
 * @throws RangeError if the timeline has no phases
 */
export function playbackPositionAt(playback: Playback, timeline: Timeline, nowMs: number): PlaybackPosition {
  const positionMs = positionAt(playback, timeline, nowMs);
  const phaseIndex = phaseIndexAt(timeline, positionMs);
  const phase = timeline.phases[phaseIndex];
  if (!phase) throw new RangeError('cannot play a timeline without phases');
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

/** Stops the clock. Pausing twice changes nothing but the anchor. */
export function pausePlayback(playback: Playback, timeline: Timeline, nowMs: number): Playback {
  return { positionMs: positionAt(playback, timeline, nowMs), anchorMs: nowMs, running: false };
}

/** Starts the clock again. Resuming twice changes nothing but the anchor. */
export function resumePlayback(playback: Playback, timeline: Timeline, nowMs: number): Playback {
  return { positionMs: positionAt(playback, timeline, nowMs), anchorMs: nowMs, running: true };
}

/** Goes to the start of the next phase; from the last one to the end. */
export function nextPhase(playback: Playback, timeline: Timeline, nowMs: number): Playback {
  const { phase } = playbackPositionAt(playback, timeline, nowMs);
  return { ...playback, positionMs: phase.startMs + phase.durationMs, anchorMs: nowMs };
}

/** Goes to the start of the current phase or, if that has only just begun, of the one before it. */
export function previousPhase(playback: Playback, timeline: Timeline, nowMs: number): Playback {
  const { phase, phaseIndex, phaseElapsedMs } = playbackPositionAt(playback, timeline, nowMs);
  const target = phaseElapsedMs > BACK_AGAIN_MS ? phase : timeline.phases[phaseIndex - 1];
  return { ...playback, positionMs: target?.startMs ?? 0, anchorMs: nowMs };
}

function positionAt(playback: Playback, timeline: Timeline, nowMs: number): number {
  const passedMs = playback.running ? Math.max(0, nowMs - playback.anchorMs) : 0;
  return Math.min(timeline.totalMs, Math.max(0, playback.positionMs + passedMs));
}

function phaseIndexAt(timeline: Timeline, positionMs: number): number {
  const after = timeline.phases.findIndex((phase) => phase.startMs > positionMs);
  return (after === -1 ? timeline.phases.length : after) - 1;
}
