/** The day of a wall time in a time zone. The zone comes from the page data: the page's own one may be another. */
import { assumedNumbers } from '../content/assumed-numbers.ts';
import { daysAfter } from '../core/time/date.ts';
import { sayDay } from '../messages/dates.ts';
import { dateFormat } from '../messages/formats.ts';
import { timeOfDayAt } from './time-at.ts';

/** The date that a calendar shows, such as "2026-03-02". */
function dateAt(wall: number, zone: string): string {
  // Sweden writes dates like this.
  return dateFormat('sv', { dateStyle: 'short', timeZone: zone }).format(wall);
}

/**
 * Returns the day as the rules count them, such as "2026-03-02": it begins at 04:00, so a late evening still belongs to
 * the day before.
 *
 * @param wall ms since 1970 (UTC)
 */
export function dayAt(wall: number, zone: string): string {
  const date = dateAt(wall, zone);
  return timeOfDayAt(wall, zone).hour < assumedNumbers.dayBegins.value ? daysAfter(date, -1) : date;
}

/**
 * Formats a date with its weekday and without its year, such as "Friday, March 6".
 *
 * @param wall a wall-clock time on that day, in ms since 1970 (UTC)
 */
export const dayName = (wall: number, zone: string): string => sayDay(dateAt(wall, zone));
