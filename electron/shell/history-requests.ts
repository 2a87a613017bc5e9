/** What the page can ask of the history. */
import type { DayHistory } from '../../core/history/day-history.ts';
import type { DaySummary } from '../../core/history/day-summary.ts';
import { countedSpans, summariesOf, type HistoryRecords } from '../../core/history/day-totals.ts';
import { historyOfDay, wallRangeOf } from '../../core/history/history-of-day.ts';
import { withNewer } from '../../core/history/replace-spans.ts';
import type { StretchHistory } from '../../core/history/stretch-history.ts';
import type { Span, SpanKind } from '../../core/history/span.ts';
import { MINUTE, SECOND } from '../../core/time/moment.ts';
import type { ExportOutcome, ImportOutcome } from '../ipc/contract.ts';
import type { Cancel, Clock } from '../platform/clock.ts';
import type { History } from '../storage/history/history.ts';
import type { WallRange } from '../storage/history/tables.ts';
import type { Attempt } from '../storage/write-failures.ts';
import type { AskForFile } from './ask-for-file.ts';
import { exportHistory, importHistory, type ExportFormat } from './history-files.ts';
import type { Runner } from './runner.ts';

/** Each method answers the channel of its name; the contract describes them. */
export interface HistoryRequests {
  day(day: string): DayHistory;
  days(from: string, to: string): readonly DaySummary[];
  stretch(stretch: string): StretchHistory;
  export(format: ExportFormat): Promise<ExportOutcome>;
  import(): Promise<ImportOutcome>;
  deleteAll(): number;
  undoDelete(): void;
}

export interface HistoryRequestsParts {
  readonly history: Pick<
    History,
    | 'spansIn'
    | 'entriesIn'
    | 'stretchHistory'
    | 'all'
    | 'merge'
    | 'deleteAll'
    | 'undoDelete'
    | 'forgetDeleted'
    | 'lastDone'
  >;
  readonly runner: Pick<Runner, 'unrecordedSpans' | 'historyReplaced'>;
  readonly clock: Clock;
  readonly ask: AskForFile;
  readonly attempt: Attempt;
}

/** How long a deletion can be undone, in ms. */
const UNDO_MS = 10 * SECOND;

/** How long it waits to try again if what was deleted can't be removed from the disk, in ms. */
const RETRY_MS = MINUTE;

export interface ServedHistory extends HistoryRequests {
  /** For how long a deletion can still be undone, in ms; undefined if none can. */
  undoableMs(): number | undefined;
  /** To call when the app ends. */
  end(): void;
}

/** Returns the history's answers to the page. What still goes on counts until now. */
export function historyRequests(parts: HistoryRequestsParts): ServedHistory {
  const { history, runner, clock, ask, attempt } = parts;
  let stopTimer: Cancel = () => undefined;
  /** Until when a deletion can be undone: elapsed time in ms. */
  let undoableUntilMs: number | undefined;
  const withUnrecorded = (spans: readonly Span[], range: WallRange): Span[] =>
    withNewer(spans, runner.unrecordedSpans().filter(isIn(range)));
  const recordsIn = (range: WallRange, kinds?: readonly SpanKind[]): HistoryRecords => ({
    spans: withUnrecorded(history.spansIn(range, kinds), range),
    entries: history.entriesIn(range),
  });
  const allRecords = (): HistoryRecords => {
    const { spans, entries } = history.all();
    return { spans: withNewer(spans, runner.unrecordedSpans()), entries };
  };
  const replaced = (isDeleted: boolean) => {
    runner.historyReplaced(history.lastDone(), isDeleted);
  };
  const forget = () => {
    undoableUntilMs = undefined;
    stopTimer();
    stopTimer = clock.after(RETRY_MS, forget);
    attempt('deleting the history', () => {
      history.forgetDeleted();
      stopTimer();
    });
  };
  return {
    day: (day) => historyOfDay(day, recordsIn(wallRangeOf(day, day)), clock.now().zone),
    days: (from, to) =>
      summariesOf(recordsIn(wallRangeOf(from, to), countedSpans)).filter(
        ({ day }) => day >= from && day <= to,
      ),
    stretch: (stretch) => history.stretchHistory(stretch),
    export: (format) => exportHistory(format, allRecords, clock.now(), ask),
    import: async () => {
      const outcome = await importHistory((records) => history.merge(records), clock.now().wall, ask);
      if (outcome.outcome === 'imported') replaced(false);
      return outcome;
    },
    deleteAll: () => {
      // A second deletion makes the first one final.
      forget();
      history.deleteAll(runner.unrecordedSpans());
      replaced(true);
      stopTimer();
      stopTimer = clock.after(UNDO_MS, forget);
      undoableUntilMs = clock.now().elapsed + UNDO_MS;
      return UNDO_MS;
    },
    undoDelete: () => {
      history.undoDelete();
      undoableUntilMs = undefined;
      stopTimer();
      replaced(false);
    },
    undoableMs: () =>
      undoableUntilMs === undefined ? undefined : Math.max(0, undoableUntilMs - clock.now().elapsed),
    end: () => {
      forget();
      stopTimer();
    },
  };
}

const isIn =
  ({ fromWall, toWall }: WallRange) =>
  (span: Span): boolean =>
    span.toWall > fromWall && span.fromWall < toWall;
