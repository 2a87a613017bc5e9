/** What `uncurl status --json` prints; docs/command-line.md explains it field by field. */
import { z } from 'zod';
import type { LibraryEntry } from '../../content/library.ts';
import { MINUTE } from '../../core/time/moment.ts';
import type { DeferralReason } from '../../core/signals/deferral-reasons.ts';
import type { ReminderState, View } from '../../core/app/view.ts';
import { say } from '../../messages/say.ts';

/** Raised when a field goes or changes its meaning. New fields may come without that. */
export const STATUS_VERSION = 1;

const version = z.literal(STATUS_VERSION);
const minutes = z.number().min(0);

const stateSchema = z.enum([
  'stretching',
  'offHours',
  'paused',
  'away',
  'snoozed',
  'deferred',
  'reminded',
  'due',
  'sitting',
]) satisfies z.ZodType<ReminderState>;

const reasonSchema = z.enum([
  'doNotDisturb',
  'fullScreen',
  'call',
  'typing',
]) satisfies z.ZodType<DeferralReason>;

export const runningStatusSchema = z.strictObject({
  version,
  running: z.literal(true),
  state: stateSchema,
  reasons: z.array(reasonSchema),
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
  }),
});
export type RunningStatus = z.infer<typeof runningStatusSchema>;

export const statusSchema = z.discriminatedUnion('running', [
  runningStatusSchema,
  z.strictObject({ version, running: z.literal(false) }),
]);
export type Status = z.infer<typeof statusSchema>;

export const notRunning: Status = { version: STATUS_VERSION, running: false };

/** A view as the command line tells it; the stretch's name is in the person's language. */
export function statusOf(view: View, entries: readonly LibraryEntry[]): RunningStatus {
  const { state, reasons, sittingMs, intervalMs, untilReminderMs, can } = view;
  return {
    version: STATUS_VERSION,
    running: true,
    state,
    reasons: [...reasons],
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
    },
  };
}

function stretchOf({ choice }: View, entries: readonly LibraryEntry[]): RunningStatus['stretch'] {
  if (!choice) return null;
  const entry = entries.find(({ stretch }) => stretch.id === choice.stretch);
  return { id: choice.stretch, name: entry?.words.name ?? choice.stretch, variant: choice.variant };
}

/** With one decimal. */
function inMinutes(ms: number): number {
  return Math.round((ms / MINUTE) * 10) / 10;
}
