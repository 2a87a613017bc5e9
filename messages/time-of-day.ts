/** Times of day, as the system shows them: "14:30" or "2:30 PM". */
import type { TimeOfDay } from '../core/time/day.ts';
import { getLocale } from './compiled/runtime.js';
import { dateFormat } from './formats.ts';

/** A clock with 12 hours or with 24. */
export type HourCycle = 'h12' | 'h23';

let hourCycle: HourCycle = 'h23';

/** Sets how all times are shown, in this process. Until then they have 24 hours. */
export function setHourCycle(system: HourCycle): void {
  hourCycle = system;
}

/** Returns the user's language with the system's hour cycle, as a BCP 47 tag: "en-u-hc-h12". */
export function timeLanguage(): string {
  return `${getLocale()}-u-hc-${hourCycle}`;
}

/** Returns a time of day as words, such as "09:00" or "9:00 AM". */
export function sayTime({ hour, minute }: TimeOfDay): string {
  const format = dateFormat(timeLanguage(), {
    hour: hourCycle === 'h12' ? 'numeric' : '2-digit',
    minute: '2-digit',
    timeZone: 'UTC',
  });
  // Not every terminal, and not every font of a tray, has the narrow space that some languages put before "PM".
  return format.format(Date.UTC(1970, 0, 1, hour, minute)).replaceAll('\u202f', ' ');
}
