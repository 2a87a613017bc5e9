/** When the next reminder comes if nothing changes, which is what the app may promise. */
import { sittingUntilDueMs } from '../reminders/reminders.ts';
import type { Settings } from '../settings/settings.ts';
import { mayRemind, reminderStateOf, type State } from './state.ts';

/**
 * Returns how much more sitting until the next reminder, in ms; null if none comes unless something changes.
 *
 * @param fits whether a stretch fits the settings
 */
export function untilReminderMs(
  state: State,
  { fits }: { fits: boolean },
  settings: Settings,
): number | null {
  const { reminders, sitting } = state;
  if (!fits || !mayRemind(state) || hoursEndFirst(state, settings)) return null;
  if (reminderStateOf(state, settings) === 'deferred') return null;
  const untilMs = sittingUntilDueMs(reminders, sitting.meter, settings);
  return untilMs === Infinity ? null : untilMs;
}

/** Whether working hours end before the next reminder is due, even if the user keeps sitting. */
export function hoursEndFirst({ at, reminders, sitting, workingTime }: State, settings: Settings): boolean {
  const { working, untilWall } = workingTime;
  const untilMs = sittingUntilDueMs(reminders, sitting.meter, settings);
  return working && untilMs !== Infinity && untilMs >= untilWall - at.wall;
}
