import { assumedNumbers } from '../../content/assumed-numbers.ts';
import { getLocale } from '../../messages/compiled/runtime.js';
import { dateFormat, relativeTimeFormat } from '../../messages/formats.ts';

const DAY_MS = 24 * 60 * 60_000;
const HOUR_MS = 60 * 60_000;
/** A day begins at 04:00, so a late evening still belongs to the day before. */
const DAY_BEGINS_MS = assumedNumbers.dayBegins.value * HOUR_MS;

/**
 * Returns how many days ago something was, in words: "today", "yesterday", "3 days ago".
 *
 * @param wall when it was, and `now` when it is: wall times in ms since 1970 (UTC)
 * @param zone the time zone, from the page data: the page's own one may be another
 */
export function daysAgo(wall: number, now: number, zone: string): string {
  const days = Math.round((dayStart(now, zone) - dayStart(wall, zone)) / DAY_MS);
  return relativeTimeFormat(getLocale(), { numeric: 'auto' }).format(-Math.max(0, days), 'day');
}

/** The day of a wall time as ms since 1970 at which a clock in UTC would show its date. */
function dayStart(wall: number, zone: string): number {
  const parts = dateFormat('en', {
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: 'numeric',
    hourCycle: 'h23',
    timeZone: zone,
  }).formatToParts(wall);
  const part = (type: string) => Number(parts.find((each) => each.type === type)?.value);
  const shown = Date.UTC(part('year'), part('month') - 1, part('day'), part('hour'));
  return Math.floor((shown - DAY_BEGINS_MS) / DAY_MS) * DAY_MS;
}
