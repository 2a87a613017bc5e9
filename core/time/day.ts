/** Days and times of day. A day runs from 04:00 to 04:00, so a late evening still belongs to the day before. */
import { Temporal } from 'temporal-polyfill';
import { assumedNumbers } from '../../content/assumed-numbers.ts';
import type { Moment } from './moment.ts';

/** The hour at which a day begins, by the wall clock. */
const DAY_BEGINS_AT_HOUR = assumedNumbers.dayBegins.value;

type WallTime = Pick<Moment, 'wall' | 'zone'>;

const zoned = ({ wall, zone }: WallTime): Temporal.ZonedDateTime =>
  Temporal.Instant.fromEpochMilliseconds(Math.floor(wall)).toZonedDateTimeISO(zone);

/** Returns the day of a moment as "2026-03-02". Such texts sort in the order of the days. */
export function dayOf(at: WallTime): string {
  return zoned(at).toPlainDateTime().subtract({ hours: DAY_BEGINS_AT_HOUR }).toPlainDate().toString();
}

/** Returns the number of days from one moment to a later one, in the zone of the later one; 0 on the same day. */
export function daysBetween(earlierWall: number, later: WallTime): number {
  const from = Temporal.PlainDate.from(dayOf({ wall: earlierWall, zone: later.zone }));
  return from.until(Temporal.PlainDate.from(dayOf(later)), { largestUnit: 'days' }).days;
}

/** Returns when the day of a moment began, as wall time in ms since 1970 (UTC). */
export function startOfDay(at: WallTime): number {
  return startOfDate(Temporal.PlainDate.from(dayOf(at)), at.zone);
}

/** A day and its wall times in ms since 1970 (UTC): it includes `startWall` but not `endWall`. */
export interface DayRange {
  readonly day: string;
  readonly startWall: number;
  readonly endWall: number;
}

/** Returns the range of a day such as "2026-03-02" in a zone. A change of the clocks makes it 23 or 25 hours long. */
export function rangeOfDay(day: string, zone: string): DayRange {
  const date = Temporal.PlainDate.from(day);
  return { day, startWall: startOfDate(date, zone), endWall: startOfDate(date.add({ days: 1 }), zone) };
}

/** Returns the time from a moment to the end of its day, in ms. A day is an hour shorter when the clocks go forward. */
export function msToDayEnd(at: WallTime): number {
  const nextDay = Temporal.PlainDate.from(dayOf(at)).add({ days: 1 });
  return startOfDate(nextDay, at.zone) - at.wall;
}

function startOfDate(day: Temporal.PlainDate, zone: string): number {
  return day.toZonedDateTime({ timeZone: zone, plainTime: { hour: DAY_BEGINS_AT_HOUR } }).epochMilliseconds;
}

/** A time of day: hour from 0 to 23, minute from 0 to 59. The interface turns it into words. */
export interface TimeOfDay {
  readonly hour: number;
  readonly minute: number;
}

/** Returns the time of day of a moment. */
export function timeOfDay(at: WallTime): TimeOfDay {
  const { hour, minute } = zoned(at);
  return { hour, minute };
}

/** Returns the wall time of a moment as "2026-03-02T09:45:00". */
export function wallTimeText(at: WallTime): string {
  return zoned(at).toPlainDateTime().toString({ smallestUnit: 'second' });
}

/**
 * Parses a wall time such as "2026-03-02T09:00:00" in a zone. Returns ms since 1970 (UTC).
 *
 * @throws RangeError if the text isn't a valid time or the zone is unknown
 */
export function wallFromText(text: string, zone: string): number {
  return Temporal.PlainDateTime.from(text).toZonedDateTime(zone).epochMilliseconds;
}
