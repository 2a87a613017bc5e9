/**
 * After a restart, shows the unanswered reminder again, since it may no longer be on screen. It doesn't count as
 * another reminder.
 */
import { earlierChoice } from '../choice/choose.ts';
import { notDeferred } from '../reminders/deferral.ts';
import { withdrawUnanswered } from '../reminders/reminders.ts';
import type { Context } from './context.ts';
import { deferWhileNeeded } from './defer.ts';
import { circumstancesOf, mayRemind, type Outcome, type State } from './state.ts';

/** Whether there is such a reminder and nothing but a deferral reason can keep it from being shown. */
export function isToShowAgain(state: State): boolean {
  return state.toShowAgain && state.reminders.unanswered !== null && mayRemind(state);
}

/**
 * Shows the reminder again, requests the deferral signals first, or waits while something defers it. Drops it if its
 * stretch can no longer be started.
 */
export function showAgain(state: State, { settings, library }: Context): Outcome {
  const { reminders, sitting } = state;
  const { unanswered, count } = reminders;
  const choice = unanswered && earlierChoice(library, settings, circumstancesOf(state), unanswered);
  const { free, waiting } = deferWhileNeeded(state, settings);
  if (choice && !free) return waiting;

  const shown: State = { ...state, toShowAgain: false, deferral: notDeferred };
  if (!choice)
    return { state: { ...shown, reminders: withdrawUnanswered(reminders, settings) }, effects: [] };
  const { stretch, variant, durationMs } = choice;
  const { sittingMs } = sitting.meter;
  return {
    state: shown,
    effects: [{ type: 'notify', stretch, variant, durationMs, sittingMs, count, again: true }],
  };
}
