/** How long overdue each stretch is, by the frequency that its source prescribes or else by the app's own. */
import { doseOf, type Dose, type Stretch, type Variant } from '../../content/stretch.ts';
import { dayBegan } from '../time/day.ts';
import { HOUR, type Moment } from '../time/moment.ts';

/** When each stretch was last done, by its id: wall time in ms since 1970 (UTC). */
export type LastDone = Readonly<Record<string, number>>;

/** A stretch in the variant in which it may be offered. */
export interface Fitting {
  readonly stretch: Stretch;
  readonly variant: Variant;
}

/** The app's own: three times a week, for what has no frequency. */
const OWN_PERIOD_MS = 56 * HOUR;

/** The time from one time of doing it to the next, in ms. */
export function periodMs({ frequency }: Dose): number {
  if (!frequency) return OWN_PERIOD_MS;
  return 'timesPerDay' in frequency ? (24 * HOUR) / frequency.timesPerDay : frequency.everyHours.min * HOUR;
}

/**
 * How overdue each stretch is: the time since it was last done as a multiple of its period, so that 1 is just due.
 * One to be done several times a day that was not done yet today counts from the day's beginning at 04:00: a night is
 * no omission. Any other that was never done is just due, but never less so than another of its kind: it would
 * otherwise wait for ever behind those that are repeated.
 *
 * @returns a number of at least 0 for each, in the same order
 */
export function overdueOf(fitting: readonly Fitting[], lastDone: LastDone, at: Moment): number[] {
  const today = dayBegan(at);
  const known = fitting.map(({ stretch, variant }) => {
    const period = periodMs(doseOf(stretch, variant));
    const done = lastDone[stretch.id];
    const severalTimesADay = period < 24 * HOUR;
    const since = severalTimesADay ? Math.max(done ?? today, today) : done;
    const overdue = since === undefined ? undefined : Math.max(0, at.wall - since) / period;
    return { overdue, severalTimesADay };
  });
  const ofNeverDone = known.reduce(
    (greatest, { overdue = 1, severalTimesADay }) =>
      severalTimesADay ? greatest : Math.max(greatest, overdue),
    1,
  );
  return known.map(({ overdue }) => overdue ?? ofNeverDone);
}
