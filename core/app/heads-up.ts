/** The heads-up about a minute before a reminder, where the person wants one. A repeat has none. */
import type { NamedStretch } from '../../content/named-stretch.ts';
import type { LibraryEntry } from '../../content/library.ts';
import { choose } from '../choice/choose.ts';
import { MINUTE } from '../time/moment.ts';
import type { Settings } from '../settings/settings.ts';
import { circumstancesOf, mayRemind, type Outcome, type State } from './state.ts';
import { checkDeferral, notDeferred } from '../reminders/deferral.ts';
import { sittingUntilDueMs } from '../reminders/reminders.ts';

/** A heads-up that is on screen, or waits for what the machine says may hold it back. */
export type HeadsUp = { readonly kind: 'asking' } | ({ readonly kind: 'shown' } & NamedStretch);

const BEFORE_MS = MINUTE;

/** Sitting until a heads-up, in ms; 0 or less when its time has come, Infinity when there will be none. */
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

/** Gives the heads-up that is to be given now, unless something holds it back: then there is none for this reminder. */
export function giveHeadsUp(
  state: State,
  isTime: boolean,
  settings: Settings,
  library: readonly LibraryEntry[],
): Outcome {
  const wanted = state.headsUp?.kind === 'asking' || (isTime && !state.headsUp);
  if (!wanted || untilHeadsUpMs(state, settings) > 0)
    return { state: { ...state, deferral: notDeferred }, effects: [] };

  const without: Outcome = { state: { ...state, headsUp: null, deferral: notDeferred }, effects: [] };
  const chosen = choose(library, settings, circumstancesOf(state));
  if (!chosen.found) return without;
  const { deferral, ask, free } = checkDeferral(state, settings.deferFor);
  if (deferral.reasons.length > 0) return without;
  if (!free) {
    return {
      state: { ...state, headsUp: { kind: 'asking' }, deferral },
      effects: ask ? [{ type: 'readDeferralSignals' }] : [],
    };
  }
  const { stretch, variant, durationMs } = chosen.choice;
  return {
    state: { ...state, headsUp: { kind: 'shown', stretch, variant }, deferral: notDeferred },
    effects: [{ type: 'headsUp', stretch, variant, durationMs }],
  };
}

/** Takes a heads-up back that no longer applies: no reminder is coming, or not so soon. */
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
