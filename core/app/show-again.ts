/**
 * Shows a reminder again that was unanswered when the app ended: it may or may not still be on screen. It is the same
 * reminder, and doesn't count as another one.
 */
import { earlierChoice } from '../choice/choose.ts';
import { checkDeferral, notDeferred } from '../reminders/deferral.ts';
import type { Context } from './context.ts';
import { circumstancesOf, mayRemind, type Outcome, type State } from './state.ts';

/** Whether there is such a reminder and it can come now. */
export function isToShowAgain(state: State): boolean {
  return state.toShowAgain && state.reminders.unanswered !== null && mayRemind(state);
}

/** Shows it, has the deferral signals read first, or waits while one of them defers it. */
export function showAgain(state: State, { settings, library }: Context): Outcome {
  const { reminders, sitting } = state;
  const { unanswered, count } = reminders;
  const choice = unanswered && earlierChoice(library, settings, circumstancesOf(state), unanswered);
  const { deferral, readSignals, free } = checkDeferral(state.deferral, {
    nowMs: state.at.elapsed,
    typing: state.typing,
    deferFor: settings.deferFor,
  });
  if (choice && !free) {
    return { state: { ...state, deferral }, effects: readSignals ? [{ type: 'readDeferralSignals' }] : [] };
  }

  const shown: State = { ...state, toShowAgain: false, deferral: notDeferred };
  if (!choice) return { state: shown, effects: [] };
  const { stretch, variant, durationMs } = choice;
  const { sittingMs } = sitting.meter;
  return {
    state: shown,
    effects: [{ type: 'notify', stretch, variant, durationMs, sittingMs, count, again: true }],
  };
}
