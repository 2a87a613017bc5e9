import { z } from 'zod';

/** How the back feels after a stretch. */
export const comfortSchema = z.enum(['better', 'same', 'worse']);
export type Comfort = z.infer<typeof comfortSchema>;

/** An entry of the history: what happened, and where the sitting meter stood just before. */
export interface HistoryEntry {
  readonly kind: 'naturalBreak' | 'stretch' | 'endedEarly' | 'skipped' | 'snoozed' | 'comfort';
  /** Wall time, ms since 1970 (UTC), and the zone it was lived in. */
  readonly wall: number;
  readonly zone: string;
  /** The meter just before, in ms. */
  readonly sittingMs: number;
  readonly stretch?: string;
  readonly variant?: string;
  /** How long the absence took, or the stretch without the time for which its timer was stopped, in ms. */
  readonly durationMs?: number;
  readonly comfort?: Comfort;
}
