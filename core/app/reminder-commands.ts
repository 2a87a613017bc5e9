/** The commands that answer a reminder, or the heads-up before it, and the one that pauses reminders. */
import { withBoutContinued } from '../history/recording.ts';
import { noteSkipped } from '../choice/skipped-at.ts';
import type { Pause } from '../reminders/pause.ts';
import type { Effect } from './effect.ts';
import { record } from './history-entries.ts';
import type { Settings } from '../settings/settings.ts';
import { withMeterAt } from '../sitting/presence.ts';
import { isSnoozed, namedOnScreen, undoableSkip, type Outcome, type State } from './state.ts';
import { beginPause } from '../reminders/pause.ts';
import { markAnswered, noReminders, snooze, withdrawUnanswered } from '../reminders/reminders.ts';

/**
 * Snoozes: the next reminder comes after this many minutes of sitting. It replaces a snooze that is still running, which
 * stays the answer to the reminder in the history.
 */
export function snoozeFor(state: State, minutes: number): Outcome {
  const reminders = snooze(state.reminders, minutes, state.sitting.meter);
  const replaces = isSnoozed(state);
  return {
    state: { ...state, reminders, beforeAbsence: null, headsUp: null },
    effects: [...takeOffScreen(state), ...(replaces ? [] : [recordAnswer(state, 'snoozed')])],
  };
}

/** Skips the reminder and sets the meter to 0. If the user saw which stretch it named, another one comes next. */
export function skip(state: State): Outcome {
  const { sitting, reminders, skippedAt, at } = state;
  const named = namedOnScreen(state);
  return {
    state: {
      ...state,
      sitting: withMeterAt(sitting, 0),
      reminders: noReminders,
      beforeAbsence: null,
      headsUp: null,
      skipped: { atMs: at.elapsed, sittingMs: sitting.meter.sittingMs, reminders, skippedAt },
      skippedAt: named ? noteSkipped(skippedAt, named.stretch, at) : skippedAt,
    },
    effects: [...takeOffScreen(state), recordAnswer(state, 'skipped')],
  };
}

/** Undoes the last skip by restoring the meter and the reminders; undefined if it can no longer be undone. */
export function undoSkip(state: State): Outcome | undefined {
  const skipped = undoableSkip(state);
  if (!skipped) return undefined;
  const { sitting } = state;
  return {
    state: {
      ...state,
      sitting: withMeterAt(sitting, sitting.meter.sittingMs + skipped.sittingMs),
      recording: withBoutContinued(state.recording, skipped.atMs),
      reminders: skipped.reminders,
      skipped: null,
      skippedAt: skipped.skippedAt,
    },
    effects: [{ type: 'unrecord', kind: 'skipped' }],
  };
}

/**
 * Pauses reminders. The reminder on screen is withdrawn and counts as answered, but it still comes back: as a repeat
 * or, if repeats are off, when the pause ends.
 */
export function pause(state: State, until: Pause, settings: Settings): Outcome {
  return {
    state: {
      ...state,
      paused: beginPause(until, state.at),
      reminders: markAnswered(withdrawUnanswered(state.reminders, settings)),
      beforeAbsence: state.beforeAbsence && markAnswered(withdrawUnanswered(state.beforeAbsence, settings)),
      headsUp: null,
      skipped: null,
    },
    effects: takeOffScreen(state),
  };
}

/** Returns the effect that takes the reminder or heads-up off the screen; empty if there is none. */
export function takeOffScreen(state: State): Effect[] {
  return namedOnScreen(state) ? [{ type: 'withdraw' }] : [];
}

/** The history entry of an answer names the stretch that the reminder named. */
function recordAnswer(state: State, kind: 'skipped' | 'snoozed'): Effect {
  return record(state, kind, namedOnScreen(state) ?? {});
}
