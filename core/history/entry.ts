import { z } from 'zod';

/** How the back feels after a stretch. */
export const comfortSchema = z.enum(['better', 'same', 'worse']);
export type Comfort = z.infer<typeof comfortSchema>;

export const entryKindSchema = z.enum([
  'naturalBreak',
  'stretch',
  'endedEarly',
  'skipped',
  'snoozed',
  'comfort',
  'standing',
  /** A reminder was shown that isn't the repeat of another. */
  'reminded',
  /** A stretch was started as the answer to a reminder. Its end is another entry. */
  'started',
]);
export type EntryKind = z.infer<typeof entryKindSchema>;

/** A history entry: what happened, and the sitting meter just before. */
export interface HistoryEntry {
  readonly kind: EntryKind;
  /** Wall time in ms since 1970 (UTC), and the IANA name of the time zone at that time. */
  readonly wall: number;
  readonly zone: string;
  /** The sitting meter just before, in ms. */
  readonly sittingMs: number;
  readonly stretch?: string;
  readonly variant?: string;
  /** How long the absence or standing lasted, or the stretch without its pauses, in ms. */
  readonly durationMs?: number;
  readonly comfort?: Comfort;
}
