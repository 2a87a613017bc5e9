import { getLocale } from '../messages/compiled/runtime.js';

/**
 * A day as a person says it who thinks of the next week: "Friday, March 6".
 *
 * @param wall a wall time in it, in ms since 1970 (UTC)
 */
export function dayName(wall: number): string {
  return new Intl.DateTimeFormat(getLocale(), { weekday: 'long', month: 'long', day: 'numeric' }).format(
    wall,
  );
}
