/**
 * What a change of the wall clock or of the time zone does to promises about wall time. They are kept by the clock as
 * it is now: "until tomorrow" ends at the next 04:00 that it shows, and "for a week" still takes a week.
 */
import { shiftLastDone } from '../choice/overdue.ts';
import { shiftSetAside, stillSetAside } from '../choice/set-aside.ts';
import { correctPause, pauseLeftMs } from '../reminders/pause.ts';
import { SECOND, type Moment } from '../time/moment.ts';
import type { State } from './state.ts';

/**
 * How far wall clock and elapsed time may diverge, in ms, before that counts as a change of the wall clock. Some
 * systems report elapsed time in whole seconds, and either clock may run slightly fast.
 */
export const CLOCK_TOLERANCE_MS = 2 * SECOND;

/**
 * Adjusts the promises in a state to its clock. Once the clock was set back, a correction can't be taken back any more:
 * what is recorded since may be about the same wall times, and would be lost.
 *
 * @param expected the state's moment as it would be if nobody had changed clock or zone since the event before
 */
export function withClockCorrected(state: State, expected: Moment): State {
  const { at, paused, setAside, skippedAt, lastDone, corrected } = state;
  const shiftMs = at.wall - expected.wall;
  if (Math.abs(shiftMs) <= CLOCK_TOLERANCE_MS && at.zone === expected.zone) return state;
  const isOver = paused !== null && pauseLeftMs(paused, expected) <= 0;
  return {
    ...state,
    paused: paused && !isOver ? correctPause(paused, at) : null,
    setAside: shiftSetAside(stillSetAside(setAside, expected.wall), shiftMs),
    skippedAt: shiftLastDone(skippedAt, shiftMs),
    lastDone: shiftLastDone(lastDone, shiftMs),
    corrected: shiftMs < -CLOCK_TOLERANCE_MS ? null : corrected,
  };
}
