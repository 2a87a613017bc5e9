import type { TimeOfDay } from '../core/time/day.ts';
import { dateFormat } from '../messages/formats.ts';
import { sayTime } from '../messages/time-of-day.ts';

/**
 * Returns the time of day at a wall time in a time zone.
 *
 * @param wall ms since 1970 (UTC)
 * @param zone the IANA name, or an offset such as "+01:00"
 * @throws RangeError if the zone is unknown
 */
export function timeOfDayAt(wall: number, zone: string): TimeOfDay {
  const time = { hour: 'numeric', minute: 'numeric', hourCycle: 'h23', timeZone: zone } as const;
  const parts = dateFormat('en', time).formatToParts(wall);
  const valueOf = (type: 'hour' | 'minute') => Number(parts.find((part) => part.type === type)?.value);
  return { hour: valueOf('hour'), minute: valueOf('minute') };
}

/** Formats the time of day at a wall time in a time zone, as the system shows times: "14:30" or "2:30 PM". */
export function timeAt(wall: number, zone: string): string {
  return sayTime(timeOfDayAt(wall, zone));
}
