/** Whether the user is typing, judging by the idle time in the ticks. */
import { SECOND } from '../time/moment.ts';
import type { IdleReading } from '../signals/idle-reading.ts';

export interface Typing {
  /** How many of the last readings, each about a second after the one before, found input just before them. */
  readonly inputsInARow: number;
  /** How many of the last readings came about a second after the one before, with or without input. */
  readonly readingsInARow: number;
  /** Elapsed time of the last reading, in ms. */
  readonly lastMs: number;
  readonly isTyping: boolean;
}

/** Returns a state in which the user isn't typing, as at the start of the app or after the idle time was unknown. */
export function notTyping(elapsedMs: number): Typing {
  return { inputsInARow: 0, readingsInARow: 1, lastMs: elapsedMs, isTyping: false };
}

/** An idle time below this means input just now. Some systems report whole seconds, rounded down. */
const JUST_NOW_SECONDS = 2;
const READINGS_TO_BE_SURE = 5;
/** The user has stopped typing when the idle time reaches this. */
const STOPPED_AFTER_SECONDS = 5;

/** Readings closer than this count as one, as when the screen is unlocked just after a tick. */
const SAME_SECOND_MS = SECOND / 2;
/** Readings further apart than this aren't in a row: there may have been a longer pause between them. */
const NEXT_SECOND_MS = 2 * SECOND;
/** A reading older than this says nothing about now. */
const FORGOTTEN_AFTER_MS = 30 * SECOND;

/** Updates the state with the idle time of one tick. If it isn't a number of seconds, the user counts as not typing. */
export function noteIdle(before: Typing, idleSeconds: IdleReading, elapsedMs: number): Typing {
  if (typeof idleSeconds !== 'number') return notTyping(elapsedMs);

  const apartMs = elapsedMs - before.lastMs;
  const readingsInARow = apartMs <= NEXT_SECOND_MS ? before.readingsInARow + 1 : 1;
  const isTyping = before.isTyping && apartMs <= FORGOTTEN_AFTER_MS && idleSeconds < STOPPED_AFTER_SECONDS;
  if (idleSeconds >= JUST_NOW_SECONDS) {
    return { inputsInARow: 0, readingsInARow, lastMs: elapsedMs, isTyping };
  }
  if (before.inputsInARow > 0 && apartMs < SAME_SECOND_MS) return before;

  const inputsInARow = Math.min(before.inputsInARow + 1, readingsInARow);
  const isSure = inputsInARow >= READINGS_TO_BE_SURE;
  return { inputsInARow, readingsInARow, lastMs: elapsedMs, isTyping: isTyping || isSure };
}

/** Notes that the last input went to the app itself, such as a click in its tray menu: that isn't typing. */
export function noteOwnInput(typing: Typing): Typing {
  return { ...typing, readingsInARow: typing.readingsInARow + 1 };
}

/**
 * Whether more readings are needed to tell if the user is typing: each one so far found input, but there are too few of
 * them, as when the app hasn't ticked every second until now.
 */
export function mayBeTyping({ inputsInARow, readingsInARow, isTyping }: Typing): boolean {
  return !isTyping && inputsInARow > 0 && inputsInARow === readingsInARow;
}
