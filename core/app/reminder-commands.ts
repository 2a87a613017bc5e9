/** What the person answers to a reminder, or to the heads-up before it, and how it is taken off the screen. */
import type { Pause } from '../reminders/pause.ts';
import type { Effect } from './effect.ts';
import { record } from './history-entries.ts';
import type { Settings } from '../settings/settings.ts';
import { withMeterAt } from '../sitting/presence.ts';
import { namedOnScreen, undoableSkip, type Outcome, type State } from './state.ts';
import { beginPause } from '../reminders/pause.ts';
import { answer, noReminders, snooze, takeAway } from '../reminders/reminders.ts';

/** Reminds again after so many minutes of sitting. */
export function snoozeFor(state: State, minutes: number): Outcome {
  const reminders = snooze(state.reminders, minutes, state.sitting.meter);
  return {
    state: { ...state, reminders, beforeAbsence: null, headsUp: null },
    effects: [...takeOffScreen(state), recordAnswer(state, 'snoozed')],
  };
}

/** Leaves this one out: the meter is emptied. */
export function skip(state: State): Outcome {
  const { sitting, reminders, at } = state;
  return {
    state: {
      ...state,
      sitting: withMeterAt(sitting, 0),
      reminders: noReminders,
      beforeAbsence: null,
      headsUp: null,
      skipped: { atMs: at.elapsed, sittingMs: sitting.meter.sittingMs, reminders },
    },
    effects: [...takeOffScreen(state), recordAnswer(state, 'skipped')],
  };
}

/** Puts back what a skip has taken, as long as that can be done. */
export function undoSkip(state: State): Outcome | undefined {
  const skipped = undoableSkip(state);
  if (!skipped) return undefined;
  const { sitting } = state;
  return {
    state: {
      ...state,
      sitting: withMeterAt(sitting, sitting.meter.sittingMs + skipped.sittingMs),
      reminders: skipped.reminders,
      skipped: null,
    },
    effects: [{ type: 'unrecord', kind: 'skipped' }],
  };
}

/** Lets reminders rest. Who pauses is there, but has not answered what the reminder was about. */
export function pause(state: State, until: Pause, settings: Settings): Outcome {
  return {
    state: {
      ...state,
      paused: beginPause(until, state.at),
      reminders: answer(takeAway(state.reminders, settings)),
      beforeAbsence: state.beforeAbsence && answer(takeAway(state.beforeAbsence, settings)),
      headsUp: null,
      skipped: null,
    },
    effects: takeOffScreen(state),
  };
}

/** Takes a reminder or a heads-up off the screen, if there is one. */
export function takeOffScreen(state: State): Effect[] {
  return namedOnScreen(state) ? [{ type: 'withdraw' }] : [];
}

/** An answer tells which stretch was named. */
function recordAnswer(state: State, kind: 'skipped' | 'snoozed'): Effect {
  return record(state, kind, namedOnScreen(state) ?? {});
}
