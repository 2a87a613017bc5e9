import { getLocale } from '../messages/compiled/runtime.js';

/**
 * Formats a date with its weekday and without its year, such as "Friday, March 6".
 *
 * @param wall a wall-clock time on that day, in ms since 1970 (UTC)
 * @param zone the time zone, from the page data: the page's own one may be another
 */
export function dayName(wall: number, zone: string): string {
  const date = { weekday: 'long', month: 'long', day: 'numeric', timeZone: zone } as const;
  return new Intl.DateTimeFormat(getLocale(), date).format(wall);
}

const DAY = 24 * 60 * 60_000;

/** Returns the date that is this many days after another, or before it if that is negative; both as `2026-11-28`. */
export function daysAfter(date: string, days: number): string {
  return new Date(Date.parse(date) + days * DAY).toISOString().slice(0, 10);
}

/** Formats a date such as `2026-03-06` with its weekday and without its year: "Friday, March 6". */
export function dateName(date: string): string {
  return dayName(Date.parse(date), 'UTC');
}
