/**
 * Whether the user is at the computer, and the sitting meter that follows from it. Presence comes from the idle time,
 * the lock and sleep, each of which may be unknown on a given system.
 */
import { z } from 'zod';
import { MINUTE, SECOND } from '../time/moment.ts';
import type { Reading } from '../signals/deferral-reasons.ts';
import type { IdleReading } from '../signals/idle-reading.ts';
import type { Settings } from '../settings/settings.ts';
import { answered, watchCall, type CallWatch } from './call-presence.ts';
import {
  advance,
  confirmSitting,
  meterSchema,
  newMeter,
  restartBackward,
  runBackward,
  runForward,
  setMeter,
  type Meter,
} from './meter.ts';
import { standingSchema, type StandingBout } from './standing.ts';

/**
 * A gap between two events longer than this, in ms of elapsed time, means that the computer slept, unless the system
 * reports every sleep.
 */
export const SLEEP_GAP_MS = 30 * SECOND;

const presenceSchema = z
  .discriminatedUnion('kind', [
    z.strictObject({ kind: z.literal('present') }),
    /** The idle time can't be read: counts as present until the screen is locked or the computer sleeps. */
    z.strictObject({ kind: z.literal('unknown') }),
    z.strictObject({
      kind: z.literal('away'),
      /** Whether the user may have been sitting anyway: false for sleep, and while the app wasn't running. */
      deniable: z.boolean(),
      /** Whether this absence has already emptied the meter and been recorded as a natural break. */
      broke: z.boolean(),
    }),
    /** Signals are ignored during a stretch: the user gives no input and may lock the screen. */
    z.strictObject({ kind: z.literal('stretching') }),
  ])
  .readonly();

/** The part of `Sitting` that is saved. */
export const savedSittingSchema = z
  .strictObject({
    meter: meterSchema,
    presence: presenceSchema,
    /** The user stands; null while they sit or are away. During a stretch they may still be standing. */
    standing: standingSchema.nullable(),
  })
  .readonly();

export interface Sitting extends z.infer<typeof savedSittingSchema> {
  /** The last absence, while the user can still say "I was still sitting". */
  readonly lastAbsence: LastAbsence | null;
  /** Elapsed time at which the system reported that it is going to sleep, in ms; null once it is awake again. */
  readonly suspendedMs: number | null;
  /** A time of standing that is over and not recorded yet. */
  readonly stood: StandingBout | null;
  /** Whether a call keeps the user present although they give no input. */
  readonly call: CallWatch | null;
}

/** An absence that is over. */
export interface LastAbsence {
  /** The meter's `countedSinceMs` before the absence: elapsed time in ms. */
  readonly countedSinceMs: number;
  /** Elapsed time at which the absence began, in ms. */
  readonly sinceMs: number;
  /** The meter before and after the absence, and its length, in ms. */
  readonly beforeMs: number;
  readonly afterMs: number;
  readonly lengthMs: number;
  /** Whether it was recorded as a natural break. */
  readonly broke: boolean;
}

/** What a tick reports about the user. */
export interface PresenceSignals {
  readonly idleSeconds: IdleReading;
  readonly locked: boolean;
}

type MeterSettings = Pick<Settings, 'intervalMinutes' | 'recoveryMinutes'>;

/** Returns an empty meter from `elapsedMs` on, with the user present. */
export function newSitting(elapsedMs: number): Sitting {
  return {
    meter: newMeter(elapsedMs),
    presence: { kind: 'present' },
    lastAbsence: null,
    suspendedMs: null,
    standing: null,
    stood: null,
    call: null,
  };
}

/** Whether the gap between the last event and `elapsedMs` is so long that the computer may have slept. */
export function isLongGap(sitting: Sitting, elapsedMs: number): boolean {
  return elapsedMs - sitting.meter.elapsedMs > SLEEP_GAP_MS;
}

/** Lets time pass until `elapsedMs` without changing presence. */
export function passTime(sitting: Sitting, elapsedMs: number): Sitting {
  return { ...sitting, meter: advance(sitting.meter, elapsedMs) };
}

/** Lets time pass until `elapsedMs` as an absence that can't be denied, such as sleep. */
export function passTimeAway(sitting: Sitting, elapsedMs: number, settings: MeterSettings): Sitting {
  return passTime(
    goAway(sitting, { sinceMs: sitting.meter.elapsedMs, deniable: false }, settings),
    elapsedMs,
  );
}

/** Stops measuring, as at the end of working hours. Standing ends, and the last absence can no longer be denied. */
export function stopMeasuring(sitting: Sitting): Sitting {
  return { ...sitDown(sitting), lastAbsence: null, suspendedMs: null, call: null };
}

/** Starts measuring at 0. The user counts as present until signals report otherwise. A running stretch continues. */
export function startMeasuring(sitting: Sitting): Sitting {
  const back = sitting.presence.kind === 'away' ? comeBack(sitting, 'present') : sitting;
  return stopMeasuring({ ...back, meter: setMeter(back.meter, 0) });
}

/** Records that the system reported that it is going to sleep. */
export function suspend(sitting: Sitting): Sitting {
  return { ...sitting, suspendedMs: sitting.meter.elapsedMs };
}

/** Counts the time since `suspend` as absence, however short. Changes nothing without a suspend or in a stretch. */
export function wake(sitting: Sitting, settings: MeterSettings): Sitting {
  if (sitting.suspendedMs === null || sitting.presence.kind === 'stretching') {
    return { ...sitting, suspendedMs: null };
  }
  return {
    ...goAway(sitting, { sinceMs: sitting.suspendedMs, deniable: false }, settings),
    suspendedMs: null,
  };
}

/**
 * Updates presence from the signals of a tick. During a stretch they are ignored. A user without input stays present
 * while the system is asked whether they are in a call, and during the call.
 */
export function updatePresence(
  sitting: Sitting,
  { idleSeconds, locked }: PresenceSignals,
  settings: MeterSettings & Pick<Settings, 'awayAfterMinutes' | 'callMeansPresent'>,
): Sitting {
  // A tick proves that the computer is awake, so drop a suspend that wasn't followed by sleep.
  const awake = { ...sitting, suspendedMs: null };
  if (awake.presence.kind === 'stretching') return awake;

  const nowMs = awake.meter.elapsedMs;
  const lastInputMs =
    typeof idleSeconds === 'number' ? lastSignOf(awake, nowMs - idleSeconds * SECOND) : nowMs;
  if (nowMs - lastInputMs >= settings.awayAfterMinutes * MINUTE) {
    const mayCall = settings.callMeansPresent && !locked && awake.presence.kind !== 'away';
    const call = mayCall ? watchCall(awake.call, lastInputMs, nowMs) : null;
    if (call) return { ...awake, call };
    return goAway(awake, { sinceMs: lastInputMs, deniable: true }, settings);
  }
  if (locked) return goAway(awake, { sinceMs: nowMs, deniable: true }, settings);
  const kind = idleSeconds === null ? 'unknown' : 'present';
  return awake.standing ? { ...awake, presence: { kind }, call: null } : comeBack(awake, kind);
}

/** When someone was last seen: at their last input or, if they stand, at the end of a stretch, which needs no input. */
function lastSignOf({ standing, meter }: Sitting, lastInputMs: number): number {
  return standing ? Math.max(lastInputMs, meter.countedSinceMs) : lastInputMs;
}

/**
 * Updates presence with the answer whether a call is under way. If it is, the time until now was sitting; the absence
 * begins later. An answer that is too late changes nothing.
 */
export function takeCallReading(sitting: Sitting, reading: Reading, settings: MeterSettings): Sitting {
  const watch = sitting.call;
  if (!watch?.pending) return sitting;
  const call = answered(watch, reading);
  if (!call) return goAway(sitting, { sinceMs: watch.lastInputMs, deniable: true }, settings);
  return { ...sitting, call, meter: reading === 'yes' ? confirmSitting(sitting.meter) : sitting.meter };
}

/** Starts a stretch: the meter runs backward until `endStretch`. */
export function beginStretch(sitting: Sitting, settings: MeterSettings): Sitting {
  const { meter } = comeBack(sitting, 'present');
  return {
    ...sitting,
    meter: runBackward(meter, meter.elapsedMs, settings),
    presence: { kind: 'stretching' },
    lastAbsence: null,
    call: null,
  };
}

/**
 * Ends a stretch: the meter rises again from the value that the stretch has brought it down to, unless the user stands.
 */
export function endStretch(sitting: Sitting): Sitting {
  const { meter, standing } = sitting;
  const after = standing ? restartBackward(meter, meter.elapsedMs) : runForward(meter);
  return { ...sitting, meter: after, presence: { kind: 'present' } };
}

/** "I'm standing": the meter runs backward until `sitDown` or an absence. */
export function standUp(sitting: Sitting, settings: MeterSettings): Sitting {
  const here = comeBack(sitting, sitting.presence.kind === 'unknown' ? 'unknown' : 'present');
  const { elapsedMs, sittingMs } = here.meter;
  return {
    ...here,
    meter: runBackward(here.meter, elapsedMs, settings),
    standing: { sinceMs: elapsedMs, sittingMs, remindAt: null },
    lastAbsence: null,
  };
}

/** "I'm sitting": the meter rises again, unless a stretch is running. Changes nothing if the user doesn't stand. */
export function sitDown(sitting: Sitting): Sitting {
  const { meter, presence } = sitting;
  if (!sitting.standing) return sitting;
  const rising = presence.kind === 'stretching' ? meter : runForward(meter);
  return { ...withStandingOver(sitting, meter.elapsedMs), meter: rising };
}

/** Ends standing as of `untilMs`, which may be in the past. */
function withStandingOver(sitting: Sitting, untilMs: number): Sitting {
  const { standing } = sitting;
  if (!standing) return sitting;
  const { sinceMs, sittingMs } = standing;
  return { ...sitting, standing: null, stood: { sinceMs, untilMs: Math.max(sinceMs, untilMs), sittingMs } };
}

/** Sets the meter to a value in ms, such as 0 after a skip. An absence before that can no longer be denied. */
export function withMeterAt(sitting: Sitting, sittingMs: number): Sitting {
  return { ...sitting, meter: setMeter(sitting.meter, sittingMs), lastAbsence: null };
}

/** "I was still sitting": counts the last absence, which is `sitting.lastAbsence`, as sitting. */
export function denyAbsence(sitting: Sitting, absence: LastAbsence): Sitting {
  const { meter } = sitting;
  const sittingSinceMs = meter.sittingMs - absence.afterMs;
  const counted: Meter = { ...meter, satMs: meter.satMs + absence.lengthMs };
  return {
    ...sitting,
    meter: {
      ...setMeter(counted, absence.beforeMs + absence.lengthMs + sittingSinceMs),
      countedSinceMs: absence.countedSinceMs,
    },
    lastAbsence: null,
  };
}

/** Forgets the last absence, so it can no longer be denied: a reminder has come since. */
export function forgetAbsence(sitting: Sitting): Sitting {
  return sitting.lastAbsence ? { ...sitting, lastAbsence: null } : sitting;
}

/**
 * Returns the natural break that the current absence has become, if it isn't recorded yet: the meter before it and its
 * length so far, in ms. Otherwise null.
 */
export function unrecordedBreak(sitting: Sitting): { sittingMs: number; durationMs: number } | null {
  const { meter, presence } = sitting;
  if (presence.kind !== 'away' || presence.broke || !meter.backward) return null;
  if (meter.sittingMs > 0 || meter.backward.beforeMs === 0) return null;
  return { sittingMs: meter.backward.beforeMs, durationMs: meter.elapsedMs - meter.backward.sinceMs };
}

/** Marks the natural break of the current absence as recorded. */
export function withBreakRecorded(sitting: Sitting): Sitting {
  if (sitting.presence.kind !== 'away') return sitting;
  return { ...sitting, presence: { ...sitting.presence, broke: true } };
}

/**
 * Starts an absence, or continues the current one, whose start can only move further back. It ends standing; it then
 * can't be denied, because the user may have stood.
 *
 * @param absence.sinceMs elapsed time at which it began, in ms; it may be in the past
 * @param absence.deniable whether the user may have been sitting anyway; an absence stays undeniable once it is
 */
export function goAway(
  sitting: Sitting,
  { sinceMs, deniable }: { readonly sinceMs: number; readonly deniable: boolean },
  settings: MeterSettings,
): Sitting {
  const { standing, presence } = sitting;
  const before = presence.kind === 'away' ? presence : { deniable: standing === null, broke: false };
  return {
    ...withStandingOver(sitting, Math.min(sinceMs, sitting.meter.elapsedMs)),
    meter: standing ? restartBackward(sitting.meter, sinceMs) : runBackward(sitting.meter, sinceMs, settings),
    presence: { kind: 'away', deniable: before.deniable && deniable, broke: before.broke },
    lastAbsence: null,
    call: null,
  };
}

/** Ends an absence, if there is one. A deniable absence becomes `lastAbsence`. */
export function comeBack(sitting: Sitting, kind: 'present' | 'unknown'): Sitting {
  const { meter, presence } = sitting;
  const back = { ...sitting, meter: runForward(meter), presence: { kind }, call: null };
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
