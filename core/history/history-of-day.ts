import { rangeOfDay, type DayRange } from '../time/day.ts';
import { HOUR } from '../time/moment.ts';
import type { DayHistory } from './day-history.ts';
import { emptySummary, summariesOf, type HistoryRecords } from './day-totals.ts';
import { Days } from './days.ts';

/** Zones are up to 14 hours ahead of UTC, and up to 12 behind it; a bout lasts some hours at most. */
const MARGIN_MS = 48 * HOUR;

/** Returns the wall times, in ms since 1970 (UTC), between which the records of days can be in any zone. */
export function wallRangeOf(from: string, to: string): { fromWall: number; toWall: number } {
  return {
    fromWall: Math.max(0, rangeOfDay(from, 'UTC').startWall - MARGIN_MS),
    toWall: rangeOfDay(to, 'UTC').endWall + MARGIN_MS,
  };
}

/**
 * Returns everything that happened on a day.
 *
 * @param records those of `wallRangeOf` the day
 * @param zone where the day begins and ends if there is no record of it
 */
export function historyOfDay(day: string, records: HistoryRecords, zone: string): DayHistory {
  const days = new Days();
  const parts = records.spans.flatMap((span) => days.partsOf(span)).filter((part) => part.day.day === day);
  const entries = records.entries
    .map((entry) => ({ entry, range: days.ofEntry(entry) }))
    .filter(({ range }) => range.day === day);
  const ranges = [...parts.map((part) => part.day), ...entries.map(({ range }) => range)];
  // After a change of the zone, a day begins in one zone and ends in another.
  const { startWall, endWall } = ranges.length === 0 ? rangeOfDay(day, zone) : ranges.reduce(around);
  return {
    day,
    startWall,
    endWall,
    spans: parts.map(({ span }) => span),
    entries: entries.map(({ entry }) => entry),
    summary: summariesOf(records).find((summary) => summary.day === day) ?? emptySummary(day),
  };
}

/** Returns the range from where the first of two begins to where the last of them ends. */
const around = (a: DayRange, b: DayRange): DayRange => ({
  day: a.day,
  startWall: Math.min(a.startWall, b.startWall),
  endWall: Math.max(a.endWall, b.endWall),
});
