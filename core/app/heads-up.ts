/** The heads-up about a minute before a reminder, for those who want one. A repeat has none. */
import { choose } from '../choice/choose.ts';
import { checkDeferral, notDeferred } from '../reminders/deferral.ts';
import { sittingUntilDueMs } from '../reminders/reminders.ts';
import type { Settings } from '../settings/settings.ts';
import { MINUTE } from '../time/moment.ts';
import type { Context } from './context.ts';
import { circumstancesOf, mayRemind, type Outcome, type State } from './state.ts';

const BEFORE_MS = MINUTE;

/** Sitting until a heads-up, in ms; 0 or less if it is time for one, Infinity if there will be none. */
export function untilHeadsUpMs(state: State, settings: Settings): number {
  const { reminders, sitting } = state;
  if (!settings.headsUp || !mayRemind(state) || reminders.unanswered) return Infinity;
  return sittingUntilDueMs(reminders, sitting.meter, settings) - BEFORE_MS;
}

/** Whether the time that has passed between two states has led to the moment of a heads-up. */
export function reachesHeadsUp(before: State, passed: State, settings: Settings): boolean {
  const untilMs = ({ reminders, sitting }: State) => sittingUntilDueMs(reminders, sitting.meter, settings);
  return untilMs(before) > BEFORE_MS && untilMs(passed) <= BEFORE_MS;
}

/** Gives the heads-up if it is time for it. If something defers it, this reminder gets none. */
export function giveHeadsUp(state: State, { isTime }: { isTime: boolean }, context: Context): Outcome {
  const { settings, library } = context;
  const wanted = state.headsUp?.kind === 'asking' || (isTime && !state.headsUp);
  if (!wanted || untilHeadsUpMs(state, settings) > 0) {
    return { state: { ...state, deferral: notDeferred }, effects: [] };
  }

  const without: Outcome = { state: { ...state, headsUp: null, deferral: notDeferred }, effects: [] };
  const chosen = choose(library, settings, circumstancesOf(state));
  if (!chosen.found) return without;
  const { deferral, readSignals, free } = checkDeferral(state.deferral, {
    nowMs: state.at.elapsed,
    typing: state.typing,
    deferFor: settings.deferFor,
  });
  if (deferral.reasons.length > 0) return without;
  if (!free) {
    return {
      state: { ...state, headsUp: { kind: 'asking' }, deferral },
      effects: readSignals ? [{ type: 'readDeferralSignals' }] : [],
    };
  }
  const { stretch, variant, durationMs } = chosen.choice;
  return {
    state: { ...state, headsUp: { kind: 'shown', stretch, variant }, deferral: notDeferred },
    effects: [{ type: 'headsUp', stretch, variant, durationMs }],
  };
}

/** Withdraws a heads-up that no longer applies: no reminder is coming, or not so soon. */
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
