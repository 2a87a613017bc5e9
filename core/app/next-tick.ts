import { isWaiting, untilReadAgainMs } from '../reminders/deferral.ts';
import { pauseLeftMs } from '../reminders/pause.ts';
import { sittingUntilDueMs } from '../reminders/reminders.ts';
import { phaseEndsInMs, layoutOf } from '../session/session.ts';
import type { Settings } from '../settings/settings.ts';
import { MINUTE, SECOND } from '../time/moment.ts';
import type { Context } from './context.ts';
import { untilHeadsUpMs } from './heads-up.ts';
import { standingReminderMs } from './standing.ts';
import { mayRemind, undoLeftMs, type State } from './state.ts';

const SLOW_MS = 15 * SECOND;
/** Off hours, nothing is measured, and only a clock that is set or another time zone can make a difference. */
const OFF_HOURS_MS = MINUTE;
const FAST_MS = SECOND;

/**
 * Returns how long the shell may wait until the next tick, in ms, more than 0 and at most a minute. It is a second during
 * a session, within a minute of a deadline, and while the rules wait for signals or for the end of typing. Otherwise it is
 * a minute off hours and 15 s within them, or less if signals must be read again or an undo expires before then.
 */
export function nextTickMs(state: State, settings: Settings): number {
  const { session, deferral, sitting, at } = state;
  if (
    session ||
    sitting.call?.pending ||
    isWaiting(deferral) ||
    isDeferredByTypingAlone(state) ||
    isNearDeadline(state, settings)
  ) {
    return FAST_MS;
  }
  if (!state.workingTime.working) return OFF_HOURS_MS;
  const untilReadMs = deferral.reasons.length > 0 ? untilReadAgainMs(deferral, at.elapsed) : SLOW_MS;
  return Math.min(SLOW_MS, Math.max(FAST_MS, Math.min(untilReadMs, undoLeftMs(state))));
}

/**
 * Returns the time until the session's current phase ends, in ms; Infinity if the session is paused or there is none.
 */
export function sessionTimerMs({ session, at }: State, { library }: Pick<Context, 'library'>): number {
  const layout = session && layoutOf(session, library);
  return layout ? phaseEndsInMs(layout, at.elapsed) : Infinity;
}

function isDeferredByTypingAlone({ deferral }: State): boolean {
  return deferral.reasons.length === 1 && deferral.reasons[0] === 'typing';
}

function isNearDeadline(state: State, settings: Settings): boolean {
  return deadlines(state, settings).some((leftMs) => leftMs > 0 && leftMs <= MINUTE);
}

/** The time left until each deadline, in ms: 0 or less if it has passed, Infinity if it isn't coming. */
function deadlines(state: State, settings: Settings): number[] {
  const { paused, reminders, sitting, workingTime, at } = state;
  return [
    workingTime.untilWall - at.wall,
    paused ? pauseLeftMs(paused, at) : Infinity,
    untilHeadsUpMs(state, settings),
    standingReminderMs(state, settings),
    mayRemind(state) ? sittingUntilDueMs(reminders, sitting.meter, settings) : Infinity,
  ];
}
