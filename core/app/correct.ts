/** "I was sitting" and "I was away" about a time in the past, and taking that back. */
import { correctPieces, isPossible, replay, type Correction } from '../history/correction.ts';
import { withEarlier } from '../history/recording.ts';
import type { Settings } from '../settings/settings.ts';
import { withMeterAt } from '../sitting/presence.ts';
import { MINUTE } from '../time/moment.ts';
import { undoableCorrection, type Outcome, type State } from './state.ts';

/**
 * Corrects the history and, where the correction is about the present bout, the meter: as if the signals had reported it.
 * Returns undefined if the time isn't in the past, or during a session.
 */
export function correct(state: State, correction: Correction, settings: Settings): Outcome | undefined {
  const { recording, at, session } = state;
  if (session || !isPossible(correction, at.wall)) return undefined;
  const recoveryMs = settings.recoveryMinutes * MINUTE;
  const pieces = correctPieces(recording.pieces, correction, {
    endMs: at.elapsed,
    recoveryMs,
    recordedMs: recording.recordedMs,
  });
  const pace = { intervalMs: settings.intervalMinutes * MINUTE, recoveryMs };
  const before = replay(recording.pieces, at.elapsed, pace);
  const after = replay(pieces, at.elapsed, pace);
  const changes = { meterMs: after.meterMs - before.meterMs, sittingMs: after.sittingMs - before.sittingMs };
  const corrected = withSittingChanged({ ...state, recording: { ...recording, pieces } }, changes);
  return {
    state: { ...corrected, corrected: { atMs: at.elapsed, recording, changes } },
    effects: [{ type: 'correctSpans', correction, recoveryMs }],
  };
}

/** Takes the last correction back. Returns undefined if it can't be any more. */
export function undoCorrection(state: State): Outcome | undefined {
  const corrected = undoableCorrection(state);
  if (!corrected) return undefined;
  const { atMs, changes } = corrected;
  const recording = withEarlier(state.recording, corrected.recording, atMs);
  const undone = withSittingChanged(
    { ...state, recording, corrected: null },
    { meterMs: -changes.meterMs, sittingMs: -changes.sittingMs },
  );
  return { state: undone, effects: [{ type: 'undoCorrectSpans' }] };
}

/** The meter stays where it is if the correction is about an earlier bout. */
function withSittingChanged(
  state: State,
  { meterMs, sittingMs }: { readonly meterMs: number; readonly sittingMs: number },
): State {
  const { meter } = state.sitting;
  const sitting = withMeterAt(state.sitting, Math.max(0, meter.sittingMs + meterMs));
  const satMs = Math.max(0, meter.satMs + sittingMs);
  return { ...state, sitting: { ...sitting, meter: { ...sitting.meter, satMs } }, beforeAbsence: null };
}
