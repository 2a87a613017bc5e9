/** What changed in a period from the one before, without judgement. */
import type { DaySummary } from './day-summary.ts';
import type { PeriodUnit } from './period.ts';
import { totalsOf } from './period-totals.ts';

/** Lengths are in whole minutes; `difference` is what is between a day's average in the two periods. */
type AverageChange = {
  readonly unit: PeriodUnit;
  readonly minutes: number;
  readonly difference: number;
};

type BoutChange = {
  readonly unit: PeriodUnit;
  /** The length of the longest bout in this period, the date on which it began, and the length in the period before. */
  readonly minutes: number;
  readonly day: string;
  readonly before: number;
};

/** Messages about what changed. */
export type ChangeMessage =
  | { readonly key: 'history_sat_more'; readonly values: AverageChange }
  | { readonly key: 'history_sat_less'; readonly values: AverageChange }
  | { readonly key: 'history_stood_more'; readonly values: AverageChange }
  | { readonly key: 'history_stood_less'; readonly values: AverageChange }
  | { readonly key: 'history_longest_bout'; readonly values: BoutChange };

/** Days with records that both periods need: an average of fewer says more about these days than about the period. */
export const FEWEST_DAYS = 3;
/** Smaller differences are the chance of a day, in minutes. */
export const SMALLEST_DIFFERENCE = 15;
const MOST_MESSAGES = 2;

const MINUTE_MS = 60_000;
const minutesOf = (ms: number): number => Math.floor(ms / MINUTE_MS);

/**
 * Returns what changed from one period to the next: at most two messages, about the time sat, the time stood and the longest
 * bout, in this order. There are none unless both periods have records of at least three days, and none about a difference of
 * less than a quarter of an hour.
 *
 * @param days the days with records in the period. A day that isn't over would lower the averages: leave it out.
 * @param before those in the period before
 */
export function whatChanged(
  unit: PeriodUnit,
  days: readonly DaySummary[],
  before: readonly DaySummary[],
): readonly ChangeMessage[] {
  if (Math.min(days.length, before.length) < FEWEST_DAYS) return [];
  const now = lengthsOf(days);
  const then = lengthsOf(before);
  const messages: ChangeMessage[] = [];

  const sitting = { unit, minutes: now.sitting, difference: Math.abs(now.sitting - then.sitting) };
  if (sitting.difference >= SMALLEST_DIFFERENCE) {
    messages.push({
      key: now.sitting > then.sitting ? 'history_sat_more' : 'history_sat_less',
      values: sitting,
    });
  }

  const standing = { unit, minutes: now.standing, difference: Math.abs(now.standing - then.standing) };
  if (standing.difference >= SMALLEST_DIFFERENCE) {
    const key = now.standing > then.standing ? 'history_stood_more' : 'history_stood_less';
    messages.push({ key, values: standing });
  }

  if (now.bout && then.bout) {
    const minutes = minutesOf(now.bout.ms);
    const earlier = minutesOf(then.bout.ms);
    if (Math.abs(minutes - earlier) >= SMALLEST_DIFFERENCE) {
      const values = { unit, minutes, day: now.bout.day, before: earlier };
      messages.push({ key: 'history_longest_bout', values });
    }
  }
  return messages.slice(0, MOST_MESSAGES);
}

/** The averages of a day in whole minutes, and the longest bout. */
function lengthsOf(days: readonly DaySummary[]) {
  const { sittingMs, standingMs, longestBout } = totalsOf(days);
  return {
    sitting: minutesOf(sittingMs / days.length),
    standing: minutesOf(standingMs / days.length),
    bout: longestBout,
  };
}
