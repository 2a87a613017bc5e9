/**
 * Standing at a standing desk, which the user reports: no computer can detect it. While they stand, the meter runs
 * backward as it does while they are away. All moments are elapsed time, in ms.
 */
import { z } from 'zod';
import type { Settings } from '../settings/settings.ts';
import { MINUTE } from '../time/moment.ts';
import { wholeDurationSchema, wholeElapsedSchema } from '../time/moment-schema.ts';

export const standingSchema = z
  .strictObject({
    sinceMs: wholeElapsedSchema,
    /** The meter when it began, in ms. */
    sittingMs: wholeDurationSchema,
    /**
     * When the reminder to sit down or move comes; null if the setting decides, "never" once it has come or has been
     * skipped.
     */
    remindAt: z.union([wholeElapsedSchema, z.literal('never')]).nullable(),
  })
  .readonly();
export type Standing = z.infer<typeof standingSchema>;

/** A time of standing that is over. */
export interface StandingBout {
  readonly sinceMs: number;
  readonly untilMs: number;
  /** The meter when it began, in ms. */
  readonly sittingMs: number;
}

/** Returns how long the user has been standing, in ms. */
export function standingMs({ sinceMs }: Standing, nowMs: number): number {
  return nowMs - sinceMs;
}

/** Returns how much longer until the reminder to sit down or move, in ms: 0 or less if it is due, Infinity if none comes. */
export function untilStandingReminderMs(
  { sinceMs, remindAt }: Standing,
  nowMs: number,
  { standingMinutes }: Pick<Settings, 'standingMinutes'>,
): number {
  if (standingMinutes === 0 || remindAt === 'never') return Infinity;
  return (remindAt ?? sinceMs + standingMinutes * MINUTE) - nowMs;
}

/** Shifts all moments by `shiftMs`, for when elapsed time has a new origin, as after the computer was restarted. */
export function shiftStanding(standing: Standing, shiftMs: number): Standing {
  const { sinceMs, remindAt } = standing;
  const shift = Math.round(shiftMs);
  return {
    ...standing,
    sinceMs: sinceMs + shift,
    remindAt: typeof remindAt === 'number' ? remindAt + shift : remindAt,
  };
}
