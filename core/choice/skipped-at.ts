/** Stretches that the user has skipped today. They have had their turn, so another stretch comes next. */
import { z } from 'zod';
import { identifierSchema } from '../../content/stretch.ts';
import { startOfDay } from '../time/day.ts';
import type { Moment } from '../time/moment.ts';
import { wallSchema } from '../time/moment-schema.ts';

/** When each stretch was last skipped, by its id: wall time in ms since 1970 (UTC). */
export const skippedAtSchema = z.record(identifierSchema, wallSchema).readonly();
export type SkippedAt = z.infer<typeof skippedAtSchema>;

/** Notes that a stretch is skipped now. Forgets what was skipped on days before. */
export function noteSkipped(skippedAt: SkippedAt, stretch: string, at: Moment): SkippedAt {
  return { ...skippedToday(skippedAt, at), [stretch]: at.wall };
}

/** Returns the stretches skipped since 04:00. A skip in the future is from a wall clock that was wrong. */
export function skippedToday(skippedAt: SkippedAt, at: Moment): SkippedAt {
  const skips = Object.entries(skippedAt);
  if (skips.length === 0) return skippedAt;
  const since = startOfDay(at);
  return Object.fromEntries(skips.filter(([, wall]) => wall >= since && wall <= at.wall));
}
