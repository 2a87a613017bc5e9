import type { Comfort } from './entry.ts';

/** What the history says about one stretch. */
export interface StretchHistory {
  /** How often it was done to its end. */
  readonly times: number;
  /** How often the back felt so after it. */
  readonly felt: Readonly<Record<Comfort, number>>;
}
