/**
 * Decides whether something defers a due reminder. The system's signals are read only on request; typing is detected
 * from the ticks. All moments are elapsed time, in ms.
 */
import type { Settings } from '../settings/settings.ts';
import type { SystemReason, DeferralReadings, DeferralReason } from '../signals/deferral-reasons.ts';
import { SECOND } from '../time/moment.ts';
import { mayBeTyping, type Typing } from './typing.ts';

type DeferFor = Settings['deferFor'];

export interface Deferral {
  /** When the signals were last requested, and whether the readings are still awaited. */
  readonly request: { readonly sentMs: number; readonly pending: boolean } | null;
  /** The reasons found by the last readings; null before the first. */
  readonly found: readonly SystemReason[] | null;
  /** Since when typing has been the only reason left. */
  readonly onlyTypingSinceMs: number | null;
  /** Since when the reminder has waited for more ticks that show whether the user is typing. */
  readonly waitingForTicksSinceMs: number | null;
  /** Why the reminder is deferred now; empty if it isn't. */
  readonly reasons: readonly DeferralReason[];
}

export const notDeferred: Deferral = {
  request: null,
  found: null,
  onlyTypingSinceMs: null,
  waitingForTicksSinceMs: null,
  reasons: [],
};

const systemReasons = ['doNotDisturb', 'fullScreen', 'call'] as const satisfies readonly SystemReason[];

/** Signals that haven't been read by then count as "no". */
const READINGS_WITHIN_MS = 5 * SECOND;
const READ_AGAIN_AFTER_MS = 15 * SECOND;
/** Typing defers a reminder for this long at most. */
const TYPING_DEFERS_FOR_MS = 60 * SECOND;
/** A reminder waits no longer than this for enough ticks, in case they are late. */
const WAITS_FOR_TICKS_MS = 10 * SECOND;

/** Returns the deferral with the readings that were requested. Readings that come too late are ignored. */
export function takeReadings(deferral: Deferral, readings: DeferralReadings): Deferral {
  if (!deferral.request?.pending) return deferral;
  return withFound(
    deferral,
    systemReasons.filter((reason) => readings[reason] === 'yes'),
  );
}

interface Circumstances {
  readonly nowMs: number;
  readonly typing: Typing;
  readonly deferFor: DeferFor;
}

/**
 * Checks whether a reminder may go out now.
 *
 * @returns `free`: whether it may; `readSignals`: whether the signals must be read; `deferral`: the state for the next
 * check
 */
export function checkDeferral(
  before: Deferral,
  now: Circumstances,
): { readonly deferral: Deferral; readonly readSignals: boolean; readonly free: boolean } {
  const current = withoutLateReadings(before, now);
  const readSignals = isTimeToRead(current, now);
  const request = readSignals ? { sentMs: now.nowMs, pending: true } : current.request;
  const deferral = waitForTicks(withReasons({ ...current, request }, now), current.reasons, now);
  return { deferral, readSignals, free: deferral.reasons.length === 0 && !isWaiting(deferral) };
}

/** Whether the reminder waits for the signals to be read, or for more ticks that show whether the user is typing. */
export function isWaiting(deferral: Deferral): boolean {
  return isPending(deferral) || deferral.waitingForTicksSinceMs !== null;
}

function isPending({ request }: Deferral): boolean {
  return request?.pending ?? false;
}

/** Returns how long it is until the signals are read again, in ms; 0 or less if that is overdue. */
export function untilReadAgainMs({ request }: Deferral, nowMs: number): number {
  return request ? request.sentMs + READ_AGAIN_AFTER_MS - nowMs : Infinity;
}

function withFound(deferral: Deferral, found: readonly SystemReason[]): Deferral {
  return { ...deferral, found, request: deferral.request && { ...deferral.request, pending: false } };
}

function withoutLateReadings(deferral: Deferral, { nowMs, deferFor }: Circumstances): Deferral {
  if (!needsSignals(deferFor)) return { ...deferral, request: null, found: [] };
  const late = isPending(deferral) && nowMs - (deferral.request?.sentMs ?? nowMs) >= READINGS_WITHIN_MS;
  return late ? withFound(deferral, []) : deferral;
}

function isTimeToRead(deferral: Deferral, { nowMs, deferFor }: Circumstances): boolean {
  if (!needsSignals(deferFor) || isPending(deferral)) return false;
  if (!deferral.request) return true;
  return deferral.reasons.length > 0 && untilReadAgainMs(deferral, nowMs) <= 0;
}

function needsSignals(deferFor: DeferFor): boolean {
  return systemReasons.some((reason) => deferFor[reason]);
}

/** Sets the reasons. There are none before the first readings: until then, the reminder only waits for those. */
function withReasons(deferral: Deferral, { nowMs, typing: { isTyping }, deferFor }: Circumstances): Deferral {
  if (!deferral.found) return { ...deferral, onlyTypingSinceMs: null, reasons: [] };
  const found = deferral.found.filter((reason) => deferFor[reason]);
  const typing = isTyping && deferFor.typing;
  if (found.length > 0) {
    return { ...deferral, onlyTypingSinceMs: null, reasons: typing ? [...found, 'typing'] : found };
  }
  if (!typing) return { ...deferral, onlyTypingSinceMs: null, reasons: [] };

  const onlyTypingSinceMs = deferral.onlyTypingSinceMs ?? nowMs;
  const defers = nowMs - onlyTypingSinceMs < TYPING_DEFERS_FOR_MS;
  return { ...deferral, onlyTypingSinceMs, reasons: defers ? ['typing'] : [] };
}

/** Keeps the earlier reasons if there is no other reason now, but the user may be typing: until that is known. */
function waitForTicks(
  deferral: Deferral,
  before: readonly DeferralReason[],
  { nowMs, typing, deferFor }: Circumstances,
): Deferral {
  const sinceMs = deferral.waitingForTicksSinceMs ?? nowMs;
  const unknown = deferFor.typing && mayBeTyping(typing) && nowMs - sinceMs < WAITS_FOR_TICKS_MS;
  if (isPending(deferral) || deferral.reasons.length > 0 || !unknown) {
    return { ...deferral, waitingForTicksSinceMs: null };
  }
  return { ...deferral, waitingForTicksSinceMs: sinceMs, reasons: before };
}
