/** How the running stretch ends before its end. */
import type { HistoryEntry } from '../history/entry.ts';
import type { Effect } from './effect.ts';
import { record } from './history-entries.ts';
import { endStretch } from '../sitting/presence.ts';
import { andThen, type Outcome, type State } from './state.ts';
import { doneMs, type RunningStretch } from '../session/running-session.ts';

/** Ends the running stretch, if there is one: recorded, credited as time away, never reproached. */
export function endEarly(state: State): Outcome {
  if (!state.running) return { state, effects: [] };
  return {
    state: { ...state, running: null, sitting: endStretch(state.sitting) },
    effects: [recordStretch(state, 'endedEarly', state.running)],
  };
}

/** Ends the running stretch that nobody does any more, and closes the window that shows it. */
export function abandon(state: State): Outcome {
  return andThen(endEarly(state), (now) => ({ state: now, effects: [{ type: 'closeWindow' }] }));
}

/** The record of a running stretch, with the meter as it was before it. */
export function recordStretch(
  state: State,
  kind: Extract<HistoryEntry['kind'], 'stretch' | 'endedEarly'>,
  running: RunningStretch,
): Effect {
  const { stretch, variant, sittingBeforeMs } = running;
  const durationMs = doneMs(running, state.at.elapsed);
  return record(state, kind, { stretch, variant, durationMs, sittingMs: sittingBeforeMs });
}
