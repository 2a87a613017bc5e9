/**
 * The output of `uncurl status --json`; docs/command-line.md describes each field. The types come from the schema, and
 * tests check the code and the page against it. No process loads it.
 */
import { z } from 'zod';
import { deferralReasons as allDeferralReasons } from '../../core/signals/deferral-reasons.ts';
import { reminderStates } from '../../core/app/reminder-states.ts';
import { STATUS_VERSION } from './not-running.ts';

const version = z.literal(STATUS_VERSION);
const minutes = z.number().min(0);

/** The status of a running app. */
export const runningStatusSchema = z.strictObject({
  version,
  running: z.literal(true),
  state: z.enum(reminderStates),
  reasons: z.array(z.enum(allDeferralReasons)),
  sittingMinutes: minutes,
  intervalMinutes: minutes,
  nextReminderMinutes: minutes.nullable(),
  status: z.string(),
  stretch: z.strictObject({ id: z.string(), name: z.string(), variant: z.string() }).nullable(),
  can: z.strictObject({
    start: z.boolean(),
    snooze: z.boolean(),
    skip: z.boolean(),
    undoSkip: z.boolean(),
    pause: z.boolean(),
    resume: z.boolean(),
    stillSitting: z.boolean(),
    wasAway: z.boolean(),
    standing: z.boolean(),
    sitting: z.boolean(),
  }),
});
export type RunningStatus = z.infer<typeof runningStatusSchema>;

/** Everything that `status --json` can print. */
export const statusSchema = z.discriminatedUnion('running', [
  runningStatusSchema,
  z.strictObject({ version, running: z.literal(false) }),
]);
