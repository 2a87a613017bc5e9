/** One realistic day, with every kind of span and mark, for the screens that show a day. */
import type { DayHistory } from '../../core/history/day-history.ts';
import type { HistoryEntry } from '../../core/history/entry.ts';
import type { Span, SpanKind } from '../../core/history/span.ts';
import { HOUR, MINUTE } from '../../core/time/moment.ts';

/** Where it is half past five in the afternoon when a start is half past nine in UTC. */
const zone = 'Asia/Singapore';

/** Times of day there on Monday, March 2, as wall time in ms since 1970 (UTC). */
function at(time: string): number {
  return Date.parse(`2026-03-02T${time}:00+08:00`);
}

const span = (from: string, kind: SpanKind, to: string, stretch?: string): Span => ({
  kind,
  fromWall: at(from),
  toWall: at(to),
  zone,
  ...(stretch !== undefined && { stretch }),
});
const entry = (time: string, kind: HistoryEntry['kind'], sittingMinutes: number): HistoryEntry => ({
  kind,
  wall: at(time),
  zone,
  sittingMs: sittingMinutes * MINUTE,
});

/** Monday, March 2: until now, when the user has been sitting for 32 minutes. */
export const workingDay: DayHistory = {
  day: '2026-03-02',
  startWall: at('04:00'),
  endWall: at('04:00') + 24 * HOUR,
  spans: [
    span('08:52', 'sitting', '09:38'),
    span('09:38', 'stretch', '09:40', 'side-bend'),
    span('09:40', 'standing', '10:25'),
    span('10:00', 'call', '10:52'),
    span('10:25', 'sitting', '11:34'),
    span('11:10', 'deferred', '11:20'),
    span('11:34', 'stretch', '11:36', 'bridge'),
    span('11:36', 'sitting', '12:15'),
    span('12:15', 'away', '13:04'),
    span('13:04', 'sitting', '14:02'),
    span('14:02', 'away', '14:10'),
    span('14:10', 'sitting', '15:05'),
    span('14:20', 'paused', '15:20'),
    span('15:05', 'standing', '15:40'),
    span('15:40', 'sitting', '16:27'),
    span('16:27', 'stretch', '16:29', 'side-bend'),
    span('16:29', 'sitting', '16:52'),
    span('16:52', 'away', '17:00'),
    span('17:00', 'sitting', '17:32'),
  ],
  entries: [
    entry('09:37', 'reminded', 45),
    entry('09:38', 'started', 46),
    entry('09:40', 'stretch', 46),
    entry('11:20', 'reminded', 55),
    entry('11:21', 'snoozed', 56),
    entry('13:49', 'reminded', 45),
    entry('13:55', 'skipped', 51),
  ],
  summary: {
    day: '2026-03-02',
    sittingMs: (46 + 69 + 39 + 58 + 55 + 47 + 23 + 32) * MINUTE,
    standingMs: (45 + 35) * MINUTE,
    longestBoutMs: 69 * MINUTE,
    bouts: 7,
    stretches: { 'side-bend': 2, bridge: 1 },
    reminders: { shown: 6, answered: 5 },
    comfort: { better: 2, same: 0, worse: 0 },
  },
};

/** A start has this zone when the working day is today. */
export const inWorkingDay = { surroundings: { timeZone: { name: zone } } } as const;

/** The Friday before. */
export const lastFriday: DayHistory = {
  ...workingDay,
  day: '2026-02-27',
  startWall: workingDay.startWall - 72 * HOUR,
  endWall: workingDay.endWall - 72 * HOUR,
  spans: workingDay.spans.map((each) => ({
    ...each,
    fromWall: each.fromWall - 72 * HOUR,
    toWall: each.toWall - 72 * HOUR,
  })),
  entries: [],
  summary: { ...workingDay.summary, day: '2026-02-27' },
};
