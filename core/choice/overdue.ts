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

/** The app's default if the source gives no frequency: three times a week. */
const DEFAULT_PERIOD_MS = assumedNumbers.period.value * HOUR;

/** Returns the time from doing a stretch to doing it again, in ms; the shortest if the source gives a range. */
export function periodMs({ frequency }: Dose): number {
  if (!frequency) return DEFAULT_PERIOD_MS;
  return 'timesPerDay' in frequency ? (24 * HOUR) / frequency.timesPerDay : frequency.everyHours.min * HOUR;
}

/**
 * Returns how overdue each stretch is: the time since it was last done as a multiple of its period, so 1 means just
 * due.
 *
 * - A stretch to do several times a day counts from 04:00 if it wasn't done today, because nobody stretches at night.
 * - Any other stretch that was never done is just due, or as overdue as the most overdue of the other ones. Otherwise
 *   it would wait forever behind stretches that are repeated.
 *
 * @returns a number of at least 0 for each candidate, in the same order
 */
export function overdueOf(candidates: readonly Candidate[], lastDone: LastDone, at: Moment): number[] {
  const todayWall = startOfDay(at);
  const known = candidates.map(({ stretch, variant }) => {
    const period = periodMs(doseOf(stretch, variant));
    const doneWall = lookUp(lastDone, stretch.id);
    const severalTimesADay = period < 24 * HOUR;
    const sinceWall = severalTimesADay ? Math.max(doneWall ?? todayWall, todayWall) : doneWall;
    const overdue = sinceWall === undefined ? undefined : Math.max(0, at.wall - sinceWall) / period;
    return { overdue, severalTimesADay };
  });
  const neverDone = known.reduce(
    (greatest, { overdue = 1, severalTimesADay }) =>
      severalTimesADay ? greatest : Math.max(greatest, overdue),
    1,
  );
  return known.map(({ overdue }) => overdue ?? neverDone);
}
