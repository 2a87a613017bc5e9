/** The days that the history screen shows. */
import type { DaySummary } from '../../core/history/day-summary.ts';
import { includes, periodBefore, periodWith, type Period } from '../../core/history/period.ts';

/** Requests the totals of the days from one date to another. */
export type RequestDays = (from: string, to: string) => Promise<readonly DaySummary[]>;

export interface ShownDays {
  readonly period: Period;
  /** The days with records in the period and in the one before. */
  readonly days: readonly DaySummary[];
  readonly before: readonly DaySummary[];
  /** If the period has none: the latest day with a record in this year and the last; undefined if there is none either. */
  readonly latest: string | undefined;
}

export class LoadedHistory {
  /** The last days that came. They stay until the next ones come, so that nothing flickers. */
  shown = $state.raw<ShownDays>();
  failed = $state(false);
  loading = $state(false);
  readonly #request: RequestDays;
  #loads = 0;

  constructor(request: RequestDays) {
    this.#request = request;
  }

  /** Requests a period's days. Only the days of the last load are shown. */
  async load(period: Period, today: string): Promise<void> {
    this.#loads += 1;
    const load = this.#loads;
    this.loading = true;
    try {
      const both = await this.#request(periodBefore(period).first, period.last);
      const days = both.filter(({ day }) => includes(period, day));
      const before = both.filter(({ day }) => !includes(period, day));
      const latest = days.length === 0 ? await this.#latest(today) : undefined;
      if (load !== this.#loads) return;
      this.shown = { period, days, before, latest };
      this.failed = false;
    } catch {
      if (load !== this.#loads) return;
      this.failed = true;
    }
    this.loading = false;
  }

  async #latest(today: string): Promise<string | undefined> {
    const days = await this.#request(periodBefore(periodWith('year', today)).first, today);
    return days.at(-1)?.day;
  }
}
