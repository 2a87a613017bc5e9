import { z } from 'zod';

/** What someone does: exactly one of them at any time while the app measures. */
export const activities = ['sitting', 'standing', 'away', 'stretch'] as const;

/** What else is going on: any of them, or none, beside an activity. */
export const circumstances = ['call', 'deferred', 'paused'] as const;

export type Activity = (typeof activities)[number];
export type Circumstance = (typeof circumstances)[number];

export const spanKinds = [...activities, ...circumstances] as const;
export const spanKindSchema = z.enum(spanKinds);
export type SpanKind = z.infer<typeof spanKindSchema>;

/** A time during which an activity or a circumstance lasted. */
export interface Span {
  readonly kind: SpanKind;
  /** Wall times in ms since 1970 (UTC); `fromWall` is before `toWall`. */
  readonly fromWall: number;
  readonly toWall: number;
  /** The IANA name of the time zone in which it began. */
  readonly zone: string;
  /** The stretch that was done, if the kind is `stretch`. */
  readonly stretch?: string;
  /** Whether a new bout begins with it, because the sitting meter was at 0; only if the kind is `sitting`. */
  readonly beginsBout?: boolean;
}

/** The fields that only some spans have. */
export const optionalSpanFields = ['stretch', 'beginsBout'] as const;

/** Whether spans of a kind can have a field. */
export const spanCanHave = (kind: SpanKind, field: (typeof optionalSpanFields)[number]): boolean =>
  kind === (field === 'stretch' ? 'stretch' : 'sitting');
