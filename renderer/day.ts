import { getLocale } from '../messages/compiled/runtime.js';
import { dateFormat } from '../messages/formats.ts';

/**
 * Formats a date with its weekday and without its year, such as "Friday, March 6".
 *
 * @param wall a wall-clock time on that day, in ms since 1970 (UTC)
 * @param zone the time zone, from the page data: the page's own one may be another
 */
export function dayName(wall: number, zone: string): string {
  const date = { weekday: 'long', month: 'long', day: 'numeric', timeZone: zone } as const;
  return dateFormat(getLocale(), date).format(wall);
}
