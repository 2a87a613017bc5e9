/** Sends the reminder out that is due, unless something holds it back. */
import type { LibraryEntry } from '../../content/library.ts';
import { choose } from '../choice/choose.ts';
import type { Effect } from './effect.ts';
import type { Settings } from '../settings/settings.ts';
import { forgetAbsence } from '../sitting/presence.ts';
import { andThen, circumstancesOf, mayRemind, type Outcome, type State } from './state.ts';
import type { Choice } from '../choice/choice.ts';
import { withdrawHeadsUp } from './heads-up.ts';
import { checkDeferral, notDeferred } from '../reminders/deferral.ts';
import { remind, sittingUntilDueMs } from '../reminders/reminders.ts';

/** Whether a reminder is due now, and somebody there for it. */
export function isDueNow(state: State, settings: Settings): boolean {
  const { reminders, sitting } = state;
  return mayRemind(state) && sittingUntilDueMs(reminders, sitting.meter, settings) === 0;
}

/** Reminds, asks for reasons not to, or waits. */
export function remindWhenDue(state: State, settings: Settings, library: readonly LibraryEntry[]): Outcome {
  const chosen = choose(library, settings, circumstancesOf(state));
  // Where no stretch fits the state stays `due`, and the status line says why.
  if (!chosen.found) return withdrawHeadsUp({ ...state, deferral: notDeferred });
  const { deferral, ask, free } = checkDeferral(state, settings.deferFor);
  if (free) return sendOut(state, chosen.choice, settings);
  const waiting: Outcome = {
    state: { ...state, deferral },
    effects: ask ? [{ type: 'readDeferralSignals' }] : [],
  };
  return deferral.reasons.length > 0 ? andThen(waiting, withdrawHeadsUp) : waiting;
}

/** The reminder takes the place of a heads-up, or of the reminder before it. */
function sendOut(state: State, choice: Choice, settings: Settings): Outcome {
  const { stretch, variant, durationMs } = choice;
  const { sitting, reminders: before } = state;
  const { sittingMs } = sitting.meter;
  const reminders = remind(before, { stretch, variant }, sitting.meter);
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
      ...(opens ? [offer] : []),
    ],
  };
}
