/**
 * Dates: texts such as "2026-11-28", which sort in their order. The page and the command line load no calendar library, so
 * this computes with days of UTC, which all have 24 hours.
 */
const DAY_MS = 24 * 60 * 60_000;

/** The first and last year whose dates, and the days and periods before and after them, have four digits in the year. */
const YEARS = { first: '0001', last: '9998' } as const;

const msOf = (date: string): number => Date.parse(date);
const dateOf = (ms: number): string => new Date(ms).toISOString().slice(0, 10);

/** Whether a text is the date of a day that there is: not "2026-02-30". */
export function isDate(text: string): boolean {
  if (!/^\d{4}-\d\d-\d\d$/.test(text)) return false;
  const year = text.slice(0, 4);
  if (year < YEARS.first || year > YEARS.last) return false;
  const ms = msOf(text);
  // JavaScript takes February 30 for March 2.
  return !Number.isNaN(ms) && dateOf(ms) === text;
}

/** Returns the date this many days later, or earlier if negative. */
export const daysAfter = (date: string, days: number): string => dateOf(msOf(date) + days * DAY_MS);

/** Returns the number of days from one date to another; negative if the other is earlier. */
export const daysFrom = (from: string, to: string): number => (msOf(to) - msOf(from)) / DAY_MS;
