/**
 * Combines the rules of all slices: turns a state and an event into the next state and its effects. Nothing here reads
 * a clock, waits, or uses the system.
 */
import type { LastDone } from '../choice/choose.ts';
import { newRecording } from '../history/recording.ts';
import { withoutFuture } from '../choice/overdue.ts';
import { stillSetAside } from '../choice/set-aside.ts';
import { takeReadings } from '../reminders/deferral.ts';
import { pauseLeftMs } from '../reminders/pause.ts';
import { settleBelowInterval, clampToMeter, withdrawUnanswered } from '../reminders/reminders.ts';
import { noteIdle, noteOwnInput } from '../reminders/typing.ts';
import { isAbandoned, noteInput } from '../session/session.ts';
import type { Settings } from '../settings/settings.ts';
import { asksNow } from '../sitting/call-presence.ts';
import { suspend, takeCallReading, updatePresence, wake, type Sitting } from '../sitting/presence.ts';
import { MINUTE, SECOND, wholeMs, type Moment } from '../time/moment.ts';
import { advanceTime, withPausedSession } from './advance-time.ts';
import { applyCommand } from './apply-command.ts';
import type { Context } from './context.ts';
import { onlyReads } from './effect.ts';
import type { Event } from './event.ts';
import { endHeadsUp, giveHeadsUp, reachesHeadsUp } from './heads-up.ts';
import { recordNaturalBreak } from './history-entries.ts';
import { recordActivity } from './record-activity.ts';
import { isDueNow, remindWhenDue } from './remind.ts';
import { initialState, restoreState } from './saved-state.ts';
import type { SavedState } from './saved-state-schema.ts';
import { abandon, endEarly } from './session-end.ts';
import { isToShowAgain, showAgain } from './show-again.ts';
import {
  postponeStandingReminder,
  recordStanding,
  remindStanding,
  standingReminderMs,
  withdrawStandingReminder,
} from './standing.ts';
import { andThen, reminderStateOf, withRemindersReset, type Outcome, type State } from './state.ts';

/** The state is saved at least once a minute. Ticks are up to 15 s apart, so save at the first one after 45 s. */
const SAVE_AFTER_MS = 45 * SECOND;

/**
 * Returns the state and effects with which the app starts, from the saved state if there is one.
 *
 * @param lastDone when each stretch was last done, from the history
 */
export function launch(
  saved: SavedState | undefined,
  at: Moment,
  lastDone: LastDone,
  context: Context,
): Outcome {
  const now = wholeMs(at);
  const started: Outcome = saved
    ? restoreState(saved, now, lastDone, context)
    : { state: initialState(now, lastDone, context.settings), effects: [] };
  const possible = andThen(started, (state) => ({
    state: { ...state, lastDone: withoutFuture(state.lastDone, now.wall) },
    effects: [],
  }));
  const settled = andThen(possible, (state) => settle(state, context));
  // It may no longer be on screen.
  const postponed = andThen(settled, postponeStandingReminder);
  const recorded = andThen(postponed, recordActivity);
  return { state: recorded.state, effects: [...recorded.effects, { type: 'save' }] };
}

/** Applies one event, after letting time pass until its moment. Returns the new state and the effects, in order. */
export function step(state: State, event: Event, context: Context): Outcome {
  const { settings } = context;
  const passed = advanceTime(state, event, context);
  const applied = andThen(passed, (now) => applyEvent(now, event, context));
  const settled = andThen(applied, (now) => settle(now, context));
  const isTimeForHeadsUp = reachesHeadsUp(state, passed.state, settings);
  const reminded = andThen(settled, (now) => {
    if (isDueNow(now, settings)) return remindWhenDue(now, context);
    if (isToShowAgain(now)) return showAgain(now, context);
    if (standingReminderMs(now, settings) <= 0) return remindStanding(now, context);
    return giveHeadsUp(now, { isTime: isTimeForHeadsUp }, context);
  });
  return saveWhenNeeded(state, andThen(reminded, recordActivity), event, settings);
}

function applyEvent(state: State, event: Event, context: Context): Outcome {
  const { settings } = context;
  // Outside working hours, presence isn't tracked.
  const measured = state.workingTime.working;
  switch (event.type) {
    case 'tick': {
      const sitting = measured ? updatePresence(state.sitting, event, settings) : state.sitting;
      return {
        state: {
          ...withSitting(state, sitting),
          typing: noteIdle(state.typing, event.idleSeconds, state.at.elapsed),
          session: state.session && noteInput(state.session, event, state.at.elapsed),
        },
        effects: asksNow(state.sitting.call, sitting.call) ? [{ type: 'readCall' }] : [],
      };
    }
    case 'sessionTimer':
      // `advanceTime` has already done everything.
      return { state, effects: [] };
    case 'suspend':
      return { state: prepareForSleep(state, context), effects: [] };
    case 'wake':
      return { state: wakeUp(state, settings), effects: [] };
    case 'command':
      return applyCommand({ ...state, typing: noteOwnInput(state.typing) }, event.command, context);
    case 'deferralReadings':
      return { state: { ...state, deferral: takeReadings(state.deferral, event.readings) }, effects: [] };
    case 'callReading':
      return {
        state: withSitting(state, takeCallReading(state.sitting, event.reading, settings)),
        effects: [],
      };
    case 'settingsChanged':
      return { state: { ...state, typing: noteOwnInput(state.typing) }, effects: [] };
    case 'historyReplaced': {
      const { lastDone, isDeleted } = event;
      const recording = isDeleted ? { ...newRecording, recordedMs: state.at.elapsed } : state.recording;
      return { state: { ...state, lastDone, recording, corrected: null }, effects: [] };
    }
    case 'quit':
      return andThen(endEarly(state, context), (now) => ({ state: { ...now, quit: true }, effects: [] }));
  }
}

/** Changes presence. When an absence begins, its reminders are kept in case it is denied. */
function withSitting(state: State, sitting: Sitting): State {
  const leaves = sitting.presence.kind === 'away' && state.sitting.presence.kind !== 'away';
  return { ...state, sitting, beforeAbsence: leaves ? state.reminders : state.beforeAbsence };
}

/** Prepares the state for sleep. The session is paused, so that it doesn't advance even if the sleep is short. */
function prepareForSleep(state: State, context: Context): State {
  const paused = { ...withPausedSession(state, state.at.elapsed, context), suspended: true };
  return state.workingTime.working ? { ...paused, sitting: suspend(paused.sitting) } : paused;
}

function wakeUp(state: State, settings: Settings): State {
  const awake = { ...state, suspended: false };
  return state.workingTime.working ? { ...awake, sitting: wake(state.sitting, settings) } : awake;
}

/**
 * Updates everything that follows from the rest of the state, such as a pause that is over. Doing so twice changes
 * nothing more.
 */
function settle(state: State, context: Context): Outcome {
  const { settings } = context;
  return [
    recordNaturalBreak,
    recordStanding,
    endPause,
    endSetAsides,
    (now: State) => endAbandonedSession(now, context),
    (now: State) => adjustReminders(now, settings),
    (now: State) => withdrawReminder(now, settings),
    (now: State) => endHeadsUp(now, settings),
    withdrawStandingReminder,
  ].reduce<Outcome>(andThen, { state, effects: [] });
}

function endPause(state: State): Outcome {
  const over = state.paused !== null && pauseLeftMs(state.paused, state.at) <= 0;
  return { state: over ? { ...state, paused: null } : state, effects: [] };
}

function endSetAsides(state: State): Outcome {
  return { state: { ...state, setAside: stillSetAside(state.setAside, state.at.wall) }, effects: [] };
}

function endAbandonedSession(state: State, context: Context): Outcome {
  const abandoned = state.session && isAbandoned(state.session, state.at.elapsed);
  return abandoned ? abandon(state, context) : { state, effects: [] };
}

/** Adjusts the reminders if sitting was turned into absence, or the meter has fallen below the interval or to 0. */
function adjustReminders(state: State, settings: Settings): Outcome {
  const { meter } = state.sitting;
  const reminders = settleBelowInterval(clampToMeter(state.reminders, meter), meter, settings);
  const toShowAgain = state.toShowAgain && reminders.unanswered !== null;
  return { state: withRemindersReset({ ...state, reminders, toShowAgain }), effects: [] };
}

/** Withdraws a reminder that no longer applies, because the user has been away or working hours have ended. */
function withdrawReminder(state: State, settings: Settings): Outcome {
  const { unanswered } = state.reminders;
  const { sittingMs } = state.sitting.meter;
  const stays = state.workingTime.working && sittingMs >= settings.intervalMinutes * MINUTE;
  if (!unanswered || stays) return { state, effects: [] };
  return {
    state: {
      ...state,
      reminders: withdrawUnanswered(state.reminders, settings),
      withdrawn: { ...unanswered, atMs: state.at.elapsed },
    },
    effects: [{ type: 'withdraw' }],
  };
}

function saveWhenNeeded(before: State, outcome: Outcome, event: Event, settings: Settings): Outcome {
  const { state, effects } = outcome;
  const needed =
    event.type === 'quit' ||
    event.type === 'historyReplaced' ||
    effects.some((effect) => !onlyReads(effect) && effect.type !== 'ignored') ||
    (event.type === 'command' && !effects.some(({ type }) => type === 'ignored')) ||
    reminderStateOf(before, settings) !== reminderStateOf(state, settings) ||
    // A pause, for example, hides a change of presence, on which the meter depends after a restart.
    before.sitting.presence.kind !== state.sitting.presence.kind ||
    state.at.elapsed - state.savedMs >= SAVE_AFTER_MS;
  if (!needed) return outcome;
  return { state: { ...state, savedMs: state.at.elapsed }, effects: [...effects, { type: 'save' }] };
}
