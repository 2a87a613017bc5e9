import { assumedNumbers } from '../../content/assumed-numbers.ts';

const HOUR_MS = 60 * 60_000;

/**
 * Returns the date of the day that a moment belongs to, such as `2026-11-28`. A day begins at 04:00.
 *
 * @param wall wall time in ms since 1970 (UTC)
 * @param zone an IANA name, from the page data: the page's own zone may be another
 */
export function dayAt(wall: number, zone: string): string {
  const parts = new Intl.DateTimeFormat('en-u-ca-iso8601', {
    ...{ year: 'numeric', month: '2-digit', day: '2-digit', hour: '2-digit', minute: '2-digit' },
    ...{ second: '2-digit', hourCycle: 'h23', timeZone: zone },
  }).formatToParts(wall);
  const numberOf = (type: string): number => Number(parts.find((part) => part.type === type)?.value);
  const local = Date.UTC(
    ...([numberOf('year'), numberOf('month') - 1, numberOf('day'), numberOf('hour')] as const),
  );
  return new Date(local - assumedNumbers.dayBegins.value * HOUR_MS).toISOString().slice(0, 10);
}
