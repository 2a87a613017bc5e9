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

/** The fields that only some entries have. */
export const optionalEntryFields = ['stretch', 'variant', 'durationMs', 'comfort'] as const;
type OptionalEntryField = (typeof optionalEntryFields)[number];

const about = ['stretch', 'variant'] as const;
/** Which of them entries of each kind can have. */
const fieldsOfKind: Readonly<Record<EntryKind, readonly OptionalEntryField[]>> = {
  naturalBreak: ['durationMs'],
  standing: ['durationMs'],
  stretch: [...about, 'durationMs'],
  endedEarly: [...about, 'durationMs'],
  comfort: [...about, 'comfort'],
  reminded: about,
  started: about,
  snoozed: about,
  skipped: about,
};

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

/** Whether entries of a kind can have a field: a skipped reminder, for example, has no comfort. */
export const entryCanHave = (kind: EntryKind, field: OptionalEntryField): boolean =>
  fieldsOfKind[kind].includes(field);
