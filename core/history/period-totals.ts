/** The totals of several days. */
import type { DaySummary } from './day-summary.ts';
import type { Comfort } from './entry.ts';

/** A bout, and the date of the day on which it began. */
export interface DatedBout {
  readonly day: string;
  readonly ms: number;
}

export interface PeriodTotals {
  /** Number of days with a record. */
  readonly days: number;
  readonly sittingMs: number;
  readonly standingMs: number;
  /** The earliest of the longest bouts; undefined if there was none. */
  readonly longestBout: DatedBout | undefined;
  /** How many times each stretch was finished, by its id: the most frequent first. */
  readonly stretches: readonly (readonly [id: string, times: number])[];
  readonly reminders: DaySummary['reminders'];
  readonly comfort: Readonly<Record<Comfort, number>>;
}

/** Returns the totals of days in their order. */
export function totalsOf(days: readonly DaySummary[]): PeriodTotals {
  const sum = (of: (day: DaySummary) => number): number => days.reduce((total, day) => total + of(day), 0);
  return {
    days: days.length,
    sittingMs: sum((day) => day.sittingMs),
    standingMs: sum((day) => day.standingMs),
    longestBout: longestBoutOf(days),
    stretches: stretchesOf(days),
    reminders: { shown: sum((day) => day.reminders.shown), answered: sum((day) => day.reminders.answered) },
    comfort: {
      better: sum((day) => day.comfort.better),
      same: sum((day) => day.comfort.same),
      worse: sum((day) => day.comfort.worse),
    },
  };
}

function longestBoutOf(days: readonly DaySummary[]): DatedBout | undefined {
  let longest: DatedBout | undefined;
  for (const { day, longestBoutMs } of days) {
    if (longestBoutMs > (longest?.ms ?? 0)) longest = { day, ms: longestBoutMs };
  }
  return longest;
}

function stretchesOf(days: readonly DaySummary[]): [string, number][] {
  const times = new Map<string, number>();
  for (const { stretches } of days) {
    for (const [id, count] of Object.entries(stretches)) times.set(id, (times.get(id) ?? 0) + count);
  }
  return [...times].sort(([one, some], [other, more]) => more - some || one.localeCompare(other));
}
