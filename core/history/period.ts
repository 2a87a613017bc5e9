/** The weeks, months and years that the history shows. A week is an ISO week, from Monday to Sunday. */
import { daysAfter, daysFrom, isDate } from '../time/date.ts';

export const periodUnits = ['week', 'month', 'year'] as const;
export type PeriodUnit = (typeof periodUnits)[number];

export interface Period {
  /** As links write it: `2026`, `2026-11` or `2026-W48`. */
  readonly id: string;
  readonly unit: PeriodUnit;
  /** Its first and last date. */
  readonly first: string;
  readonly last: string;
}

/** Some days in a row inside a period. */
export interface DayRange {
  readonly first: string;
  readonly last: string;
}

const yearOf = (date: string): string => date.slice(0, 4);

/** A year, a month or an ISO week. */
const periodPattern = /^\d{4}(-(0[1-9]|1[0-2])|-W(0[1-9]|[1-4]\d|5[0-3]))?$/;

/** Returns the period that a link names; undefined if there is none, such as a 53rd week in a year of 52. */
export function periodNamed(id: string): Period | undefined {
  if (!periodPattern.test(id) || !isDate(`${yearOf(id)}-01-01`)) return undefined;
  const [year = '', part] = id.split('-');
  const period = part?.startsWith('W')
    ? periodWith('week', daysAfter(firstMonday(year), (Number(part.slice(1)) - 1) * 7))
    : periodWith(part === undefined ? 'year' : 'month', `${year}-${part ?? '01'}-01`);
  return period.id === id ? period : undefined;
}

/** Whether a text names a period. */
export const isPeriod = (id: string): boolean => periodNamed(id) !== undefined;

/** Returns the week, month or year with this date. */
export function periodWith(unit: PeriodUnit, date: string): Period {
  const year = yearOf(date);
  switch (unit) {
    case 'week': {
      const first = mondayOf(date);
      return { id: weekId(first), unit, first, last: daysAfter(first, 6) };
    }
    case 'month': {
      const month = date.slice(0, 7);
      const first = `${month}-01`;
      // 31 days after the first of a month is always in the next one.
      const last = daysAfter(`${daysAfter(first, 31).slice(0, 7)}-01`, -1);
      return { id: month, unit, first, last };
    }
    case 'year':
      return { id: year, unit, first: `${year}-01-01`, last: `${year}-12-31` };
  }
}

/** Returns the period of the same unit just before. */
export const periodBefore = ({ unit, first }: Period): Period => periodWith(unit, daysAfter(first, -1));

/** Returns the period of the same unit just after. */
export const periodAfter = ({ unit, last }: Period): Period => periodWith(unit, daysAfter(last, 1));

/** Whether a date lies in a range of days. */
export const includes = ({ first, last }: DayRange, date: string): boolean => first <= date && date <= last;

/** Splits a period into its days, its weeks or its months, in order. A week that begins before it is cut off. */
export function partsOf(period: Period, by: 'day' | 'week' | 'month'): readonly DayRange[] {
  const parts: DayRange[] = [];
  for (let first = period.first; first <= period.last;) {
    const end = by === 'day' ? first : periodWith(by, first).last;
    const last = end < period.last ? end : period.last;
    parts.push({ first, last });
    first = daysAfter(last, 1);
  }
  return parts;
}

/** Returns the Monday on or before a date. */
function mondayOf(date: string): string {
  const daysSinceMonday = (new Date(date).getUTCDay() + 6) % 7;
  return daysAfter(date, -daysSinceMonday);
}

/** Returns the Monday of a year's first week: the one with January 4 in it. */
const firstMonday = (year: string): string => mondayOf(`${year}-01-04`);

/** A week belongs to the year of its Thursday. */
function weekId(monday: string): string {
  const year = yearOf(daysAfter(monday, 3));
  const week = daysFrom(firstMonday(year), monday) / 7 + 1;
  return `${year}-W${String(week).padStart(2, '0')}`;
}
