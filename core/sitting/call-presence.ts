/**
 * During a call, people listen without touching the keyboard. So when the user seems to be away, the system is asked
 * whether a call is under way, and again every minute while it is. All moments are elapsed time, in ms.
 */
import type { Reading } from '../signals/deferral-reasons.ts';
import { HOUR, MINUTE, SECOND } from '../time/moment.ts';

/** The last request, while the user gives no input; null while nobody needs to know. */
export interface CallWatch {
  readonly askedMs: number;
  /** Whether the system hasn't answered yet. */
  readonly pending: boolean;
  readonly lastInputMs: number;
  /** Whether a call has been seen, and whether the last answer since then is missing. */
  readonly inCall: boolean;
  readonly missed: boolean;
}

const ASK_AGAIN_AFTER_MS = MINUTE;
/** A system that hasn't answered by then counts as "unknown". */
const ANSWER_WITHIN_MS = 5 * SECOND;
/** A call proves presence for this long after the last input, in case a microphone is never closed. */
const LONGEST_CALL_MS = 2 * HOUR;

/**
 * Returns the watch for a user who has given no input for a while: unchanged, or with a new request. Returns null if
 * they no longer count as present.
 */
export function watchCall(before: CallWatch | null, lastInputMs: number, nowMs: number): CallWatch | null {
  if (nowMs - lastInputMs >= LONGEST_CALL_MS) return null;
  if (!before) return { askedMs: nowMs, pending: true, lastInputMs, inCall: false, missed: false };
  if (before.pending)
    return nowMs - before.askedMs >= ANSWER_WITHIN_MS ? answered(before, 'unknown') : before;
  return nowMs - before.askedMs < ASK_AGAIN_AFTER_MS ? before : { ...before, askedMs: nowMs, pending: true };
}

/**
 * Returns the watch after an answer; null if the user no longer counts as present. A call doesn't end because one answer
 * is missing: the next one decides.
 */
export function answered(watch: CallWatch, reading: Reading): CallWatch | null {
  if (reading === 'yes') return { ...watch, pending: false, inCall: true, missed: false };
  const tolerated = reading === 'unknown' && watch.inCall && !watch.missed;
  return tolerated ? { ...watch, pending: false, missed: true } : null;
}

/** Whether the system must be asked now: there is a request that wasn't there before. */
export function asksNow(before: CallWatch | null, after: CallWatch | null): boolean {
  return after?.pending === true && !(before?.pending === true && before.askedMs === after.askedMs);
}
