/** "I was sitting" and "I was away" for a past time, and undoing them. */
import { correctPieces, isPossible, replay, type Correction } from '../history/correction.ts';
import type { Piece } from '../history/piece.ts';
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
  const { meterMs, sittingMs } = changesBetween(recording.pieces, pieces, at.elapsed, settings);
  const corrected = withSittingChanged(
    { ...state, recording: { ...recording, pieces } },
    { meterMs, sittingMs },
  );
  return {
    state: {
      ...corrected,
      corrected: { atMs: at.elapsed, recording, sittingMs, reminders: state.reminders },
    },
    effects: [{ type: 'correctSpans', correction, recoveryMs, alsoUnrecorded: pieces !== recording.pieces }],
  };
}

/**
 * Takes the last correction back. What has happened since counts: after a full break, the meter stays where it is. Returns
 * undefined if the correction can't be taken back any more.
 */
export function undoCorrection(state: State, settings: Settings): Outcome | undefined {
  const corrected = undoableCorrection(state);
  if (!corrected) return undefined;
  const { atMs, sittingMs } = corrected;
  const recording = withEarlier(state.recording, corrected.recording, atMs);
  const { meterMs } = changesBetween(state.recording.pieces, recording.pieces, state.at.elapsed, settings);
  // A snooze that ended only because the correction emptied the meter goes on.
  const goesOn = corrected.reminders.snoozed !== null && state.reminders.count === 0 && meterMs > 0;
  const reminders = goesOn && !state.reminders.snoozed ? corrected.reminders : state.reminders;
  const undone = withSittingChanged(
    { ...state, recording, reminders, corrected: null },
    { meterMs, sittingMs: -sittingMs },
  );
  return { state: undone, effects: [{ type: 'undoCorrectSpans' }] };
}

/** How the meter and the sitting counted differ, in ms, if other pieces lead up to a moment. */
function changesBetween(
  before: readonly Piece[],
  after: readonly Piece[],
  endMs: number,
  settings: Settings,
): { readonly meterMs: number; readonly sittingMs: number } {
  const pace = {
    intervalMs: settings.intervalMinutes * MINUTE,
    recoveryMs: settings.recoveryMinutes * MINUTE,
  };
  const then = replay(before, endMs, pace);
  const now = replay(after, endMs, pace);
  return { meterMs: now.meterMs - then.meterMs, sittingMs: now.sittingMs - then.sittingMs };
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
