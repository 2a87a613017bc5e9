import { MINUTE, SECOND } from './moment.ts';
import { pauseLeftMs } from './reminders/pause.ts';
import { sittingUntilDueMs } from './reminders/reminders.ts';
import type { Settings } from './settings.ts';
import type { State } from './state.ts';

const SLOW_MS = 15 * SECOND;
const FAST_MS = SECOND;

/** How long the shell may wait until the next tick, in ms: a second near a deadline or in a stretch, else 15 s. */
export function nextTickMs(state: State, settings: Settings): number {
  if (state.running) return FAST_MS;
  const untilDeadlineMs = state.paused
    ? pauseLeftMs(state.paused, state.at)
    : untilReminderMs(state, settings);
  return untilDeadlineMs > 0 && untilDeadlineMs <= MINUTE ? FAST_MS : SLOW_MS;
}

function untilReminderMs({ sitting, reminders }: State, settings: Settings): number {
  if (sitting.presence.kind === 'away') return Infinity;
  return sittingUntilDueMs(reminders, sitting.meter, settings);
}
