/** Records what the user does: which activity, and which circumstances go with it. */
import { noteCircumstances, noteDoing, rewrite, settle, type Doing } from '../history/recording.ts';
import type { Circumstance } from '../history/span.ts';
import { mayRemind, type Outcome, type State } from './state.ts';

/**
 * Notes what the user does now. Call it before time passes and after it has passed: what it notes lasts until the next
 * call. An absence that is noticed late replaces what was noted since it began.
 */
export function noteActivity(state: State): State {
  const { recording, at } = state;
  const noted = noteDoing(recording, doingIn(state), at);
  const awaySince = awaySinceMs(state);
  return {
    ...state,
    recording: awaySince === undefined ? noted : rewrite(noted, { fromMs: awaySince }, 'away'),
  };
}

/** Notes what the user does, and records the spans that can't change any more. */
export function recordActivity(state: State): Outcome {
  const noted = noteActivity(state);
  const circumstances = noteCircumstances(
    noted.recording,
    circumstancesIn(state),
    state.at,
    awaySinceMs(state) ?? state.at.elapsed,
  );
  const settled = settle(circumstances.recording, settledMs(state));
  const spans = [...circumstances.spans, ...settled.spans];
  return {
    state: { ...state, recording: settled.recording },
    effects: spans.length === 0 ? [] : [{ type: 'recordSpans', spans }],
  };
}

function isMeasured({ workingTime, quit }: State): boolean {
  return workingTime.working && !quit;
}

function doingIn(state: State): Doing {
  const { sitting, session } = state;
  const meterIsEmpty = sitting.meter.sittingMs === 0;
  if (!isMeasured(state)) return { activity: null, meterIsEmpty };
  if (sitting.presence.kind === 'stretching') {
    return { activity: 'stretch', stretch: session?.items[session.item]?.stretch, meterIsEmpty };
  }
  if (sitting.presence.kind === 'away') return { activity: 'away', meterIsEmpty };
  return { activity: sitting.standing ? 'standing' : 'sitting', meterIsEmpty };
}

/** Since when the user has been away, in ms of elapsed time; undefined if they aren't, or if nothing is measured. */
function awaySinceMs(state: State): number | undefined {
  const { presence, meter } = state.sitting;
  return presence.kind === 'away' && isMeasured(state) ? meter.backward?.sinceMs : undefined;
}

function circumstancesIn(state: State): Record<Circumstance, boolean> {
  const { sitting, deferral, paused } = state;
  const isDeferred = mayRemind(state) && deferral.reasons.length > 0;
  const call = sitting.call?.inCall === true || (isDeferred && deferral.reasons.includes('call'));
  const measured = isMeasured(state);
  return { call: measured && call, deferred: measured && isDeferred, paused: measured && paused !== null };
}

/** The moment before which what the user did can't change any more. */
function settledMs({ sitting, quit }: State): number {
  if (quit) return Infinity;
  const { meter, lastAbsence } = sitting;
  return Math.min(meter.countedSinceMs, lastAbsence?.countedSinceMs ?? Infinity);
}
