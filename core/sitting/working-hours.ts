/**
 * Working hours as the settings have them: ranges of wall time by the weekday on which they begin. They follow the
 * clocks on the wall, so that a night of work may be an hour shorter or longer.
 */
import { Temporal } from 'temporal-polyfill';
import { daysBetween, timeOfDay } from '../time/day.ts';
import type { Message } from '../message.ts';
import type { Moment } from '../time/moment.ts';
import { weekdays, type Weekday } from '../time/weekday.ts';
import type { Settings } from '../settings/settings.ts';

type WorkingHours = Settings['workingHours'];
type WallTime = Pick<Moment, 'wall' | 'zone'>;

/** Whether it is working time, since when that is known, and until when it stays so. */
export interface WorkingTime {
  readonly working: boolean;
  /** Wall times in ms since 1970 (UTC); Infinity when it never changes. */
  readonly sinceWall: number;
  readonly untilWall: number;
  /** The hours and the zone by which this is so. */
  readonly hours: WorkingHours;
  readonly zone: string;
}

/** The hours repeat every week, but in spring a range may be left out. */
const DAYS_AHEAD = 15;

/**
 * Whether a moment is within working hours, and until when that stays so. Ranges that meet or overlap are one.
 *
 * @param before what was found before, which is returned as long as it holds: calendars are slow
 */
export function workingTimeAt(hours: WorkingHours, at: WallTime, before?: WorkingTime): WorkingTime {
  if (before && holds(before, hours, at)) return before;
  return { ...search(hours, at), sinceWall: at.wall, hours, zone: at.zone };
}

function holds(found: WorkingTime, hours: WorkingHours, { wall, zone }: WallTime): boolean {
  const { sinceWall, untilWall } = found;
  return found.hours === hours && found.zone === zone && wall >= sinceWall && wall < untilWall;
}

function search(hours: WorkingHours, at: WallTime): Pick<WorkingTime, 'working' | 'untilWall'> {
  if (Object.keys(hours).length === 0) return { working: true, untilWall: Infinity };
  let reachedWall = at.wall;
  for (const { beginWall, endWall } of rangesFrom(hours, at)) {
    if (beginWall > reachedWall) {
      const working = reachedWall > at.wall;
      return { working, untilWall: working ? reachedWall : beginWall };
    }
    reachedWall = Math.max(reachedWall, endWall);
  }
  return { working: reachedWall > at.wall, untilWall: Infinity };
}

/** The status line outside working hours: when they begin. */
export function offHoursStatus({ untilWall }: WorkingTime, at: WallTime): Message {
  if (untilWall === Infinity) return { key: 'status_off_hours', values: {} };
  const begin = { wall: untilWall, zone: at.zone };
  const time = timeOfDay(begin);
  const days = daysBetween(at.wall, begin);
  if (days === 0) return { key: 'status_off_hours_today', values: { time } };
  if (days === 1) return { key: 'status_off_hours_tomorrow', values: { time } };
  return { key: 'status_off_hours_weekday', values: { weekday: weekdayOf(dateOf(begin)), time } };
}

interface Range {
  readonly beginWall: number;
  readonly endWall: number;
}

/** The ranges that may reach a moment, and those after it, by their beginnings. Computed as far as they are asked for. */
function* rangesFrom(hours: WorkingHours, at: WallTime): Generator<Range> {
  const today = dateOf(at);
  // A range of yesterday may last into today.
  for (let days = -1; days <= DAYS_AHEAD; days += 1) {
    const date = today.add({ days });
    const texts = hours[weekdayOf(date)] ?? [];
    const ranges = texts.map(([begin, end]) => rangeOn(date, begin, end, at.zone));
    // In spring, the clocks may leave a range out.
    yield* ranges
      .filter(({ beginWall, endWall }) => beginWall < endWall)
      .sort((one, other) => one.beginWall - other.beginWall);
  }
}

/** An end at or before the beginning lies on the next day. */
function rangeOn(date: Temporal.PlainDate, begin: string, end: string, zone: string): Range {
  const endDate = end <= begin ? date.add({ days: 1 }) : date;
  return { beginWall: wallOf(date, begin, zone), endWall: wallOf(endDate, end, zone) };
}

function wallOf(date: Temporal.PlainDate, time: string, zone: string): number {
  return date.toZonedDateTime({ timeZone: zone, plainTime: time }).epochMilliseconds;
}

function dateOf({ wall, zone }: WallTime): Temporal.PlainDate {
  return Temporal.Instant.fromEpochMilliseconds(Math.floor(wall)).toZonedDateTimeISO(zone).toPlainDate();
}

function weekdayOf(date: Temporal.PlainDate): Weekday {
  const weekday = weekdays[date.dayOfWeek - 1];
  if (!weekday) throw new RangeError(`there is no ${String(date.dayOfWeek)}th day of the week`);
  return weekday;
}
