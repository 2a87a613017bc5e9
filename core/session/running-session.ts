/** A stretch that is running, as the rules see it: since when, and whether anybody still does it. */
import { z } from 'zod';
import { identifierSchema } from '../../content/stretch.ts';
import { namedStretchSchema } from '../../content/named-stretch.ts';
import type { IdleReading } from '../signals/idle-reading.ts';
import { MINUTE, SECOND } from '../time/moment.ts';

/** The routine to which the stretch that is on belongs. */
const runningRoutineSchema = z
  .strictObject({
    id: identifierSchema,
    /** Which of its stretches is on, counted from 0. */
    item: z.number().int().min(0),
    /** The stretches still to come. */
    ahead: z.array(namedStretchSchema).readonly(),
  })
  .readonly();
export type RunningRoutine = z.infer<typeof runningRoutineSchema>;

export const runningStretchSchema = z
  .strictObject({
    stretch: identifierSchema,
    variant: identifierSchema,
    /** Absent from states that were kept before there were routines. */
    routine: runningRoutineSchema.nullable().default(null),
    /** What the person did not want to begin, just before; absent from states that were kept by earlier versions. */
    passedOver: z.array(identifierSchema).readonly().default([]),
    /** Elapsed time at its start, in ms. */
    startedMs: z.number(),
    /** The meter when it started, in ms. */
    sittingBeforeMs: z.number().min(0),
    /** Elapsed time since which the timer is stopped. */
    pausedSinceMs: z.number().nullable(),
    /** How long the timer was stopped before that, in ms; absent from states that were kept by earlier versions. */
    pausedMs: z.number().min(0).default(0),
    /** Elapsed time since which the person has been typing or clicking somewhere else. */
    elsewhereSinceMs: z.number().nullable(),
    /** How often the machine has slept meanwhile; absent from states that were kept by earlier versions. */
    sleeps: z.number().int().min(0).default(0),
  })
  .readonly();
export type RunningStretch = z.infer<typeof runningStretchSchema>;

/** The timer is stopped; one that is stopped already stays so since then. */
export function pauseTimer(running: RunningStretch, elapsedMs: number): RunningStretch {
  return { ...running, pausedSinceMs: running.pausedSinceMs ?? elapsedMs };
}

/** The machine sleeps since then: the timer is stopped until the person goes on. */
export function pauseForSleep(running: RunningStretch, sinceMs: number): RunningStretch {
  return { ...pauseTimer(running, sinceMs), elsewhereSinceMs: null, sleeps: running.sleeps + 1 };
}

/** The timer goes on. */
export function resumeTimer(running: RunningStretch, elapsedMs: number): RunningStretch {
  return { ...running, pausedSinceMs: null, pausedMs: pausedMsAt(running, elapsedMs) };
}

/** For how long a stretch has been done, without the time for which its timer was stopped, in ms. */
export function doneMs(running: RunningStretch, elapsedMs: number): number {
  return elapsedMs - running.startedMs - pausedMsAt(running, elapsedMs);
}

function pausedMsAt({ pausedMs, pausedSinceMs }: RunningStretch, elapsedMs: number): number {
  return pausedSinceMs === null ? pausedMs : pausedMs + elapsedMs - pausedSinceMs;
}

const ABANDONED_AFTER_ELSEWHERE_MS = 2 * MINUTE;
const ABANDONED_AFTER_HELD_MS = 5 * MINUTE;
/** Without input for so long, the person is no longer busy elsewhere, but perhaps stretching. */
const INPUT_HAS_CEASED_SECONDS = 30;

/** Notes whether the person gives input to another window than the stretch's. Input that is not told in seconds is none. */
export function noteInput(
  running: RunningStretch,
  input: { readonly idleSeconds: IdleReading; readonly windowFocused: boolean },
  elapsedMs: number,
): RunningStretch {
  const { idleSeconds, windowFocused } = input;
  if (windowFocused || typeof idleSeconds !== 'number' || idleSeconds >= INPUT_HAS_CEASED_SECONDS) {
    return { ...running, elsewhereSinceMs: null };
  }
  if (running.elsewhereSinceMs !== null) return running;
  const lastInputMs = elapsedMs - idleSeconds * SECOND;
  // The click that started the stretch was not given elsewhere.
  return lastInputMs > running.startedMs ? { ...running, elsewhereSinceMs: lastInputMs } : running;
}

/** Whether nobody does this stretch any more: input elsewhere for 2 minutes, or the timer stopped for 5. */
export function isAbandoned(running: RunningStretch, elapsedMs: number): boolean {
  return elapsedMs >= abandonedFromMs(running);
}

/** The elapsed time from which on nobody does this stretch any more, if nothing changes until then; or Infinity. */
export function abandonedFromMs({ elsewhereSinceMs, pausedSinceMs }: RunningStretch): number {
  return Math.min(
    (elsewhereSinceMs ?? Infinity) + ABANDONED_AFTER_ELSEWHERE_MS,
    (pausedSinceMs ?? Infinity) + ABANDONED_AFTER_HELD_MS,
  );
}
