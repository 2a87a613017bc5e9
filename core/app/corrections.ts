/** Where the person knows better than the signals whether they have been sitting. */
import { MINUTE } from '../time/moment.ts';
import { recordNaturalBreak } from './history-entries.ts';
import { shiftSnooze, takeAway, type Reminders } from '../reminders/reminders.ts';
import type { Settings } from '../settings/settings.ts';
import { andThen, canSayAway, type Outcome, type State } from './state.ts';
import { comeBack, denyAbsence, goAway, type LastAbsence } from '../sitting/presence.ts';

/** "I was still sitting": the last absence counts as sitting, and a break that was recorded for it is taken back. */
export function sayStillSitting(state: State, settings: Settings): Outcome | undefined {
  const { lastAbsence } = state.sitting;
  if (!lastAbsence) return undefined;
  const denied: State = {
    ...state,
    sitting: denyAbsence(state.sitting, lastAbsence),
    reminders: asBeforeAbsence(state, lastAbsence, settings),
    beforeAbsence: null,
  };
  return { state: denied, effects: lastAbsence.broke ? [{ type: 'unrecord', kind: 'naturalBreak' }] : [] };
}

/** What the absence has done to the reminders was for nothing: a snooze goes on, a repeat comes in its time. */
function asBeforeAbsence(
  { reminders, beforeAbsence }: State,
  { lengthMs }: LastAbsence,
  settings: Settings,
): Reminders {
  // Snoozed since: the absence that now is sitting came before.
  if (!beforeAbsence) return shiftSnooze(reminders, lengthMs);
  // One that the absence has taken off the screen stays off it, and comes back as after a pause.
  return reminders.unanswered ? beforeAbsence : takeAway(beforeAbsence, settings);
}

/**
 * "I was away": the last minutes count as away, as far as they were counted as sitting. An absence that lies within them
 * is part of this one. Who has said too much can say "I was still sitting", as after any other absence.
 */
export function sayAway(state: State, minutes: number, settings: Settings): Outcome | undefined {
  if (!canSayAway(state)) return undefined;
  const { lastAbsence } = state.sitting;
  const sinceMs = state.at.elapsed - minutes * MINUTE;
  const joins = lastAbsence !== null && sinceMs <= lastAbsence.sinceMs + lastAbsence.lengthMs;
  if (!joins) return countAway(state, sinceMs, settings);
  const apart = sayStillSitting(state, settings) ?? { state, effects: [] };
  return andThen(apart, (now) => countAway(now, Math.min(sinceMs, lastAbsence.sinceMs), settings));
}

function countAway(state: State, sinceMs: number, settings: Settings): Outcome {
  const away: State = {
    ...state,
    sitting: goAway(state.sitting, sinceMs, true, settings),
    beforeAbsence: state.reminders,
  };
  return andThen(recordNaturalBreak(away), (now) => ({
    state: { ...now, sitting: comeBack(now.sitting, 'unknown') },
    effects: [],
  }));
}
