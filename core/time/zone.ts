import { Temporal } from 'temporal-polyfill';

/** Whether a name is that of a time zone that is known here, such as "Europe/Berlin" or "+01:00". */
export function isZone(name: string): boolean {
  try {
    Temporal.Instant.fromEpochMilliseconds(0).toZonedDateTimeISO(name);
    return true;
  } catch {
    return false;
  }
}
