import { MINUTE, SECOND } from '../time/moment.ts';
import { untilHeadsUpMs } from './heads-up.ts';
import { isWaiting, untilAskedAgainMs } from '../reminders/deferral.ts';
import { pauseLeftMs } from '../reminders/pause.ts';
import { sittingUntilDueMs } from '../reminders/reminders.ts';
import type { Settings } from '../settings/settings.ts';
import { mayRemind, undoLeftMs, type State } from './state.ts';

const SLOW_MS = 15 * SECOND;
const FAST_MS = SECOND;

/**
 * How long the shell may wait until the next tick, in ms, more than 0 and at most 15 s: a second in a stretch, within
 * a minute of a deadline, and while a reminder waits for an answer or for the end of typing; else 15 s, or less where
 * something is to be asked again or no longer to be offered by then.
 */
export function nextTickMs(state: State, settings: Settings): number {
  const { running, deferral, at } = state;
  if (running || isWaiting(deferral) || isDeferredByTypingAlone(state) || isNearDeadline(state, settings)) {
    return FAST_MS;
  }
  const untilAskedMs = deferral.reasons.length > 0 ? untilAskedAgainMs(deferral, at.elapsed) : SLOW_MS;
  return Math.min(SLOW_MS, Math.max(FAST_MS, Math.min(untilAskedMs, undoLeftMs(state))));
}

function isDeferredByTypingAlone({ deferral }: State): boolean {
  return deferral.reasons.length === 1 && deferral.reasons[0] === 'typing';
}

function isNearDeadline(state: State, settings: Settings): boolean {
  return deadlines(state, settings).some((leftMs) => leftMs > 0 && leftMs <= MINUTE);
}

/** What is coming, each in ms from now; 0 or less for what is here, Infinity for what is not coming. */
function deadlines(state: State, settings: Settings): number[] {
  const { paused, reminders, sitting, workingTime, at } = state;
  return [
    workingTime.untilWall - at.wall,
    paused ? pauseLeftMs(paused, at) : Infinity,
    untilHeadsUpMs(state, settings),
    mayRemind(state) ? sittingUntilDueMs(reminders, sitting.meter, settings) : Infinity,
  ];
}
