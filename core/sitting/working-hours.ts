/**
 * Working hours: the settings' ranges of wall time, by the weekday on which they begin. When the clocks change, a night
 * shift is an hour shorter or longer.
 */
import { Temporal } from 'temporal-polyfill';
import { daysBetween, timeOfDay } from '../time/day.ts';
import type { Message } from '../message.ts';
import type { Moment } from '../time/moment.ts';
import { weekdays, type Weekday } from '../time/weekday.ts';
import type { Settings } from '../settings/settings.ts';

type WorkingHours = Settings['workingHours'];
type WallTime = Pick<Moment, 'wall' | 'zone'>;

/** Whether it is working time, and from when until when that is known to be true. */
export interface WorkingTime {
  readonly working: boolean;
  /** Wall times in ms since 1970 (UTC). `untilWall` is Infinity if working time never begins or never ends. */
  readonly sinceWall: number;
  readonly untilWall: number;
  /** The hours and the time zone that this was computed for. */
  readonly hours: WorkingHours;
  readonly zone: string;
}

/** How far ahead to search. The hours repeat every week, but a range may not exist on the day the clocks go forward. */
const DAYS_AHEAD = 15;

/**
 * Returns whether a moment is within working hours, and until when. Adjacent and overlapping ranges count as one.
 *
 * @param before the previous result, which is returned if it is still valid: calendar calculations are slow
 */
export function workingTimeAt(hours: WorkingHours, at: WallTime, before?: WorkingTime): WorkingTime {
  if (before && isStillValid(before, hours, at)) return before;
  return { ...search(hours, at), sinceWall: at.wall, hours, zone: at.zone };
}

function isStillValid(before: WorkingTime, hours: WorkingHours, { wall, zone }: WallTime): boolean {
  const { sinceWall, untilWall } = before;
  return before.hours === hours && before.zone === zone && wall >= sinceWall && wall < untilWall;
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

/** Returns the status line for a moment outside working hours, which says when they begin. */
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

/**
 * Yields the ranges from yesterday on, ordered by their start. It is a generator because calendar calculations are slow
 * and few ranges are usually needed.
 */
function* rangesFrom(hours: WorkingHours, at: WallTime): Generator<Range> {
  const today = dateOf(at);
  // Yesterday's ranges may last into today.
  for (let days = -1; days <= DAYS_AHEAD; days += 1) {
    const date = today.add({ days });
    const texts = hours[weekdayOf(date)] ?? [];
    const ranges = texts.map(([begin, end]) => rangeOn(date, begin, end, at.zone));
    // When the clocks go forward, a range may not exist.
    yield* ranges
      .filter(({ beginWall, endWall }) => beginWall < endWall)
      .sort((a, b) => a.beginWall - b.beginWall);
  }
}

/** If `end` is not after `begin`, the range ends on the next day. */
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
  if (!weekday) throw new RangeError(`day of the week is out of range: ${String(date.dayOfWeek)}`);
  return weekday;
}
