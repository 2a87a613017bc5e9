/**
 * Edits of the working hours, and remarks on a range. No hours at all mean "always", so a day that loses its last range
 * keeps its key and is off.
 */
import { mostRangesPerDay, type Settings } from '../../../core/settings/settings.ts';
import type { Weekday } from '../../../core/time/weekday.ts';

export type { Weekday };
export type WorkingHours = Settings['workingHours'];
/** Start and end as times of day, such as "09:00". An end at or before the start is on the next day. */
export type Range = NonNullable<WorkingHours[Weekday]>[number];

export const workdays = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday'] as const;
export const weekdays = [...workdays, 'saturday', 'sunday'] as const satisfies readonly Weekday[];

/** The first range added to a day. */
const defaultRange: Range = ['09:00', '17:00'];

/** The hours proposed to a user who hasn't set any: Monday to Friday. */
export const defaultWeek: WorkingHours = Object.fromEntries(workdays.map((day) => [day, [defaultRange]]));

/** Whether there are no working hours, which means that Uncurl always measures and reminds. */
export const isAlways = (hours: WorkingHours): boolean => Object.keys(hours).length === 0;

/** Whether there are hours by weekday but every day is off, so that Uncurl never measures or reminds. */
export const isNever = (hours: WorkingHours): boolean =>
  !isAlways(hours) && weekdays.every((day) => rangesOn(hours, day).length === 0);

/** Returns a day's ranges; none if the day is off. */
export const rangesOn = (hours: WorkingHours, day: Weekday): Range[] => hours[day] ?? [];

/** Whether a day already has the maximum number of ranges. */
export const isFull = (hours: WorkingHours, day: Weekday): boolean =>
  rangesOn(hours, day).length >= mostRangesPerDay;

/**
 * Replaces a range.
 *
 * @param index of the range within the day
 */
export function withRange(hours: WorkingHours, day: Weekday, index: number, range: Range): WorkingHours {
  return { ...hours, [day]: rangesOn(hours, day).with(index, range) };
}

/**
 * Removes a range.
 *
 * @param index of the range within the day
 */
export function withoutRange(hours: WorkingHours, day: Weekday, index: number): WorkingHours {
  return { ...hours, [day]: rangesOn(hours, day).toSpliced(index, 1) };
}

/** Adds a range, starting an hour after the last one ends. Returns the same hours if the day is full. */
export function withNextRange(hours: WorkingHours, day: Weekday): WorkingHours {
  if (isFull(hours, day)) return hours;
  const ranges = rangesOn(hours, day);
  return { ...hours, [day]: [...ranges, nextRange(ranges)] };
}

/** Copies a day's ranges to every day from Monday to Friday. */
export function sameOnWorkdays(hours: WorkingHours, day: Weekday): WorkingHours {
  return { ...hours, ...Object.fromEntries(workdays.map((workday) => [workday, rangesOn(hours, day)])) };
}

/** Whether any day from Monday to Friday has different hours from this day. */
export function workdaysDiffer(hours: WorkingHours, day: Weekday): boolean {
  const own = String(rangesOn(hours, day));
  return workdays.some((workday) => String(rangesOn(hours, workday)) !== own);
}

/** What the user should know about a range. */
export interface Remarks {
  /** The day on which it ends, if it doesn't end on the day on which it begins. */
  readonly untilDay: Weekday | undefined;
  /** Whether it begins and ends at the same time, so that it lasts 24 hours. */
  readonly wholeDay: boolean;
  /** Whether it overlaps with another range of the week. The shared time counts once. */
  readonly overlaps: boolean;
}

/**
 * Returns the remarks on one range.
 *
 * @param index of the range within the day
 * @throws RangeError if the day has no such range
 */
export function remarksOn(hours: WorkingHours, day: Weekday, index: number): Remarks {
  const spans = weekdays.flatMap((weekday) =>
    rangesOn(hours, weekday).map((range, position) => ({ weekday, position, span: spanOf(weekday, range) })),
  );
  const own = spans.find(({ weekday, position }) => weekday === day && position === index);
  if (!own) throw new RangeError(`${day} has no range ${index}`);
  const others = spans.filter((other) => other !== own);
  const { begin, length } = own.span;
  return {
    untilDay: (begin % DAY) + length >= DAY && !endsAtMidnight(own.span) ? dayAfter(day) : undefined,
    wholeDay: length === DAY,
    overlaps: others.some(({ span }) => overlap(span, own.span)),
  };
}

/** Minutes in a day. */
const DAY = 24 * 60;
const WEEK = 7 * DAY;

/** A range in minutes since the start of the week; it may extend into the next week. */
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

/** The week is a circle: Sunday night extends into Monday. */
function overlap(a: Span, b: Span): boolean {
  const fromAToB = (b.begin - a.begin + WEEK) % WEEK;
  const fromBToA = (a.begin - b.begin + WEEK) % WEEK;
  return fromAToB < a.length || fromBToA < b.length;
}

/** Midnight counts as the end of a day, not as a time on the next day. */
const endsAtMidnight = ({ begin, length }: Span): boolean => (begin + length) % DAY === 0 && length < DAY;

const dayAfter = (day: Weekday): Weekday => weekdays[(weekdays.indexOf(day) + 1) % 7] ?? 'monday';

function nextRange(ranges: readonly Range[]): Range {
  if (ranges.length === 0) return defaultRange;
  const ends = ranges.map(([from, to]) => (to > from ? minuteOf(to) : DAY));
  const from = ends.reduce((last, end) => Math.max(last, end)) + 60;
  const latest = DAY - 1;
  // Late in the evening there is no room for another range, so propose the default one.
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
