/**
 * The sitting meter: the sitting accumulated since the last full break. It rises 1:1 while the user is present, and
 * runs backward while they are away or stretching. All times are elapsed time in ms (`Moment.elapsed`); the meter never
 * uses the wall clock.
 *
 * The meter counts whole ms. With fractions, rounding errors could leave an emptied meter slightly above 0.
 */
import { z } from 'zod';
import { MINUTE } from '../time/moment.ts';
import { wholeDurationSchema as duration, wholeElapsedSchema as elapsedTime } from '../time/moment-schema.ts';
import type { Settings } from '../settings/settings.ts';

/**
 * How the meter runs backward: it started at `beforeMs` and falls by `beforeMs` or `intervalMs`, whichever is more, per
 * `recoveryMs`. The interval and the recovery are the settings at the time it started.
 */
const backwardSchema = z
  .strictObject({
    sinceMs: elapsedTime,
    beforeMs: duration,
    intervalMs: duration.min(1),
    recoveryMs: duration.min(1),
  })
  .readonly();

export const meterSchema = z
  .strictObject({
    /** The elapsed time up to which the meter has counted. */
    elapsedMs: elapsedTime,
    /** The sitting since the last full break. */
    sittingMs: duration,
    /** All sitting ever counted, not reset with the meter. Snoozes and repeats are measured by it. */
    satMs: duration,
    /** Since when all time has been counted as sitting. Time before this can't be turned into absence later. */
    countedSinceMs: elapsedTime,
    /** Null while the meter rises. */
    backward: backwardSchema.nullable(),
  })
  .readonly();
export type Meter = z.infer<typeof meterSchema>;

/** Returns an empty meter that rises from `elapsedMs` on. */
export function newMeter(elapsedMs: number): Meter {
  const now = Math.round(elapsedMs);
  return { elapsedMs: now, sittingMs: 0, satMs: 0, countedSinceMs: now, backward: null };
}

/** Advances the meter to `elapsedMs`. If that is in the past, nothing changes. */
export function advance(meter: Meter, elapsedMs: number): Meter {
  const passedMs = Math.max(0, Math.round(elapsedMs) - meter.elapsedMs);
  const now = meter.elapsedMs + passedMs;
  if (meter.backward) {
    return { ...meter, elapsedMs: now, sittingMs: sittingWhenFalling(meter.backward, now) };
  }
  return {
    ...meter,
    elapsedMs: now,
    sittingMs: meter.sittingMs + passedMs,
    satMs: meter.satMs + passedMs,
  };
}

function sittingWhenFalling(backward: NonNullable<Meter['backward']>, now: number): number {
  const { sinceMs, beforeMs, intervalMs, recoveryMs } = backward;
  const fallMs = ((now - sinceMs) * Math.max(intervalMs, beforeMs)) / recoveryMs;
  return Math.max(0, beforeMs - Math.round(fallMs));
}

/**
 * Makes the meter run backward since `sinceMs`, which may be in the past: time after it that was counted as sitting
 * counts as absence instead. If the meter is already running backward, this can only move the start further back.
 */
export function runBackward(
  meter: Meter,
  sinceMs: number,
  settings: Pick<Settings, 'intervalMinutes' | 'recoveryMinutes'>,
): Meter {
  const risingUntilMs = meter.backward?.sinceMs ?? meter.elapsedMs;
  const since = Math.min(Math.max(Math.round(sinceMs), meter.countedSinceMs), risingUntilMs);
  const takenBackMs = risingUntilMs - since;
  if (meter.backward && takenBackMs <= 0) return meter;

  const beforeMs = Math.max(0, (meter.backward?.beforeMs ?? meter.sittingMs) - takenBackMs);
  const backward = {
    sinceMs: since,
    beforeMs,
    intervalMs: meter.backward?.intervalMs ?? settings.intervalMinutes * MINUTE,
    recoveryMs: meter.backward?.recoveryMs ?? settings.recoveryMinutes * MINUTE,
  };
  return {
    ...meter,
    sittingMs: sittingWhenFalling(backward, meter.elapsedMs),
    satMs: Math.max(0, meter.satMs - takenBackMs),
    backward,
  };
}

/**
 * Lets the meter run backward for another reason since `sinceMs`, which may be in the past, as when someone who stands
 * walks away. The rate stays, and the time before can't be counted in another way later. Changes nothing while it rises.
 */
export function restartBackward(meter: Meter, sinceMs: number): Meter {
  const { backward, elapsedMs } = meter;
  if (!backward) return meter;
  const since = Math.min(Math.max(Math.round(sinceMs), backward.sinceMs), elapsedMs);
  const anew = {
    ...backward,
    sinceMs: since,
    beforeMs: sittingWhenFalling(backward, since),
    intervalMs: Math.max(backward.intervalMs, backward.beforeMs),
  };
  return {
    ...meter,
    sittingMs: sittingWhenFalling(anew, elapsedMs),
    countedSinceMs: Math.max(meter.countedSinceMs, since),
    backward: anew,
  };
}

/** Makes the meter rise again from its current value. */
export function runForward(meter: Meter): Meter {
  return meter.backward ? { ...meter, countedSinceMs: meter.elapsedMs, backward: null } : meter;
}

/**
 * Sets the meter to a value in ms that doesn't come from counting, such as 0 after a skip. Its direction doesn't
 * change.
 */
export function setMeter(meter: Meter, sittingMs: number): Meter {
  return {
    ...meter,
    sittingMs,
    countedSinceMs: meter.elapsedMs,
    backward: meter.backward && { ...meter.backward, sinceMs: meter.elapsedMs, beforeMs: sittingMs },
  };
}

/** Confirms the sitting counted so far: it can't be turned into absence later. */
export function confirmSitting(meter: Meter): Meter {
  return { ...meter, countedSinceMs: meter.elapsedMs };
}

/** Skips the time until `elapsedMs` without counting it. Sitting counted before can't be turned into absence later. */
export function skipTime(meter: Meter, elapsedMs: number): Meter {
  const passedMs = Math.max(0, Math.round(elapsedMs) - meter.elapsedMs);
  return { ...shiftMeter(meter, passedMs), countedSinceMs: meter.elapsedMs + passedMs };
}

/** Shifts all moments by `shiftMs`, for when elapsed time has a new origin, as after the computer was restarted. */
export function shiftMeter(meter: Meter, shiftMs: number): Meter {
  const { elapsedMs, countedSinceMs, backward } = meter;
  const shift = Math.round(shiftMs);
  return {
    ...meter,
    elapsedMs: elapsedMs + shift,
    countedSinceMs: countedSinceMs + shift,
    backward: backward && { ...backward, sinceMs: backward.sinceMs + shift },
  };
}
