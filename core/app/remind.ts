/** Sends the reminder that is due, unless something defers it. */
import type { Choice } from '../choice/choice.ts';
import { choose } from '../choice/choose.ts';
import { notDeferred } from '../reminders/deferral.ts';
import { isRepeat, noteReminder, sittingUntilDueMs } from '../reminders/reminders.ts';
import type { Settings } from '../settings/settings.ts';
import { forgetAbsence } from '../sitting/presence.ts';
import type { Context } from './context.ts';
import { deferWhileNeeded } from './defer.ts';
import type { Effect } from './effect.ts';
import { withdrawHeadsUp } from './heads-up.ts';
import { record } from './history-entries.ts';
import { andThen, circumstancesOf, mayRemind, type Outcome, type State } from './state.ts';

/** Whether a reminder is due and nothing but a deferral reason can keep it from being sent. */
export function isDueNow(state: State, settings: Settings): boolean {
  const { reminders, sitting } = state;
  return mayRemind(state) && sittingUntilDueMs(reminders, sitting.meter, settings) === 0;
}

/** Sends the due reminder, requests the deferral signals first, or waits while something defers the reminder. */
export function remindWhenDue(state: State, context: Context): Outcome {
  const { settings, library } = context;
  const chosen = choose(library, settings, circumstancesOf(state));
  // If no stretch fits, the state stays `due` and the status line says why.
  if (!chosen.found) return withdrawHeadsUp({ ...state, deferral: notDeferred });
  const { free, waiting } = deferWhileNeeded(state, settings);
  if (free) return send(state, chosen.choice, settings);
  return waiting.state.deferral.reasons.length > 0 ? andThen(waiting, withdrawHeadsUp) : waiting;
}

/** Sends the reminder. It replaces a heads-up, or the reminder before it. */
function send(state: State, choice: Choice, settings: Settings): Outcome {
  const { stretch, variant, durationMs } = choice;
  const { sitting, reminders: before } = state;
  const { sittingMs } = sitting.meter;
  const reminders = noteReminder(before, { stretch, variant }, sitting.meter);
  const offer: Effect = { type: 'offer', stretch, variant };
  const opens = settings.openAfterReminders > 0 && before.unansweredInARow >= settings.openAfterReminders;
  return {
    state: {
      ...state,
      sitting: forgetAbsence(sitting),
      reminders,
      deferral: notDeferred,
      headsUp: null,
      withdrawn: null,
      toShowAgain: false,
    },
    effects: [
      { type: 'notify', stretch, variant, durationMs, sittingMs, count: reminders.count, again: false },
      ...(isRepeat(before) ? [] : [record(state, 'reminded', { stretch, variant })]),
      ...(opens ? [offer] : []),
    ],
  };
}
