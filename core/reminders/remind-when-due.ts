/** Sends the reminder out that is due, unless something holds it back. */
import type { LibraryEntry } from '../../content/library.ts';
import { choose } from '../choice/choose.ts';
import type { Settings } from '../settings.ts';
import { forgetAbsence } from '../sitting/presence.ts';
import { circumstancesOf, mayRemind, type Outcome, type State } from '../state.ts';
import type { Choice } from '../view.ts';
import { lookForReasons, notHeld } from './holding.ts';
import { remind, sittingUntilDueMs } from './reminders.ts';

/** Reminds, asks for reasons not to, or waits; and forgets those reasons when nothing is due. */
export function remindWhenDue(state: State, settings: Settings, library: readonly LibraryEntry[]): Outcome {
  const { sitting, reminders, at } = state;
  const isDue = sittingUntilDueMs(reminders, sitting.meter, settings) === 0;
  const nothing: Outcome = { state: { ...state, holding: notHeld }, effects: [] };
  if (!isDue || !mayRemind(state)) return nothing;

  const chosen = choose(library, settings, circumstancesOf(state));
  // Where no stretch fits the state stays `due`, and the status line says why.
  if (!chosen.found) return nothing;
  const { holding, ask, free } = lookForReasons(state.holding, {
    nowMs: at.elapsed,
    isTyping: state.typing.isTyping,
    holdFor: settings.holdFor,
  });
  if (free) return sendOut(state, chosen.choice);
  return { state: { ...state, holding }, effects: ask ? [{ type: 'askHoldReasons' }] : [] };
}

function sendOut(state: State, { stretch, variant, durationMs }: Choice): Outcome {
  const { sitting, reminders } = state;
  const reminded = remind(reminders, { stretch, variant }, sitting.meter);
  const { sittingMs } = sitting.meter;
  return {
    state: {
      ...state,
      sitting: forgetAbsence(sitting),
      reminders: reminded,
      holding: notHeld,
      withdrawn: null,
    },
    effects: [{ type: 'notify', stretch, variant, durationMs, sittingMs, count: reminded.count }],
  };
}
