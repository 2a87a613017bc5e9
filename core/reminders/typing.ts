/** Whether the person is typing, as far as the idle time of the ticks tells. */
import { SECOND } from '../time/moment.ts';
import type { IdleReading } from '../signals/idle-reading.ts';

export interface Typing {
  /** How many readings in a row, about a second apart, found input just before them. */
  readonly readings: number;
  /** How many readings in a row were about a second apart, whatever they found. */
  readonly inARow: number;
  /** Elapsed time of the last reading, in ms. */
  readonly lastMs: number;
  readonly isTyping: boolean;
}

/** Who has just started the app is not typing. */
export function notTyping(elapsedMs: number): Typing {
  return { readings: 0, inARow: 1, lastMs: elapsedMs, isTyping: false };
}

/** Input less than this long ago was just given. Idle may come in whole seconds, rounded down. */
const JUST_NOW_SECONDS = 2;
const READINGS_TO_BE_SURE = 5;
/** Who has given no input for so long has stopped typing. */
const STOPPED_AFTER_SECONDS = 5;

/** Readings closer than this are of the same second, as when the screen was unlocked just after a tick. */
const SAME_SECOND_MS = SECOND / 2;
/** Readings further apart than this do not follow each other: what was between them is not known. */
const NEXT_SECOND_MS = 2 * SECOND;
/** What was so long ago tells nothing about now. */
const FORGOTTEN_AFTER_MS = 30 * SECOND;

/** Takes the idle time of one tick; where it is not told in seconds, nobody is seen to type. */
export function noteIdle(before: Typing, idleSeconds: IdleReading, elapsedMs: number): Typing {
  if (typeof idleSeconds !== 'number') return notTyping(elapsedMs);

  const apartMs = elapsedMs - before.lastMs;
  const inARow = apartMs <= NEXT_SECOND_MS ? before.inARow + 1 : 1;
  const isTyping = before.isTyping && apartMs <= FORGOTTEN_AFTER_MS && idleSeconds < STOPPED_AFTER_SECONDS;
  if (idleSeconds >= JUST_NOW_SECONDS) return { readings: 0, inARow, lastMs: elapsedMs, isTyping };
  if (before.readings > 0 && apartMs < SAME_SECOND_MS) return before;

  const readings = Math.min(before.readings + 1, inARow);
  return { readings, inARow, lastMs: elapsedMs, isTyping: isTyping || readings >= READINGS_TO_BE_SURE };
}

/** The last input went to the app itself, such as a click in its tray menu: that is no typing. */
export function noteOwnInput(typing: Typing): Typing {
  return { ...typing, inARow: typing.inARow + 1 };
}

/**
 * Whether only more readings can tell: there was input just before each of them, but they are too few, as where the app
 * has not looked every second until now.
 */
export function mayBeTyping({ readings, inARow, isTyping }: Typing): boolean {
  return !isTyping && readings > 0 && readings === inARow;
}
