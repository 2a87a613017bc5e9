/**
 * Days and times of day as the person lives them: a day runs from 04:00 to 04:00, so that a late evening belongs to
 * the day that it ends.
 */
import { Temporal } from 'temporal-polyfill';
import type { Moment } from './moment.ts';

/** The hour of the clock at which a day begins. */
const DAY_BEGINS_AT_HOUR = 4;

type WallTime = Pick<Moment, 'wall' | 'zone'>;

const zoned = ({ wall, zone }: WallTime): Temporal.ZonedDateTime =>
  Temporal.Instant.fromEpochMilliseconds(Math.floor(wall)).toZonedDateTimeISO(zone);

/** The day of a moment, as "2026-03-02". Days compare as their texts do. */
export function dayOf(at: WallTime): string {
  return zoned(at).toPlainDateTime().subtract({ hours: DAY_BEGINS_AT_HOUR }).toPlainDate().toString();
}

/** How many days lie between two moments in the zone of the later one: 0 on the same day. */
export function daysBetween(earlierWall: number, later: WallTime): number {
  const from = Temporal.PlainDate.from(dayOf({ wall: earlierWall, zone: later.zone }));
  return from.until(Temporal.PlainDate.from(dayOf(later)), { largestUnit: 'days' }).days;
}

/** When the day of a moment began, as wall time in ms since 1970 (UTC). */
export function dayBegan(at: WallTime): number {
  return beginningOf(Temporal.PlainDate.from(dayOf(at)), at.zone);
}

/** Milliseconds from a moment to the end of its day, by the wall clock; a change to summer time makes it shorter. */
export function msToDayEnd(at: WallTime): number {
  const nextDay = Temporal.PlainDate.from(dayOf(at)).add({ days: 1 });
  return beginningOf(nextDay, at.zone) - at.wall;
}

function beginningOf(day: Temporal.PlainDate, zone: string): number {
  return day.toZonedDateTime({ timeZone: zone, plainTime: { hour: DAY_BEGINS_AT_HOUR } }).epochMilliseconds;
}

/** The time of day of a moment, as "14:30". */
export function timeOfDay(at: WallTime): string {
  return zoned(at).toPlainTime().toString({ smallestUnit: 'minute' });
}

/** The wall time of a moment, as "2026-03-02T09:45:00". */
export function wallTimeText(at: WallTime): string {
  return zoned(at).toPlainDateTime().toString({ smallestUnit: 'second' });
}

/**
 * Reads a wall time such as "2026-03-02T09:00:00" in a zone, in ms since 1970 (UTC).
 *
 * @throws RangeError when the text is no such time, or the zone is not known
 */
export function wallFromText(text: string, zone: string): number {
  return Temporal.PlainDateTime.from(text).toZonedDateTime(zone).epochMilliseconds;
}
