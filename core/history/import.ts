/** Reads an exported history back. */
import { z } from 'zod';
import { durationSchema, wallSchema, zoneSchema } from '../time/moment-schema.ts';
import { HOUR } from '../time/moment.ts';
import type { HistoryRecords } from './day-totals.ts';
import { comfortSchema, entryCanHave, entryKindSchema, optionalEntryFields } from './entry.ts';
import { exportVersion } from './export.ts';
import { optionalSpanFields, spanCanHave, spanKindSchema } from './span.ts';

const timeSchema = z.iso.datetime({ offset: true }).transform(Date.parse).pipe(wallSchema);

/** Names of zones, stretches and variants are short. */
const nameSchema = z.string().min(1).max(100);

/** The longest time that a span can last: a computer may sleep for weeks, but not for years. */
const LONGEST_SPAN_MS = 366 * 24 * HOUR;

const misplaced = (field: string, kind: string) => ({
  code: 'custom' as const,
  path: [field],
  message: `"${kind}" doesn't have it`,
});

const spanSchema = z
  .strictObject({
    kind: spanKindSchema,
    from: timeSchema,
    to: timeSchema,
    zone: zoneSchema,
    stretch: nameSchema.optional(),
    beginsBout: z.literal(true).optional(),
  })
  .superRefine((span, context) => {
    for (const field of optionalSpanFields) {
      if (span[field] !== undefined && !spanCanHave(span.kind, field))
        context.addIssue(misplaced(field, span.kind));
    }
  })
  .refine(({ from, to }) => from < to, { path: ['to'], message: 'must be later than "from"' })
  .refine(({ from, to }) => to - from <= LONGEST_SPAN_MS, {
    path: ['to'],
    message: 'must be within a year of "from"',
  })
  .transform(({ from: fromWall, to: toWall, kind, zone, stretch, beginsBout }) => ({
    kind,
    fromWall,
    toWall,
    zone,
    ...(stretch !== undefined && { stretch }),
    ...(beginsBout && { beginsBout }),
  }));

const entrySchema = z
  .strictObject({
    kind: entryKindSchema,
    at: timeSchema,
    zone: zoneSchema,
    sittingMs: durationSchema.pipe(z.int()),
    stretch: nameSchema.optional(),
    variant: nameSchema.optional(),
    durationMs: durationSchema.pipe(z.int()).optional(),
    comfort: comfortSchema.optional(),
  })
  .superRefine((entry, context) => {
    for (const field of optionalEntryFields) {
      if (entry[field] !== undefined && !entryCanHave(entry.kind, field))
        context.addIssue(misplaced(field, entry.kind));
    }
  })
  .transform(({ at: wall, stretch, variant, durationMs, comfort, ...entry }) => ({
    ...entry,
    wall,
    ...(stretch !== undefined && { stretch }),
    ...(variant !== undefined && { variant }),
    ...(durationMs !== undefined && { durationMs }),
    ...(comfort && { comfort }),
  }));

/** The content of an exported file, which it turns into records. */
export const exportSchema = z
  .strictObject({
    format: z.literal('uncurl-history'),
    version: z.literal(exportVersion),
    spans: z.array(spanSchema),
    entries: z.array(entrySchema),
  })
  .transform(({ spans, entries }): HistoryRecords => ({ spans, entries }));
