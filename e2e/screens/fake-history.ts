/** The history of a fake main process: days that a test gives, in memory. */
import { correctSpans, type Correction } from '../../core/history/correction.ts';
import type { DayHistory } from '../../core/history/day-history.ts';
import { emptySummary } from '../../core/history/day-totals.ts';
import type { Comfort } from '../../core/history/entry.ts';
import type { StretchHistory } from '../../core/history/stretch-history.ts';
import { activities, type Span } from '../../core/history/span.ts';
import type { PageHandlersParts } from '../../electron/shell/page-handlers.ts';

type HistoryRequests = PageHandlersParts['history'];

const DAY_MS = 24 * 60 * 60_000;
/** How long a deletion can be undone, in ms. */
const UNDO_MS = 10_000;

export class FakeHistory implements HistoryRequests {
  #days: readonly DayHistory[];
  #deleted: readonly DayHistory[] = [];
  #beforeCorrection: readonly DayHistory[] = [];
  /** What the next export and import come to. */
  exported: Awaited<ReturnType<HistoryRequests['export']>> = {
    outcome: 'saved',
    file: '/home/ada/history.csv',
  };
  /** Whether corrections fail, as with an unwritable file. */
  refusesCorrections = false;
  imported: Awaited<ReturnType<HistoryRequests['import']>> = {
    outcome: 'imported',
    added: 3,
    present: 1,
    conflicting: 0,
  };
  /** How long a deletion can still be undone, in ms. */
  undoableMs: number | undefined;
  readonly #changed: () => void;

  /** @param changed called after each change */
  constructor(days: readonly DayHistory[], changed: () => void) {
    this.#days = days;
    this.#changed = changed;
  }

  day(day: string): DayHistory {
    return this.#days.find((known) => known.day === day) ?? emptyDay(day);
  }

  days(from: string, to: string) {
    return this.#days.map(({ summary }) => summary).filter(({ day }) => day >= from && day <= to);
  }

  stretch(stretch: string): StretchHistory {
    const entries = this.#days.flatMap((day) => day.entries).filter((entry) => entry.stretch === stretch);
    const felt = (comfort: Comfort) => entries.filter((entry) => entry.comfort === comfort).length;
    return {
      times: entries.filter(({ kind }) => kind === 'stretch').length,
      felt: { better: felt('better'), same: felt('same'), worse: felt('worse') },
    };
  }

  export() {
    return Promise.resolve(this.exported);
  }

  import() {
    return Promise.resolve(this.imported);
  }

  deleteAll(): number {
    this.#deleted = this.#days;
    this.#days = [];
    this.undoableMs = UNDO_MS;
    this.#changed();
    return UNDO_MS;
  }

  undoDelete(): void {
    this.#days = this.#deleted;
    this.undoableMs = undefined;
    this.#changed();
  }

  /** Behaves like the main process's history, but totals never change. */
  correct(correction: Correction, recoveryMs: number): void {
    this.#refuse();
    this.#beforeCorrection = this.#days;
    this.#days = this.#days.map((day) => ({
      ...day,
      spans: [
        ...correctSpans(day.spans.filter(isActivity), correction, recoveryMs),
        ...day.spans.filter((span) => !isActivity(span)),
      ],
    }));
    this.#changed();
  }

  undoCorrection(): void {
    this.#refuse();
    this.#days = this.#beforeCorrection;
    this.#changed();
  }

  #refuse(): void {
    if (this.refusesCorrections) throw new Error('database or disk is full');
  }
}

const isActivity = ({ kind }: Span): boolean => (activities as readonly string[]).includes(kind);

/** A day on which nothing was recorded; it begins at 04:00 UTC. */
export function emptyDay(day: string): DayHistory {
  const startWall = Date.parse(`${day}T04:00:00Z`);
  return {
    day,
    startWall,
    endWall: startWall + DAY_MS,
    spans: [],
    entries: [],
    summary: emptySummary(day),
  };
}
