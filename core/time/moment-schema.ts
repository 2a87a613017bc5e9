/** Schemas of moments and durations that are read from disk. Whatever they accept can be calculated with. */
import { z } from 'zod';
import { HOUR } from './moment.ts';
import { isZone } from './zone.ts';

/** Wall time in ms since 1970 (UTC), before the year 3000. Calendar calculations far beyond that would fail. */
export const wallSchema = z.number().min(0).max(Date.UTC(3000, 0));

/** The IANA name of a time zone that is known here. */
export const zoneSchema = z.string().refine(isZone, 'is not a time zone such as "Europe/Berlin"');

/** No computer runs for a hundred years. Numbers this small can be added without rounding errors. */
const LONGEST_MS = 100 * 365 * 24 * HOUR;

/** Elapsed time in ms. It may be negative: in a session that was restored, for example, soon after a restart. */
export const elapsedSchema = z.number().min(-LONGEST_MS).max(LONGEST_MS);
/** Elapsed time in whole ms. */
export const wholeElapsedSchema = z.int().min(-LONGEST_MS).max(LONGEST_MS);

/** A duration in ms. */
export const durationSchema = z.number().min(0).max(LONGEST_MS);
/** A duration in whole ms. */
export const wholeDurationSchema = z.int().min(0).max(LONGEST_MS);

export const momentSchema = z
  .strictObject({ wall: wallSchema, zone: zoneSchema, elapsed: elapsedSchema })
  .readonly();
