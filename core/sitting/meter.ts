/**
 * The sitting meter: the sitting that has piled up since the last real break. It rises 1:1 with the time that the
 * person is present and runs backward while the person is away or stretching. All times are ms of elapsed time
 * (`Moment.elapsed`); the wall clock never comes near it.
 *
 * It counts in whole ms: fractions would leave a rest, so that an emptied meter would not quite be at 0.
 */
import { z } from 'zod';
import { MINUTE } from '../time/moment.ts';
import type { Settings } from '../settings/settings.ts';

const duration = z.int().min(0);
const elapsedTime = z.int();

/**
 * How the meter runs backward: from `beforeMs`, by that or by `intervalMs`, whichever is more, in every `recoveryMs`.
 * The interval and the recovery are those of the settings when it began.
 */
const backwardSchema = z
  .strictObject({
    sinceMs: elapsedTime,
    beforeMs: duration,
    intervalMs: z.int().positive(),
    recoveryMs: z.int().positive(),
  })
  .readonly();

export const meterSchema = z
  .strictObject({
    /** The elapsed time at which this meter stands. */
    elapsedMs: elapsedTime,
    /** The sitting since the last real break. */
    sittingMs: duration,
    /** All sitting ever counted; it runs on when the meter is emptied. Snoozes and repeats are measured by it. */
    satMs: duration,
    /** Since when each second was counted as sitting; nothing before it can be taken back. */
    countedSinceMs: elapsedTime,
    /** Null while the meter rises. */
    backward: backwardSchema.nullable(),
  })
  .readonly();
export type Meter = z.infer<typeof meterSchema>;

/** An empty meter that rises from `elapsedMs` on. */
export function newMeter(elapsedMs: number): Meter {
  const now = Math.round(elapsedMs);
  return { elapsedMs: now, sittingMs: 0, satMs: 0, countedSinceMs: now, backward: null };
}

/** The meter at `elapsedMs`, which is never before the time at which it stands. */
export function advance(meter: Meter, elapsedMs: number): Meter {
  const passedMs = Math.max(0, Math.round(elapsedMs) - meter.elapsedMs);
  const now = meter.elapsedMs + passedMs;
  if (meter.backward) {
    return { ...meter, elapsedMs: now, sittingMs: fallen(meter.backward, now) };
  }
  return {
    ...meter,
    elapsedMs: now,
    sittingMs: meter.sittingMs + passedMs,
    satMs: meter.satMs + passedMs,
  };
}

function fallen(backward: NonNullable<Meter['backward']>, now: number): number {
  const { sinceMs, beforeMs, intervalMs, recoveryMs } = backward;
  const fallMs = ((now - sinceMs) * Math.max(intervalMs, beforeMs)) / recoveryMs;
  return Math.max(0, beforeMs - Math.round(fallMs));
}

/**
 * Lets the meter run backward since `sinceMs`, which may lie in the past: the seconds from then on that were counted
 * as sitting are taken back. A meter that runs backward already can only be made to do so for longer.
 */
export function turnBack(
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
    sittingMs: fallen(backward, meter.elapsedMs),
    satMs: Math.max(0, meter.satMs - takenBackMs),
    backward,
  };
}

/** Lets the meter rise again from where it stands. */
export function turnForward(meter: Meter): Meter {
  return meter.backward ? { ...meter, countedSinceMs: meter.elapsedMs, backward: null } : meter;
}

/** Sets the meter to a value that did not come from counting: 0 after a stretch, or what a person says that it is. */
export function setMeter(meter: Meter, sittingMs: number): Meter {
  return {
    ...meter,
    sittingMs,
    countedSinceMs: meter.elapsedMs,
    backward: meter.backward && { ...meter.backward, sinceMs: meter.elapsedMs, beforeMs: sittingMs },
  };
}

/** Lets time pass that is not measured. What was counted before it can no longer be taken back. */
export function standStill(meter: Meter, elapsedMs: number): Meter {
  const passedMs = Math.max(0, Math.round(elapsedMs) - meter.elapsedMs);
  return { ...shiftMeter(meter, passedMs), countedSinceMs: meter.elapsedMs + passedMs };
}

/** The same meter by an elapsed time that reads `shiftMs` more, as after the machine was started anew. */
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
