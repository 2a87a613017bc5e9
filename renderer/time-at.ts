import type { TimeOfDay } from '../core/time/day.ts';
import { sayTime } from '../messages/time-of-day.ts';

/** Formats are slow to make and few: one for each time zone of a history. */
const formats = new Map<string, Intl.DateTimeFormat>();

function formatIn(zone: string): Intl.DateTimeFormat {
  const known = formats.get(zone);
  if (known) return known;
  const time = { hour: 'numeric', minute: 'numeric', hourCycle: 'h23', timeZone: zone } as const;
  const format = new Intl.DateTimeFormat('en', time);
  formats.set(zone, format);
  return format;
}

/**
 * Returns the time of day at a wall time in a time zone.
 *
 * @param wall ms since 1970 (UTC)
 * @param zone the IANA name, or an offset such as "+01:00"
 * @throws RangeError if the zone is unknown
 */
export function timeOfDayAt(wall: number, zone: string): TimeOfDay {
  const parts = formatIn(zone).formatToParts(wall);
  const valueOf = (type: 'hour' | 'minute') => Number(parts.find((part) => part.type === type)?.value);
  return { hour: valueOf('hour'), minute: valueOf('minute') };
}

/** Formats the time of day at a wall time in a time zone, as the system shows times: "14:30" or "2:30 PM". */
export function timeAt(wall: number, zone: string): string {
  return sayTime(timeOfDayAt(wall, zone));
}
