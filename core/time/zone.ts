import { Temporal } from 'temporal-polyfill';

/** Whether a name is that of a time zone that is known here, such as "Europe/Berlin" or "+01:00". */
export function isZone(name: string): boolean {
  try {
    // Temporal also takes a whole date with an offset, which Intl doesn't.
    new Intl.DateTimeFormat('en', { timeZone: name });
    return Number.isFinite(zoneOffset(name, 0));
  } catch {
    return false;
  }
}

/**
 * Returns how far a zone is ahead of UTC, in minutes; negative west of Greenwich.
 *
 * @param wall the wall time, in ms since 1970 (UTC): with daylight saving time, the offset depends on it
 * @throws RangeError if the zone is unknown
 */
export function zoneOffset(zone: string, wall: number): number {
  const at = Temporal.Instant.fromEpochMilliseconds(Math.floor(wall)).toZonedDateTimeISO(zone);
  return Math.round(at.offsetNanoseconds / 60e9);
}

/** Returns the name of the zone that is always this many minutes ahead of UTC: "UTC", "+01:00" or "-03:30". */
export function zoneWithOffset(minutes: number): string {
  if (minutes === 0) return 'UTC';
  const two = (value: number) => String(value).padStart(2, '0');
  const size = Math.abs(minutes);
  return `${minutes < 0 ? '-' : '+'}${two(Math.floor(size / 60))}:${two(size % 60)}`;
}
