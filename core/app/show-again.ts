/**
 * A reminder that waited for an answer when the app ended: nobody can tell whether it is still on the screen, so it is
 * shown once more when the app is back. It is the same reminder, and does not count as another one.
 */
import type { LibraryEntry } from '../../content/library.ts';
import { chosenBefore } from '../choice/choose.ts';
import type { Settings } from '../settings/settings.ts';
import { circumstancesOf, mayRemind, type Outcome, type State } from './state.ts';
import { checkDeferral, notDeferred } from '../reminders/deferral.ts';

/** Whether such a reminder is to be shown, and somebody there for it. */
export function isToShowAgain(state: State): boolean {
  return state.toShowAgain && state.reminders.unanswered !== null && mayRemind(state);
}

/** Shows it, asks for reasons not to, or waits. */
export function showAgain(state: State, settings: Settings, library: readonly LibraryEntry[]): Outcome {
  const { reminders, sitting } = state;
  const { unanswered, count } = reminders;
  const choice = unanswered && chosenBefore(library, settings, circumstancesOf(state), unanswered);
  const { deferral, ask, free } = checkDeferral(state, settings.deferFor);
  if (choice && !free)
    return { state: { ...state, deferral }, effects: ask ? [{ type: 'readDeferralSignals' }] : [] };

  const shown: State = { ...state, toShowAgain: false, deferral: notDeferred };
  if (!choice) return { state: shown, effects: [] };
  const { stretch, variant, durationMs } = choice;
  const { sittingMs } = sitting.meter;
  return {
    state: shown,
    effects: [{ type: 'notify', stretch, variant, durationMs, sittingMs, count, again: true }],
  };
}
