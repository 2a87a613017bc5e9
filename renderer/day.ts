import { getLocale } from '../messages/compiled/runtime.js';

/**
 * Formats a date with its weekday and without its year, such as "Friday, March 6".
 *
 * @param wall a wall-clock time on that day, in ms since 1970 (UTC)
 */
export function dayName(wall: number): string {
  return new Intl.DateTimeFormat(getLocale(), { weekday: 'long', month: 'long', day: 'numeric' }).format(
    wall,
  );
}
