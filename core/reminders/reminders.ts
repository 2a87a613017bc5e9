/**
 * When to remind. Snoozes and repeats last minutes of sitting, so they are measured by the meter's `satMs`, which
 * stands still while the person is away.
 */
import { z } from 'zod';
import { namedStretchSchema, type NamedStretch } from '../../content/named-stretch.ts';
import { MINUTE } from '../time/moment.ts';
import type { Settings } from '../settings/settings.ts';
import type { Meter } from '../sitting/meter.ts';

export const remindersSchema = z
  .strictObject({
    /** Reminders since the meter was last at 0. */
    count: z.number().int().min(0),
    /** `satMs` at the last reminder that neither a snooze nor an emptied meter has settled. */
    lastSatMs: z.number().nullable(),
    /** `satMs` at the last snooze, and how much sitting it lasts, in ms. */
    snoozed: z.strictObject({ atSatMs: z.number(), forMs: z.number() }).readonly().nullable(),
    /** What the reminder that waits for an answer has named. */
    unanswered: namedStretchSchema.nullable(),
    /** Reminders since the person last answered one. Absent from states that were kept by earlier versions. */
    unansweredInARow: z.number().int().min(0).default(0),
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

/** Minutes of sitting, in ms, until a reminder is due: 0 when it is, Infinity when none comes before the meter falls. */
export function sittingUntilDueMs(reminders: Reminders, meter: Meter, settings: ReminderSettings): number {
  return Math.max(
    0,
    settings.intervalMinutes * MINUTE - meter.sittingMs,
    snoozeLeftMs(reminders, meter),
    repeatLeftMs(reminders, meter, settings),
  );
}

/** Sitting that a snooze still lasts, in ms; 0 when there is none. */
export function snoozeLeftMs(reminders: Reminders, meter: Meter): number {
  const { snoozed } = reminders;
  return snoozed ? Math.max(0, snoozed.atSatMs + snoozed.forMs - meter.satMs) : 0;
}

function repeatLeftMs(reminders: Reminders, meter: Meter, { repeatMinutes }: ReminderSettings): number {
  if (reminders.lastSatMs === null) return 0;
  if (repeatMinutes === 0) return Infinity;
  return reminders.lastSatMs + repeatMinutes * MINUTE - meter.satMs;
}

/** A reminder goes out that names this stretch, in place of one that may still wait for an answer. */
export function remind(reminders: Reminders, named: NamedStretch, meter: Meter): Reminders {
  return {
    count: reminders.count + 1,
    lastSatMs: meter.satMs,
    snoozed: null,
    unanswered: named,
    unansweredInARow: reminders.unansweredInARow + 1,
  };
}

/**
 * The person asks to be reminded after so many minutes of sitting. That settles the last reminder: only the snooze
 * decides when the next one comes, also where reminders are not repeated.
 */
export function snooze(reminders: Reminders, minutes: number, meter: Meter): Reminders {
  return {
    ...answer(reminders),
    lastSatMs: null,
    snoozed: { atSatMs: meter.satMs, forMs: minutes * MINUTE },
  };
}

/** A snooze that began so much sitting later, as where sitting before it was counted only after it. */
export function shiftSnooze(reminders: Reminders, ms: number): Reminders {
  const { snoozed } = reminders;
  return snoozed ? { ...reminders, snoozed: { ...snoozed, atSatMs: snoozed.atSatMs + ms } } : reminders;
}

/** The person has answered the reminder; when it came still counts for its repeat. */
export function answer(reminders: Reminders): Reminders {
  return { ...withdraw(reminders), unansweredInARow: 0 };
}

/** The reminder is taken off the screen; when it came still counts for its repeat. */
export function withdraw(reminders: Reminders): Reminders {
  return { ...reminders, unanswered: null };
}

/**
 * Something that is no answer takes the reminder away, such as a pause or the end of working hours. Its repeat brings it
 * back later; where reminders are not repeated nothing would, so that this one is due once more.
 */
export function takeAway(reminders: Reminders, { repeatMinutes }: ReminderSettings): Reminders {
  const taken = withdraw(reminders);
  return reminders.unanswered && repeatMinutes === 0 ? { ...taken, lastSatMs: null } : taken;
}

/**
 * Brings the reminders into line with a meter that has been taken back: what happened within the seconds that are no
 * longer sitting happened when the sitting ended.
 */
export function afterTakeBack(reminders: Reminders, { satMs }: Meter): Reminders {
  const { lastSatMs, snoozed } = reminders;
  return {
    ...reminders,
    lastSatMs: lastSatMs === null ? null : Math.min(lastSatMs, satMs),
    snoozed: snoozed && { ...snoozed, atSatMs: Math.min(snoozed.atSatMs, satMs) },
  };
}

/**
 * Where reminders are not repeated, one is settled by a meter that falls under the interval: the reminder of the time
 * when it is reached again is no repeat.
 */
export function afterFall(reminders: Reminders, meter: Meter, settings: ReminderSettings): Reminders {
  const stands = settings.repeatMinutes > 0 || meter.sittingMs >= settings.intervalMinutes * MINUTE;
  return reminders.lastSatMs === null || stands ? reminders : { ...reminders, lastSatMs: null };
}
