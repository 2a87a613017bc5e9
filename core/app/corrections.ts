/** The commands by which users correct what the signals reported about their sitting. */
import { rewrite, withBoutContinued, type Recording } from '../history/recording.ts';
import { shiftSnooze, withdrawUnanswered, type Reminders } from '../reminders/reminders.ts';
import type { Settings } from '../settings/settings.ts';
import { comeBack, denyAbsence, goAway, type LastAbsence } from '../sitting/presence.ts';
import { MINUTE } from '../time/moment.ts';
import { recordNaturalBreak } from './history-entries.ts';
import { noteActivity } from './record-activity.ts';
import { andThen, canSayAway, type Outcome, type State } from './state.ts';

/**
 * "I was still sitting": counts the last absence as sitting, and removes a natural break recorded for it. Returns
 * undefined if there is no absence that can be denied.
 */
export function sayStillSitting(state: State, settings: Settings): Outcome | undefined {
  const { lastAbsence } = state.sitting;
  if (!lastAbsence) return undefined;
  const denied: State = {
    ...state,
    sitting: denyAbsence(state.sitting, lastAbsence),
    recording: withoutAbsence(state.recording, lastAbsence),
    reminders: asBeforeAbsence(state, lastAbsence, settings),
    beforeAbsence: null,
    corrected: null,
  };
  return { state: denied, effects: lastAbsence.broke ? [{ type: 'unrecord', kind: 'naturalBreak' }] : [] };
}

function withoutAbsence(recording: Recording, { sinceMs, lengthMs }: LastAbsence): Recording {
  const toMs = sinceMs + lengthMs;
  return withBoutContinued(rewrite(recording, { fromMs: sinceMs, toMs }, 'sitting'), toMs);
}

/**
 * Returns the reminders without the absence's effect on them: a snooze continues, and a repeat comes at its usual time.
 */
function asBeforeAbsence(
  { reminders, beforeAbsence }: State,
  { lengthMs }: LastAbsence,
  settings: Settings,
): Reminders {
  // The user has snoozed since, so the absence that now counts as sitting came before the snooze.
  if (!beforeAbsence) return shiftSnooze(reminders, lengthMs);
  // A reminder withdrawn by the absence stays off the screen and comes back as after a pause.
  return reminders.unanswered ? beforeAbsence : withdrawUnanswered(beforeAbsence, settings);
}

/**
 * "I was away": turns the sitting of the last minutes into absence. A reported absence that reaches back into the last
 * one is joined with it. "I was still sitting" undoes the report, as it does any other absence. Returns undefined if
 * the signals can detect absences.
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
    sitting: goAway(state.sitting, { sinceMs, deniable: true }, settings),
    beforeAbsence: state.reminders,
    corrected: null,
  };
  return andThen(recordNaturalBreak(noteActivity(away)), (now) => ({
    state: { ...now, sitting: comeBack(now.sitting, 'unknown') },
    effects: [],
  }));
}
