import type { Comfort } from './entry.ts';

/** The totals of a day, which runs from 04:00 to 04:00 in the zone of each span. */
export interface DaySummary {
  /** The date on which the day began, such as `2026-11-28`. */
  readonly day: string;
  readonly sittingMs: number;
  readonly standingMs: number;
  /** The longest bout of sitting that began on this day, in ms, and how many there were. */
  readonly longestBoutMs: number;
  readonly bouts: number;
  /** How many times each stretch was finished, by its id. */
  readonly stretches: Readonly<Record<string, number>>;
  /** Reminders that were shown, and how many of them were answered: by a stretch, a snooze or a skip. */
  readonly reminders: { readonly shown: number; readonly answered: number };
  readonly comfort: Readonly<Record<Comfort, number>>;
}
