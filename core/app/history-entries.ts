/** History entries made from the state in which something happens. */
import type { HistoryEntry } from '../history/entry.ts';
import { itemActiveMsAt } from '../session/session.ts';
import { unrecordedBreak, withBreakRecorded } from '../sitting/presence.ts';
import type { Effect } from './effect.ts';
import type { Outcome, State } from './state.ts';

/** Records something that happens now, with the meter as it is before it. */
export function record(state: State, kind: HistoryEntry['kind'], more: Partial<HistoryEntry> = {}): Effect {
  const { at, sitting } = state;
  return {
    type: 'record',
    record: { wall: at.wall, zone: at.zone, sittingMs: sitting.meter.sittingMs, ...more, kind },
  };
}

/** Records the session's current stretch as done or as ended early; nothing if no session is running. */
export function recordStretch(state: State, kind: 'stretch' | 'endedEarly'): Effect[] {
  const { session, at } = state;
  const item = session?.items[session.item];
  if (!item) return [];
  const durationMs = itemActiveMsAt(session, at.elapsed);
  const { stretch, variant } = item;
  return [record(state, kind, { stretch, variant, durationMs, sittingMs: session.sittingBeforeMs })];
}

/** Records the natural break that an absence has become by emptying the meter, once. */
export function recordNaturalBreak(state: State): Outcome {
  const taken = unrecordedBreak(state.sitting);
  if (!taken) return { state, effects: [] };
  return {
    state: { ...state, sitting: withBreakRecorded(state.sitting) },
    effects: [record(state, 'naturalBreak', taken)],
  };
}
