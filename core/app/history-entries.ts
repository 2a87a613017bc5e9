/** The effects that record history entries. */
import type { HistoryEntry } from '../history/entry.ts';
import { itemActiveMsAt } from '../session/session.ts';
import { unrecordedBreak, withBreakRecorded } from '../sitting/presence.ts';
import type { Effect } from './effect.ts';
import type { Outcome, State } from './state.ts';

/**
 * Returns the effect that records something that happens now. `state` is the state just before it; `more` adds fields
 * to the entry or overrides them.
 */
export function record(state: State, kind: HistoryEntry['kind'], more: Partial<HistoryEntry> = {}): Effect {
  const { at, sitting } = state;
  return {
    type: 'record',
    record: { wall: at.wall, zone: at.zone, sittingMs: sitting.meter.sittingMs, ...more, kind },
  };
}

/** Returns the effect that records the session's current stretch as done or as ended early; none without a session. */
export function recordStretch(state: State, kind: 'stretch' | 'endedEarly'): Effect[] {
  const { session, at } = state;
  const item = session?.items[session.item];
  if (!item) return [];
  const durationMs = itemActiveMsAt(session, at.elapsed);
  const { stretch, variant } = item;
  return [record(state, kind, { stretch, variant, durationMs, sittingMs: session.sittingBeforeMs })];
}

/** Records a natural break if an absence has emptied the meter and isn't recorded yet. */
export function recordNaturalBreak(state: State): Outcome {
  const taken = unrecordedBreak(state.sitting);
  if (!taken) return { state, effects: [] };
  return {
    state: { ...state, sitting: withBreakRecorded(state.sitting) },
    effects: [record(state, 'naturalBreak', taken)],
  };
}
