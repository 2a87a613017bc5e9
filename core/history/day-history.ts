import type { DaySummary } from './day-summary.ts';
import type { HistoryEntry } from './entry.ts';
import type { Span } from './span.ts';

/** Everything that happened on a day, for its time line. */
export interface DayHistory {
  /** The date on which it began, such as `2026-11-28`. */
  readonly day: string;
  /** When it begins and ends, 04:00 to 04:00: wall time in ms since 1970 (UTC). A change of the clocks makes it 23 or 25 hours long. */
  readonly startWall: number;
  readonly endWall: number;
  /** In the order in which they began, cut off at the day's start and end. Those that still last end now. */
  readonly spans: readonly Span[];
  readonly entries: readonly HistoryEntry[];
  readonly summary: DaySummary;
}
