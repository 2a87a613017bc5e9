/**
 * When reminders are due. Snoozes and repeats are minutes of sitting, so they are measured by the meter's `satMs`,
 * which doesn't change while the user is away.
 */
import { z } from 'zod';
import { namedStretchSchema, type NamedStretch } from '../../content/named-stretch.ts';
import { MINUTE } from '../time/moment.ts';
import { durationSchema } from '../time/moment-schema.ts';
import { longestSnoozeMinutes } from '../settings/longest-times.ts';
import type { Settings } from '../settings/settings.ts';
import type { Meter } from '../sitting/meter.ts';

export const remindersSchema = z
  .strictObject({
    /** Reminders since the meter was last at 0. */
    count: z.int().min(0),
    /** `satMs` at the last reminder; null if a snooze or an emptied meter has settled it, so it needs no repeat. */
    lastSatMs: durationSchema.nullable(),
    /** The last snooze: `satMs` when it began, and how much sitting it lasts, in ms. */
    snoozed: z
      .strictObject({ atSatMs: durationSchema, forMs: durationSchema.max(longestSnoozeMinutes * MINUTE) })
      .readonly()
      .nullable(),
    /** The stretch named by the reminder on screen; null if there is none. */
    unanswered: namedStretchSchema.nullable(),
    /** Reminders since the user last answered one. */
    unansweredInARow: z.int().min(0),
  })
  .readonly();
export type Reminders = z.infer<typeof remindersSchema>;

export const noReminders: Reminders = {
  count: 0,
  lastSatMs: null,
  snoozed: null,
  unanswered: null,
  unansweredInARow: 0,
};

type ReminderSettings = Pick<Settings, 'intervalMinutes' | 'repeatMinutes'>;

/** Returns how much more sitting until a reminder is due, in ms: 0 if it is, Infinity if none comes until a break. */
export function sittingUntilDueMs(reminders: Reminders, meter: Meter, settings: ReminderSettings): number {
  return Math.max(
    0,
    settings.intervalMinutes * MINUTE - meter.sittingMs,
    snoozeLeftMs(reminders, meter),
    repeatLeftMs(reminders, meter, settings),
  );
}

/** Returns how much more sitting the snooze lasts, in ms; 0 if there is none. */
export function snoozeLeftMs(reminders: Reminders, meter: Meter): number {
  const { snoozed } = reminders;
  return snoozed ? Math.max(0, snoozed.atSatMs + snoozed.forMs - meter.satMs) : 0;
}

function repeatLeftMs(reminders: Reminders, meter: Meter, { repeatMinutes }: ReminderSettings): number {
  if (reminders.lastSatMs === null) return 0;
  if (repeatMinutes === 0) return Infinity;
  return reminders.lastSatMs + repeatMinutes * MINUTE - meter.satMs;
}

/** Whether the next reminder is a repeat of the last one, which neither a snooze nor an emptied meter has settled. */
export function isRepeat({ lastSatMs }: Reminders): boolean {
  return lastSatMs !== null;
}

/** Records that a reminder was sent that names this stretch. It replaces an unanswered one. */
export function noteReminder(reminders: Reminders, named: NamedStretch, meter: Meter): Reminders {
  return {
    count: reminders.count + 1,
    lastSatMs: meter.satMs,
    snoozed: null,
    unanswered: named,
    unansweredInARow: reminders.unansweredInARow + 1,
  };
}

/**
 * Snoozes for this many minutes of sitting. That settles the last reminder: only the snooze decides when the next one
 * comes, even if repeats are off.
 */
export function snooze(reminders: Reminders, minutes: number, meter: Meter): Reminders {
  return {
    ...markAnswered(reminders),
    lastSatMs: null,
    snoozed: { atSatMs: meter.satMs, forMs: minutes * MINUTE },
  };
}

/** Moves the start of the snooze by `ms` of sitting: for sitting before it that wasn't counted until now. */
export function shiftSnooze(reminders: Reminders, ms: number): Reminders {
  const { snoozed } = reminders;
  return snoozed ? { ...reminders, snoozed: { ...snoozed, atSatMs: snoozed.atSatMs + ms } } : reminders;
}

/** Marks the reminder as answered. The time until its repeat doesn't change. */
export function markAnswered(reminders: Reminders): Reminders {
  return { ...withdraw(reminders), unansweredInARow: 0 };
}

/** Takes the reminder off the screen. The time until its repeat doesn't change. */
export function withdraw(reminders: Reminders): Reminders {
  return { ...reminders, unanswered: null };
}

/**
 * Takes the reminder off the screen for a reason other than an answer, such as a pause or the end of working hours. Its
 * repeat brings it back later. If repeats are off, the reminder becomes due once more instead.
 */
export function withdrawUnanswered(reminders: Reminders, { repeatMinutes }: ReminderSettings): Reminders {
  const withdrawn = withdraw(reminders);
  return reminders.unanswered && repeatMinutes === 0 ? { ...withdrawn, lastSatMs: null } : withdrawn;
}

/**
 * Adapts the reminders to a meter whose last sitting has turned into absence: a reminder or snooze during that absence
 * counts as having come when the sitting ended.
 */
export function clampToMeter(reminders: Reminders, { satMs }: Meter): Reminders {
  const { lastSatMs, snoozed } = reminders;
  return {
    ...reminders,
    lastSatMs: lastSatMs === null ? null : Math.min(lastSatMs, satMs),
    snoozed: snoozed && { ...snoozed, atSatMs: Math.min(snoozed.atSatMs, satMs) },
  };
}

/**
 * Settles the last reminder if repeats are off and the meter has fallen below the interval: when the meter reaches the
 * interval again, the next reminder isn't a repeat.
 */
export function settleBelowInterval(
  reminders: Reminders,
  meter: Meter,
  settings: ReminderSettings,
): Reminders {
  const settles = settings.repeatMinutes === 0 && meter.sittingMs < settings.intervalMinutes * MINUTE;
  return settles && reminders.lastSatMs !== null ? { ...reminders, lastSatMs: null } : reminders;
}
