/** Whether something defers a notification, checked the same way for each kind of notification. */
import { checkDeferral } from '../reminders/deferral.ts';
import type { Settings } from '../settings/settings.ts';
import type { Outcome, State } from './state.ts';

/**
 * Checks whether a notification may be shown now.
 *
 * @returns `free`: whether it may; `waiting`: the outcome if it waits, which requests the deferral signals if they must be
 * read
 */
export function deferWhileNeeded(
  state: State,
  { deferFor }: Settings,
): { readonly free: boolean; readonly waiting: Outcome } {
  const { deferral, readSignals, free } = checkDeferral(state.deferral, {
    nowMs: state.at.elapsed,
    typing: state.typing,
    deferFor,
  });
  const effects: Outcome['effects'] = readSignals ? [{ type: 'readDeferralSignals' }] : [];
  return { free, waiting: { state: { ...state, deferral }, effects } };
}
