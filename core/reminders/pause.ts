/** A pause of reminders that the person asked for. Sitting is measured meanwhile. */
import { z } from 'zod';
import { dayOf, msToDayEnd, timeOfDay } from '../time/day.ts';
import type { Message } from '../message.ts';
import { MINUTE, type Moment } from '../time/moment.ts';

/** The longest pause that has a length, in minutes. */
export const longestPauseMinutes = 24 * 60;

/** How long reminders are paused: for some minutes, until tomorrow at 04:00, or until the person resumes them. */
export const pauseSchema = z.union([
  z.strictObject({ minutes: z.number().int().min(1).max(longestPauseMinutes) }),
  z.literal('tomorrow'),
  z.literal('resumed'),
]);
export type Pause = z.infer<typeof pauseSchema>;

export const pausedSchema = z
  .discriminatedUnion('until', [
    /** Until this elapsed time, in ms. */
    z.strictObject({ until: z.literal('time'), elapsedMs: z.number() }),
    /** Until the day after this one begins, in whatever zone the person is then. */
    z.strictObject({ until: z.literal('tomorrow'), day: z.iso.date() }),
    z.strictObject({ until: z.literal('resumed') }),
  ])
  .readonly();
export type Paused = z.infer<typeof pausedSchema>;

/** The pause that begins at a moment. */
export function beginPause(until: Pause, at: Moment): Paused {
  if (until === 'resumed') return { until };
  if (until === 'tomorrow') return { until, day: dayOf(at) };
  return { until: 'time', elapsedMs: at.elapsed + until.minutes * MINUTE };
}

/** How long a pause still lasts, in ms; 0 or less when it is over, Infinity when only the person can end it. */
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

/** The status line of a pause. */
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

/** The same pause by an elapsed time that reads `shiftMs` more, as after the machine was started anew. */
export function shiftPause(paused: Paused, shiftMs: number): Paused {
  return paused.until === 'time' ? { ...paused, elapsedMs: paused.elapsedMs + shiftMs } : paused;
}
