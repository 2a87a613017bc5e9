/**
 * Edits of the working hours, and what is worth saying about a range. No edit of hours by weekday ever gives hours
 * that mean "always": a day that has lost its last range stays named, and is off.
 */
import { mostRangesPerDay, type Settings } from '../../../core/settings/settings.ts';
import type { Weekday } from '../../../core/time/weekday.ts';

export type { Weekday };
export type WorkingHours = Settings['workingHours'];
/** From and to as times of day, "09:00"; a "to" at or before "from" lies on the next day. */
export type Range = NonNullable<WorkingHours[Weekday]>[number];

export const workdays = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday'] as const;
export const weekdays = [...workdays, 'saturday', 'sunday'] as const satisfies readonly Weekday[];

/** What a day begins with that has no hours yet. */
const defaultRange: Range = ['09:00', '17:00'];

/** Monday to Friday: what is proposed to somebody who has had no working hours so far. */
export const defaultWeek: WorkingHours = Object.fromEntries(workdays.map((day) => [day, [defaultRange]]));

export const isAlways = (hours: WorkingHours): boolean => Object.keys(hours).length === 0;

/** Hours by weekday of which there are none: nothing is measured, ever. */
export const isNever = (hours: WorkingHours): boolean =>
  !isAlways(hours) && weekdays.every((day) => rangesOn(hours, day).length === 0);

export const rangesOn = (hours: WorkingHours, day: Weekday): Range[] => hours[day] ?? [];

export const isFull = (hours: WorkingHours, day: Weekday): boolean =>
  rangesOn(hours, day).length >= mostRangesPerDay;

/** @param index which of the day's ranges is replaced */
export function withRange(hours: WorkingHours, day: Weekday, index: number, range: Range): WorkingHours {
  return { ...hours, [day]: rangesOn(hours, day).with(index, range) };
}

export function withoutRange(hours: WorkingHours, day: Weekday, index: number): WorkingHours {
  return { ...hours, [day]: rangesOn(hours, day).toSpliced(index, 1) };
}

/** With one more range at the day's end, an hour after the last one; a day that is full stays as it is. */
export function withNextRange(hours: WorkingHours, day: Weekday): WorkingHours {
  if (isFull(hours, day)) return hours;
  const ranges = rangesOn(hours, day);
  return { ...hours, [day]: [...ranges, nextRange(ranges)] };
}

/** Every workday as this day. */
export function sameOnWorkdays(hours: WorkingHours, day: Weekday): WorkingHours {
  return { ...hours, ...Object.fromEntries(workdays.map((workday) => [workday, rangesOn(hours, day)])) };
}

/** Whether some workday has other hours than this day. */
export function workdaysDiffer(hours: WorkingHours, day: Weekday): boolean {
  const here = String(rangesOn(hours, day));
  return workdays.some((workday) => String(rangesOn(hours, workday)) !== here);
}

/** What somebody should know about a range. */
export interface Remarks {
  /** The day on which it ends, where that is another one than that on which it begins. */
  readonly untilDay: Weekday | undefined;
  /** It begins and ends at the same time, and so lasts a whole day. */
  readonly wholeDay: boolean;
  /** Another range of the week covers some of the same time, which counts once. */
  readonly overlaps: boolean;
}

export function remarksOn(hours: WorkingHours, day: Weekday, index: number): Remarks {
  const spans = weekdays.flatMap((weekday) =>
    rangesOn(hours, weekday).map((range, position) => ({ weekday, position, span: spanOf(weekday, range) })),
  );
  const here = spans.find(({ weekday, position }) => weekday === day && position === index);
  if (!here) throw new RangeError(`${day} has no range ${index}`);
  const others = spans.filter((other) => other !== here);
  const { begin, length } = here.span;
  return {
    untilDay: (begin % DAY) + length >= DAY && !endsAtMidnight(here.span) ? dayAfter(day) : undefined,
    wholeDay: length === DAY,
    overlaps: others.some(({ span }) => overlap(span, here.span)),
  };
}

/** In minutes. */
const DAY = 24 * 60;
const WEEK = 7 * DAY;

/** A range in minutes since the week began; it may reach into the next week. */
interface Span {
  readonly begin: number;
  readonly length: number;
}

function spanOf(day: Weekday, [from, to]: Range): Span {
  const minutes = minuteOf(to) - minuteOf(from);
  return {
    begin: weekdays.indexOf(day) * DAY + minuteOf(from),
    length: minutes > 0 ? minutes : minutes + DAY,
  };
}

/** The week is a circle: Sunday's night reaches into Monday. */
function overlap(one: Span, other: Span): boolean {
  const ahead = (other.begin - one.begin + WEEK) % WEEK;
  const behind = (one.begin - other.begin + WEEK) % WEEK;
  return ahead < one.length || behind < other.length;
}

/** Midnight is the end of the day before rather than a time on the next day. */
const endsAtMidnight = ({ begin, length }: Span): boolean => (begin + length) % DAY === 0 && length < DAY;

const dayAfter = (day: Weekday): Weekday => weekdays[(weekdays.indexOf(day) + 1) % 7] ?? 'monday';

function nextRange(ranges: readonly Range[]): Range {
  if (ranges.length === 0) return defaultRange;
  const ends = ranges.map(([from, to]) => (to > from ? minuteOf(to) : DAY));
  const from = Math.max(...ends) + 60;
  const latest = DAY - 1;
  // Late in the evening there is no room for another range; which hours are meant is anybody's guess.
  if (from > latest - 60) return defaultRange;
  return [timeAt(from), timeAt(Math.min(from + 4 * 60, latest))];
}

function minuteOf(time: string): number {
  const [hours = 0, minutes = 0] = time.split(':').map(Number);
  return hours * 60 + minutes;
}

function timeAt(minute: number): string {
  const digits = (number: number): string => String(number).padStart(2, '0');
  return `${digits(Math.floor(minute / 60))}:${digits(minute % 60)}`;
}
