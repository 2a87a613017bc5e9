/** What the page can ask of the history. */
import type { DayHistory } from '../../core/history/day-history.ts';
import type { DaySummary } from '../../core/history/day-summary.ts';
import { summariesOf, type HistoryRecords } from '../../core/history/day-totals.ts';
import type { HistoryEntry } from '../../core/history/entry.ts';
import { historyOfDay, wallRangeOf } from '../../core/history/history-of-day.ts';
import { withNewer } from '../../core/history/replace-spans.ts';
import type { Span } from '../../core/history/span.ts';
import type { ExportOutcome, ImportOutcome } from '../ipc/contract.ts';
import type { WallRange } from '../storage/history/tables.ts';

/** Each method answers the channel of its name; the contract describes them. */
export interface HistoryRequests {
  day(day: string): DayHistory;
  days(from: string, to: string): readonly DaySummary[];
  export(format: 'csv' | 'json'): Promise<ExportOutcome>;
  import(): Promise<ImportOutcome>;
  deleteAll(): number;
  undoDelete(): void;
}

export interface HistoryRequestsParts {
  readonly history: {
    spansIn(range: WallRange): Span[];
    entriesIn(range: WallRange): HistoryEntry[];
  };
  /** Returns what isn't in the history yet, as spans that end now. */
  readonly unrecordedSpans: () => Span[];
  /** Returns the IANA name of the time zone. */
  readonly zone: () => string;
}

/** Returns the history's answers to the page. What still goes on counts until now. */
export function historyRequests({ history, unrecordedSpans, zone }: HistoryRequestsParts): HistoryRequests {
  const recordsIn = (range: WallRange): HistoryRecords => ({
    spans: withNewer(history.spansIn(range), unrecordedSpans().filter(isIn(range))),
    entries: history.entriesIn(range),
  });
  return {
    day: (day) => historyOfDay(day, recordsIn(wallRangeOf(day, day)), zone()),
    days: (from, to) =>
      summariesOf(recordsIn(wallRangeOf(from, to))).filter(({ day }) => day >= from && day <= to),
    export: () => Promise.resolve({ outcome: 'cancelled' }),
    import: () => Promise.resolve({ outcome: 'cancelled' }),
    deleteAll: () => 0,
    undoDelete: () => undefined,
  };
}

const isIn =
  ({ fromWall, toWall }: WallRange) =>
  (span: Span): boolean =>
    span.toWall > fromWall && span.fromWall < toWall;
