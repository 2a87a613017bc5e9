/** Entries for the history, made of the state in which something happens. */
import type { HistoryEntry } from '../history/entry.ts';
import type { Effect } from './effect.ts';
import { newNaturalBreak, withBreakRecorded } from '../sitting/presence.ts';
import type { Outcome, State } from './state.ts';

/** A record of something that happens now, with the meter as it stands before. */
export function record(state: State, kind: HistoryEntry['kind'], more: Partial<HistoryEntry> = {}): Effect {
  const { at, sitting } = state;
  return {
    type: 'record',
    record: { wall: at.wall, zone: at.zone, sittingMs: sitting.meter.sittingMs, ...more, kind },
  };
}

/** Records the break that an absence has become when it has emptied the meter; once. */
export function recordNaturalBreak(state: State): Outcome {
  const taken = newNaturalBreak(state.sitting);
  if (!taken) return { state, effects: [] };
  return {
    state: { ...state, sitting: withBreakRecorded(state.sitting) },
    effects: [record(state, 'naturalBreak', taken)],
  };
}
