/** The optional heads-up, one minute before a reminder. There is none before a repeat. */
import { choose } from '../choice/choose.ts';
import { notDeferred } from '../reminders/deferral.ts';
import { sittingUntilDueMs } from '../reminders/reminders.ts';
import type { Settings } from '../settings/settings.ts';
import { MINUTE } from '../time/moment.ts';
import type { Context } from './context.ts';
import { deferWhileNeeded } from './defer.ts';
import { hoursEndFirst } from './next-reminder.ts';
import { circumstancesOf, mayRemind, type Outcome, type State } from './state.ts';

const BEFORE_MS = MINUTE;

/** Returns how much more sitting until a heads-up is due, in ms: 0 or less if it is, Infinity if none will come. */
export function untilHeadsUpMs(state: State, settings: Settings): number {
  const { reminders, sitting } = state;
  if (!settings.headsUp || !mayRemind(state) || reminders.unanswered) return Infinity;
  if (hoursEndFirst(state, settings)) return Infinity;
  return sittingUntilDueMs(reminders, sitting.meter, settings) - BEFORE_MS;
}

/** Whether the moment for a heads-up lies between two states, of which `passed` is the later one. */
export function reachesHeadsUp(before: State, passed: State, settings: Settings): boolean {
  const untilMs = ({ reminders, sitting }: State) => sittingUntilDueMs(reminders, sitting.meter, settings);
  return untilMs(before) > BEFORE_MS && untilMs(passed) <= BEFORE_MS;
}

/**
 * Shows the heads-up if `isTime`, or requests the deferral signals first. If something defers it, there is no heads-up
 * before this reminder.
 */
export function giveHeadsUp(state: State, { isTime }: { isTime: boolean }, context: Context): Outcome {
  const { settings, library } = context;
  const wanted = state.headsUp?.kind === 'waiting' || (isTime && !state.headsUp);
  if (!wanted || untilHeadsUpMs(state, settings) > 0) {
    return { state: { ...state, deferral: notDeferred }, effects: [] };
  }

  const noHeadsUp: Outcome = { state: { ...state, headsUp: null, deferral: notDeferred }, effects: [] };
  const chosen = choose(library, settings, circumstancesOf(state));
  if (!chosen.found) return noHeadsUp;
  const { free, waiting } = deferWhileNeeded(state, settings);
  if (waiting.state.deferral.reasons.length > 0) return noHeadsUp;
  if (!free) return { ...waiting, state: { ...waiting.state, headsUp: { kind: 'waiting' } } };
  const { stretch, variant, durationMs } = chosen.choice;
  return {
    state: { ...state, headsUp: { kind: 'shown', stretch, variant }, deferral: notDeferred },
    effects: [{ type: 'headsUp', stretch, variant, durationMs }],
  };
}

/** Withdraws a heads-up that no longer applies, because the reminder isn't coming any more or will come later. */
export function endHeadsUp(state: State, settings: Settings): Outcome {
  if (!state.headsUp || untilHeadsUpMs(state, settings) <= 0) return { state, effects: [] };
  return withdrawHeadsUp(state);
}

/** Takes a heads-up off the screen. A click on it may still be on its way. */
export function withdrawHeadsUp(state: State): Outcome {
  const { headsUp, at } = state;
  const without: State = { ...state, headsUp: null };
  if (headsUp?.kind !== 'shown') return { state: without, effects: [] };
  const { stretch, variant } = headsUp;
  return {
    state: { ...without, withdrawn: { stretch, variant, atMs: at.elapsed } },
    effects: [{ type: 'withdraw' }],
  };
}
