/** A generated history of years at work: 250 days a year, with 12 bouts a day, reminders, stretches and comfort. */
import type { HistoryRecords } from '../../core/history/day-totals.ts';
import type { HistoryEntry } from '../../core/history/entry.ts';
import type { Span } from '../../core/history/span.ts';
import { HOUR, MINUTE, SECOND } from '../../core/time/moment.ts';

const zone = 'Europe/Berlin';
const DAYS_A_YEAR = 250;
const BOUTS_A_DAY = 12;
const BOUT_EVERY_MS = 44 * MINUTE;

/** The first of the years begins then; wall time in ms since 1970. */
export const yearsBegin = Date.UTC(2021, 0, 4);

/** Returns each day of a number of years. No two lengths in it are alike, as in a real history. */
export function yearsOfHistory(years: number, stretches: readonly string[]): HistoryRecords[] {
  return Array.from({ length: years * DAYS_A_YEAR }, (_, number) => dayOfWork(number, stretches));
}

function dayOfWork(number: number, stretches: readonly string[]): HistoryRecords {
  const year = Math.floor(number / DAYS_A_YEAR);
  const week = Math.floor((number % DAYS_A_YEAR) / 5);
  const startWall = yearsBegin + (year * 365 + week * 7 + (number % 5)) * 24 * HOUR + 8 * HOUR;
  const spans: Span[] = [];
  const entries: HistoryEntry[] = [];
  let wall = startWall;
  const pass = (kind: Span['kind'], ms: number, more: Partial<Span> = {}) => {
    spans.push({ kind, fromWall: wall, toWall: wall + ms, zone, ...more });
    wall += ms;
  };
  const happens = (kind: HistoryEntry['kind'], more: Partial<HistoryEntry> = {}) => {
    entries.push({ kind, wall, zone, sittingMs: 40 * MINUTE + ((number * 977) % MINUTE), ...more });
  };
  for (let bout = 0; bout < BOUTS_A_DAY; bout += 1) {
    const odd = (number * 7919 + bout * 104_729) % (9 * MINUTE);
    const stretch = stretches[(number + bout) % stretches.length] ?? 'side-bend';
    wall = startWall + bout * BOUT_EVERY_MS;
    pass('sitting', 25 * MINUTE + odd, { beginsBout: true });
    happens('reminded', { stretch, variant: 'seated' });
    if (bout % 3 === 0) {
      happens('started', { stretch, variant: 'seated' });
      pass('stretch', 90 * SECOND + (odd % MINUTE), { stretch });
      happens('stretch', { stretch, variant: 'seated', durationMs: 80 * SECOND + (odd % MINUTE) });
      happens('comfort', { stretch, variant: 'seated', comfort: 'better' });
    } else {
      happens(bout % 3 === 1 ? 'snoozed' : 'skipped', { stretch, variant: 'seated' });
      pass('away', 3 * MINUTE + (odd % MINUTE));
      happens('naturalBreak', { durationMs: 5 * MINUTE });
    }
    if (bout % 4 === 0) pass('standing', 2 * MINUTE + (odd % MINUTE));
  }
  return { spans, entries };
}
