/**
 * Whether the person sits at the computer, and the meter that follows from it. Presence comes from signals, each of
 * which may be missing: seconds since the last input, the locked screen, sleep.
 */
import { z } from 'zod';
import { MINUTE, SECOND } from '../time/moment.ts';
import type { IdleReading } from '../signals/idle-reading.ts';
import type { Settings } from '../settings/settings.ts';
import { advance, meterSchema, newMeter, setMeter, turnBack, turnForward, type Meter } from './meter.ts';

/** Two events further apart than this, in elapsed time, have sleep between them. */
export const SLEEP_GAP_MS = 30 * SECOND;

const presenceSchema = z
  .discriminatedUnion('kind', [
    z.strictObject({ kind: z.literal('present') }),
    /** Idle cannot be read here: counts as present until the screen is locked or the machine sleeps. */
    z.strictObject({ kind: z.literal('unknown') }),
    z.strictObject({
      kind: z.literal('away'),
      /** Whether the person may have been sitting all the same: not in sleep, nor while the app was not running. */
      deniable: z.boolean(),
      /** Whether this absence has already emptied the meter and been recorded as a natural break. */
      broke: z.boolean(),
    }),
    /** While a stretch runs, signals say nothing: who stretches gives no input and may lock the screen. */
    z.strictObject({ kind: z.literal('stretching') }),
  ])
  .readonly();

/** What is kept of sitting over restarts. */
export const savedSittingSchema = z.strictObject({ meter: meterSchema, presence: presenceSchema }).readonly();

export interface Sitting extends z.infer<typeof savedSittingSchema> {
  /** The last absence, while the person can still say "I was still sitting". */
  readonly lastAbsence: LastAbsence | null;
  /** The elapsed time at which the machine said that it goes to sleep, until it is seen awake. */
  readonly suspendedMs: number | null;
}

export interface LastAbsence {
  /** Elapsed time since which each second before it was counted as sitting, and at which it began, in ms. */
  readonly countedSinceMs: number;
  readonly sinceMs: number;
  /** The meter before and after the absence, and its length, in ms. */
  readonly beforeMs: number;
  readonly afterMs: number;
  readonly lengthMs: number;
  readonly broke: boolean;
}

/** What a tick tells about the person. */
export interface PresenceSignals {
  readonly idleSeconds: IdleReading;
  readonly locked: boolean;
}

type MeterSettings = Pick<Settings, 'intervalMinutes' | 'recoveryMinutes'>;

export function newSitting(elapsedMs: number): Sitting {
  return {
    meter: newMeter(elapsedMs),
    presence: { kind: 'present' },
    lastAbsence: null,
    suspendedMs: null,
  };
}

/** Whether a gap until `elapsedMs` that no tick fell into was sleep, whatever the machine says about it. */
export function isSleep(sitting: Sitting, elapsedMs: number): boolean {
  return elapsedMs - sitting.meter.elapsedMs > SLEEP_GAP_MS;
}

/**
 * Lets time pass until `elapsedMs`.
 *
 * @param away whether nobody can have been sitting all that time
 */
export function passTime(
  sitting: Sitting,
  elapsedMs: number,
  settings: MeterSettings,
  away: boolean,
): Sitting {
  const before = away ? goAway(sitting, sitting.meter.elapsedMs, false, settings) : sitting;
  return { ...before, meter: advance(before.meter, elapsedMs) };
}

/** From now on nothing is measured; what was before is no longer spoken of. */
export function stopMeasuring(sitting: Sitting): Sitting {
  return { ...sitting, lastAbsence: null, suspendedMs: null };
}

/** Measuring begins at 0, with a person who is there until signals say otherwise. A stretch that runs goes on. */
export function startAnew(sitting: Sitting): Sitting {
  const begun = sitting.presence.kind === 'away' ? comeBack(sitting, 'present') : sitting;
  return stopMeasuring({ ...begun, meter: setMeter(begun.meter, 0) });
}

/** The machine says that it goes to sleep. */
export function suspend(sitting: Sitting): Sitting {
  return { ...sitting, suspendedMs: sitting.meter.elapsedMs };
}

/** The machine says that it woke up: the time since it went to sleep was absence, however short. */
export function wake(sitting: Sitting, settings: MeterSettings): Sitting {
  if (sitting.suspendedMs === null || sitting.presence.kind === 'stretching') {
    return { ...sitting, suspendedMs: null };
  }
  return { ...goAway(sitting, sitting.suspendedMs, false, settings), suspendedMs: null };
}

/** Decides presence from the signals of a tick. */
export function readSignals(
  sitting: Sitting,
  { idleSeconds, locked }: PresenceSignals,
  settings: MeterSettings & Pick<Settings, 'awayAfterMinutes'>,
): Sitting {
  // A tick shows the machine awake, so a suspend that was never followed by sleep is forgotten.
  const awake = { ...sitting, suspendedMs: null };
  if (awake.presence.kind === 'stretching') return awake;

  if (typeof idleSeconds === 'number' && idleSeconds * SECOND >= settings.awayAfterMinutes * MINUTE) {
    return goAway(awake, awake.meter.elapsedMs - idleSeconds * SECOND, true, settings);
  }
  if (locked) return goAway(awake, awake.meter.elapsedMs, true, settings);
  return comeBack(awake, idleSeconds === null ? 'unknown' : 'present');
}

/** From now on a stretch runs. */
export function beginStretch(sitting: Sitting, settings: MeterSettings): Sitting {
  const { meter } = comeBack(sitting, 'present');
  return {
    ...sitting,
    meter: turnBack(meter, meter.elapsedMs, settings),
    presence: { kind: 'stretching' },
    lastAbsence: null,
  };
}

/** The stretch is over; what it took off the meter stays off. */
export function endStretch(sitting: Sitting): Sitting {
  return { ...sitting, meter: turnForward(sitting.meter), presence: { kind: 'present' } };
}

/** Empties the meter, or gives it a value that a command says; an absence before that can no longer be denied. */
export function withMeterAt(sitting: Sitting, sittingMs: number): Sitting {
  return { ...sitting, meter: setMeter(sitting.meter, sittingMs), lastAbsence: null };
}

/** "I was still sitting": the last absence counts as sitting. Only where there is a `lastAbsence`. */
export function denyAbsence(sitting: Sitting, absence: LastAbsence): Sitting {
  const { meter } = sitting;
  const sinceMs = meter.sittingMs - absence.afterMs;
  const counted: Meter = { ...meter, satMs: meter.satMs + absence.lengthMs };
  return {
    ...sitting,
    meter: {
      ...setMeter(counted, absence.beforeMs + absence.lengthMs + sinceMs),
      countedSinceMs: absence.countedSinceMs,
    },
    lastAbsence: null,
  };
}

/** A reminder came since the last absence, so that absence is no longer spoken of. */
export function forgetAbsence(sitting: Sitting): Sitting {
  return sitting.lastAbsence ? { ...sitting, lastAbsence: null } : sitting;
}

/** A natural break that has come about and is not yet recorded: the meter before it and its length so far, in ms. */
export function newNaturalBreak(sitting: Sitting): { sittingMs: number; durationMs: number } | null {
  const { meter, presence } = sitting;
  if (presence.kind !== 'away' || presence.broke || !meter.backward) return null;
  if (meter.sittingMs > 0 || meter.backward.beforeMs === 0) return null;
  return { sittingMs: meter.backward.beforeMs, durationMs: meter.elapsedMs - meter.backward.sinceMs };
}

/** The natural break of this absence is recorded. */
export function withBreakRecorded(sitting: Sitting): Sitting {
  if (sitting.presence.kind !== 'away') return sitting;
  return { ...sitting, presence: { ...sitting.presence, broke: true } };
}

/** The person is away since `sinceMs`; an absence that lasts already goes on, and may turn out to be longer. */
export function goAway(
  sitting: Sitting,
  sinceMs: number,
  deniable: boolean,
  settings: MeterSettings,
): Sitting {
  const before = sitting.presence.kind === 'away' ? sitting.presence : { deniable: true, broke: false };
  return {
    ...sitting,
    meter: turnBack(sitting.meter, sinceMs, settings),
    presence: { kind: 'away', deniable: before.deniable && deniable, broke: before.broke },
    lastAbsence: null,
  };
}

/** The person is here again, or nobody can tell. The absence can be denied unless it was sleep. */
export function comeBack(sitting: Sitting, kind: 'present' | 'unknown'): Sitting {
  const { meter, presence } = sitting;
  const back = { ...sitting, meter: turnForward(meter), presence: { kind } };
  if (presence.kind !== 'away' || !presence.deniable || !meter.backward) return back;
  return {
    ...back,
    lastAbsence: {
      countedSinceMs: meter.countedSinceMs,
      sinceMs: meter.backward.sinceMs,
      beforeMs: meter.backward.beforeMs,
      afterMs: meter.sittingMs,
      lengthMs: meter.elapsedMs - meter.backward.sinceMs,
      broke: presence.broke,
    },
  };
}
