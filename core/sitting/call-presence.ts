/**
 * During a call, people listen without touching the keyboard. So when the user seems to be away, the system is asked
 * whether a call is under way, and again every minute while it is. All moments are elapsed time, in ms.
 */
import { HOUR, MINUTE, SECOND } from '../time/moment.ts';

/** The last request, while the user gives no input; null while nobody needs to know. */
export interface CallWatch {
  readonly askedMs: number;
  /** Whether the system hasn't answered yet. */
  readonly pending: boolean;
  readonly lastInputMs: number;
}

const ASK_AGAIN_AFTER_MS = MINUTE;
/** A system that hasn't answered by then counts as "no". */
const ANSWER_WITHIN_MS = 5 * SECOND;
/** A call proves presence for this long after the last input, in case a microphone is never closed. */
const LONGEST_CALL_MS = 2 * HOUR;

/**
 * Returns the watch for a user who has given no input for a while: unchanged, or with a new request. Returns null if
 * they no longer count as present.
 */
export function watchCall(before: CallWatch | null, lastInputMs: number, nowMs: number): CallWatch | null {
  if (nowMs - lastInputMs >= LONGEST_CALL_MS) return null;
  if (before?.pending) return nowMs - before.askedMs >= ANSWER_WITHIN_MS ? null : before;
  if (before && nowMs - before.askedMs < ASK_AGAIN_AFTER_MS) return before;
  return { askedMs: nowMs, pending: true, lastInputMs };
}

/** Whether the system must be asked now: there is a request that wasn't there before. */
export function asksNow(before: CallWatch | null, after: CallWatch | null): boolean {
  return after?.pending === true && !(before?.pending === true && before.askedMs === after.askedMs);
}
