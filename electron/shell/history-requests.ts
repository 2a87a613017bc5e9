/** What the page can ask of the history. */
import type { DayHistory } from '../../core/history/day-history.ts';
import type { DaySummary } from '../../core/history/day-summary.ts';
import type { ExportOutcome, ImportOutcome } from '../ipc/contract.ts';

/** Each method answers the channel of its name; the contract describes them. */
export interface HistoryRequests {
  day(day: string): DayHistory;
  days(from: string, to: string): readonly DaySummary[];
  export(format: 'csv' | 'json'): Promise<ExportOutcome>;
  import(): Promise<ImportOutcome>;
  deleteAll(): number;
  undoDelete(): void;
}

/** A history in which nothing has been recorded yet. */
export const noHistory: HistoryRequests = {
  day: (day) => ({
    day,
    startWall: 0,
    endWall: 0,
    spans: [],
    entries: [],
    summary: {
      day,
      sittingMs: 0,
      standingMs: 0,
      longestBoutMs: 0,
      bouts: 0,
      stretches: {},
      reminders: { shown: 0, answered: 0 },
      comfort: { better: 0, same: 0, worse: 0 },
    },
  }),
  days: () => [],
  export: () => Promise.resolve({ outcome: 'cancelled' }),
  import: () => Promise.resolve({ outcome: 'cancelled' }),
  deleteAll: () => 0,
  undoDelete: () => undefined,
};
