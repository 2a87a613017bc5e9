/** The output of `uncurl status --json`; docs/command-line.md describes each field. */
import { z } from 'zod';
import type { LibraryEntry } from '../../content/library.ts';
import { MINUTE } from '../../core/time/moment.ts';
import { deferralReasons as allDeferralReasons } from '../../core/signals/deferral-reasons.ts';
import { reminderStates } from '../../core/app/reminder-states.ts';
import type { View } from '../../core/app/view.ts';
import { say } from '../../messages/say.ts';

/** Incremented when a field is removed or changes its meaning; not when one is added. */
export const STATUS_VERSION = 1;

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
export type Status = z.infer<typeof statusSchema>;

/** The status if the app isn't running. */
export const notRunning: Status = { version: STATUS_VERSION, running: false };

/** Returns the status for a view. Its texts are in the user's language. */
export function statusOf(view: View, entries: readonly LibraryEntry[]): RunningStatus {
  const { state, deferralReasons, sittingMs, intervalMs, untilReminderMs, can } = view;
  return {
    version: STATUS_VERSION,
    running: true,
    state,
    reasons: [...deferralReasons],
    sittingMinutes: inMinutes(sittingMs),
    intervalMinutes: inMinutes(intervalMs),
    nextReminderMinutes: untilReminderMs === null ? null : inMinutes(untilReminderMs),
    status: say(view.status),
    stretch: stretchOf(view, entries),
    can: {
      start: state !== 'stretching',
      snooze: can.snooze,
      skip: can.skip,
      undoSkip: can.undoSkip,
      pause: can.pause,
      resume: can.resume,
      stillSitting: can.stillSitting,
      wasAway: can.wasAway,
      standing: can.standing,
      sitting: can.sitting,
    },
  };
}

function stretchOf({ choice }: View, entries: readonly LibraryEntry[]): RunningStatus['stretch'] {
  if (!choice) return null;
  const entry = entries.find(({ stretch }) => stretch.id === choice.stretch);
  return { id: choice.stretch, name: entry?.words.name ?? choice.stretch, variant: choice.variant };
}

/** Minutes with one decimal. */
function inMinutes(ms: number): number {
  return Math.round((ms / MINUTE) * 10) / 10;
}
