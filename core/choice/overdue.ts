/** How overdue each stretch is, by the frequency that its source suggests or else by the app's default. */
import { assumedNumbers } from '../../content/assumed-numbers.ts';
import { lookUp } from '../../content/look-up.ts';
import { doseOf, type Dose, type Stretch, type Variant } from '../../content/stretch.ts';
import { startOfDay } from '../time/day.ts';
import { HOUR, type Moment } from '../time/moment.ts';

/** When each stretch was last done, by its id: wall time in ms since 1970 (UTC). */
export type LastDone = Readonly<Record<string, number>>;

/** Moves all times by `shiftMs`, for when the wall clock was set: what was done an hour ago stays an hour ago. */
export function shiftLastDone(lastDone: LastDone, shiftMs: number): LastDone {
  return Object.fromEntries(Object.entries(lastDone).map(([stretch, wall]) => [stretch, wall + shiftMs]));
}

/**
 * Replaces times in the future by `wall`. They are from a wall clock that was wrong, and would keep a stretch from being
 * offered until then.
 */
export function withoutFuture(lastDone: LastDone, wall: number): LastDone {
  return Object.fromEntries(
    Object.entries(lastDone).map(([stretch, doneWall]) => [stretch, Math.min(doneWall, wall)]),
  );
}

/** A stretch that may be offered, in one of its variants. */
export interface Candidate {
  readonly stretch: Stretch;
  readonly variant: Variant;
}

const DAY_MS = 24 * HOUR;
/** The app's default if the source gives no frequency: three times a week. */
const DEFAULT_PERIOD_MS = assumedNumbers.period.value * HOUR;
/** The hours of a day over which "three times a day" is spread. */
const ACTIVE_MS = assumedNumbers.activeHours.value * HOUR;

/** Returns the time from doing a stretch to doing it again, in ms; the middle if the source gives a range. */
export function periodMs({ frequency }: Dose): number {
  if (!frequency) return DEFAULT_PERIOD_MS;
  if ('everyHours' in frequency) return ((frequency.everyHours.min + frequency.everyHours.max) / 2) * HOUR;
  const { timesPerDay } = frequency;
  return (timesPerDay > 1 ? ACTIVE_MS : DAY_MS) / timesPerDay;
}

/**
 * Returns how overdue a stretch is: the time since it was last done as a multiple of its period, so 1 means just due.
 * One that was never done is infinitely overdue.
 *
 * A stretch to do several times a day counts from 04:00 if it wasn't done today, because nobody stretches at night. Over
 * days it counts as one to do once a day, so that it is ever more overdue while other stretches are preferred.
 */
export function overdueOf({ stretch, variant }: Candidate, lastDone: LastDone, at: Moment): number {
  const doneWall = lookUp(lastDone, stretch.id);
  if (doneWall === undefined) return Infinity;
  const period = periodMs(doseOf(stretch, variant));
  const sinceMs = Math.max(0, at.wall - doneWall);
  if (period >= DAY_MS) return sinceMs / period;
  const todayMs = Math.min(sinceMs, at.wall - startOfDay(at));
  return Math.max(todayMs / period, sinceMs / DAY_MS);
}
