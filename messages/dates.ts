/** Dates in words. They are texts such as `2026-11-28`. */
import { daysFrom } from '../core/time/date.ts';
import { getLocale } from './compiled/runtime.js';
import { dateFormat, relativeTimeFormat } from './formats.ts';

type DateParts = Intl.DateTimeFormatOptions;

const formatOf = (parts: DateParts): Intl.DateTimeFormat =>
  dateFormat(getLocale(), { ...parts, timeZone: 'UTC' });

/** Returns a date as words with the parts that are asked for. */
export const sayDate = (date: string, parts: DateParts): string => formatOf(parts).format(Date.parse(date));

/** Returns a date as words, without its year: "Tuesday, November 24". */
export const sayDay = (date: string): string =>
  sayDate(date, { weekday: 'long', month: 'long', day: 'numeric' });

/** Returns how many days a date is before a later one, in words: "today", "yesterday", "3 days ago". */
export function sayDaysAgo(date: string, today: string): string {
  const days = daysFrom(date, today);
  return relativeTimeFormat(getLocale(), { numeric: 'auto' }).format(-Math.max(0, days), 'day');
}

/** Returns the time from one date to another as words, with the parts that are asked for. */
export const sayRange = (first: string, last: string, parts: DateParts): string =>
  formatOf(parts).formatRange(Date.parse(first), Date.parse(last));

/** Returns the time from one date to another as words: "November 23 – 29, 2026". */
export const sayDates = (first: string, last: string): string => sayRange(first, last, { dateStyle: 'long' });
