/** Pausing reminders. Sitting is still measured during a pause. */
import { z } from 'zod';
import { dayOf, msToDayEnd, timeOfDay } from '../time/day.ts';
import type { Message } from '../message.ts';
import { longestPauseMinutes } from '../settings/longest-times.ts';
import { MINUTE, type Moment } from '../time/moment.ts';
import { elapsedSchema } from '../time/moment-schema.ts';

/** How long to pause reminders: for some minutes, until 04:00 tomorrow, or until the user resumes them. */
export const pauseSchema = z.union([
  z.strictObject({ minutes: z.number().int().min(1).max(longestPauseMinutes) }),
  z.literal('tomorrow'),
  z.literal('resumed'),
]);
export type Pause = z.infer<typeof pauseSchema>;

/** A pause that has begun. */
export const pausedSchema = z
  .discriminatedUnion('until', [
    /** Until this elapsed time, in ms. */
    z.strictObject({ until: z.literal('time'), elapsedMs: elapsedSchema }),
    /** Until the day after `day` begins, by the wall clock and in the time zone. */
    z.strictObject({ until: z.literal('tomorrow'), day: z.iso.date() }),
    z.strictObject({ until: z.literal('resumed') }),
  ])
  .readonly();
export type Paused = z.infer<typeof pausedSchema>;

/** Begins a pause at a moment. */
export function beginPause(until: Pause, at: Moment): Paused {
  if (until === 'resumed') return { until };
  if (until === 'tomorrow') return { until, day: dayOf(at) };
  return { until: 'time', elapsedMs: at.elapsed + until.minutes * MINUTE };
}

/** Adjusts a pause that isn't over to a wall clock or zone that was changed: "tomorrow" is then the day after `at`. */
export function correctPause(paused: Paused, at: Moment): Paused {
  return paused.until === 'tomorrow' ? { ...paused, day: dayOf(at) } : paused;
}

/** Returns how long a pause still lasts, in ms: 0 or less if it is over, Infinity if only the user can end it. */
export function pauseLeftMs(paused: Paused, at: Moment): number {
  switch (paused.until) {
    case 'time':
      return paused.elapsedMs - at.elapsed;
    case 'tomorrow':
      return dayOf(at) > paused.day ? 0 : msToDayEnd(at);
    case 'resumed':
      return Infinity;
  }
}

/** Returns the status line during a pause. */
export function pauseStatus(paused: Paused, at: Moment): Message {
  switch (paused.until) {
    case 'time':
      return {
        key: 'status_paused',
        values: { until: timeOfDay({ wall: at.wall + pauseLeftMs(paused, at), zone: at.zone }) },
      };
    case 'tomorrow':
      return { key: 'status_paused_until_tomorrow', values: {} };
    case 'resumed':
      return { key: 'status_paused_until_resumed', values: {} };
  }
}

/** Shifts all moments by `shiftMs`, for when elapsed time has a new origin, as after the computer was restarted. */
export function shiftPause(paused: Paused, shiftMs: number): Paused {
  return paused.until === 'time' ? { ...paused, elapsedMs: paused.elapsedMs + shiftMs } : paused;
}
