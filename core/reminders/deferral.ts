/**
 * What holds a reminder back that is due. The machine is asked, and answers when it can; whether the person is typing
 * is known without asking. All times are elapsed time, in ms.
 */
import { SECOND } from '../time/moment.ts';
import type { Settings } from '../settings/settings.ts';
import type { State } from '../app/state.ts';
import { mayBeTyping, type Typing } from './typing.ts';
import type { AskedReason, DeferralReadings, DeferralReason } from '../signals/deferral-reasons.ts';

type DeferFor = Settings['deferFor'];

export interface Deferral {
  /** The last question to the machine, and whether its answer is still awaited. */
  readonly question: { readonly askedMs: number; readonly waiting: boolean } | null;
  /** What the machine has answered last; null before it has answered for the first time. */
  readonly answer: readonly AskedReason[] | null;
  /** Since when typing is the only reason left. */
  readonly onlyTypingSinceMs: number | null;
  /** Since when it has been waited for more readings that tell whether the person is typing. */
  readonly listeningSinceMs: number | null;
  /** What holds the reminder back now. */
  readonly reasons: readonly DeferralReason[];
}

export const notDeferred: Deferral = {
  question: null,
  answer: null,
  onlyTypingSinceMs: null,
  listeningSinceMs: null,
  reasons: [],
};

const askedReasons = ['doNotDisturb', 'fullScreen', 'call'] as const satisfies readonly AskedReason[];

/** A machine that does not answer for so long has no reason to tell. */
const ANSWER_WITHIN_MS = 5 * SECOND;
const ASK_AGAIN_AFTER_MS = 15 * SECOND;
/** Nobody is left without a reminder for typing on and on. */
const TYPING_HOLDS_FOR_MS = 60 * SECOND;
/** Where readings are slow in coming, nobody waits any longer for enough of them. */
const LISTENS_FOR_MS = 10 * SECOND;

/** The machine has answered. An answer that nobody waits for any more is not heard. */
export function takeReadings(deferral: Deferral, readings: DeferralReadings): Deferral {
  if (!deferral.question?.waiting) return deferral;
  return answered(
    deferral,
    askedReasons.filter((reason) => readings[reason] === 'yes'),
  );
}

interface Circumstances {
  readonly nowMs: number;
  readonly typing: Typing;
  readonly deferFor: DeferFor;
}

/**
 * Looks whether a reminder may go out now.
 *
 * @returns whether it may, whether the machine is to be asked, and what to remember until it is looked again
 */
export function checkDeferral(
  { deferral: before, typing, at }: Pick<State, 'deferral' | 'typing' | 'at'>,
  deferFor: DeferFor,
): { readonly deferral: Deferral; readonly ask: boolean; readonly free: boolean } {
  const now: Circumstances = { nowMs: at.elapsed, typing, deferFor };
  const current = withoutLateAnswer(before, now);
  const ask = isTimeToAsk(current, now);
  const question = ask ? { askedMs: now.nowMs, waiting: true } : current.question;
  const deferral = listen(withReasons({ ...current, question }, now), current.reasons, now);
  return { deferral, ask, free: deferral.reasons.length === 0 && !isWaiting(deferral) };
}

/** Whether it is soon known more: by an answer of the machine, or by more readings of whether the person is typing. */
export function isWaiting(deferral: Deferral): boolean {
  return awaitsAnswer(deferral) || deferral.listeningSinceMs !== null;
}

function awaitsAnswer({ question }: Deferral): boolean {
  return question?.waiting ?? false;
}

/** How long it is until the machine is asked again, in ms; 0 or less when it should have been. */
export function untilAskedAgainMs({ question }: Deferral, nowMs: number): number {
  return question ? question.askedMs + ASK_AGAIN_AFTER_MS - nowMs : Infinity;
}

function answered(deferral: Deferral, answer: readonly AskedReason[]): Deferral {
  return { ...deferral, answer, question: deferral.question && { ...deferral.question, waiting: false } };
}

function withoutLateAnswer(deferral: Deferral, { nowMs, deferFor }: Circumstances): Deferral {
  if (!asks(deferFor)) return { ...deferral, question: null, answer: [] };
  const late = awaitsAnswer(deferral) && nowMs - (deferral.question?.askedMs ?? nowMs) >= ANSWER_WITHIN_MS;
  return late ? answered(deferral, []) : deferral;
}

function isTimeToAsk(deferral: Deferral, { nowMs, deferFor }: Circumstances): boolean {
  if (!asks(deferFor) || awaitsAnswer(deferral)) return false;
  if (!deferral.question) return true;
  return deferral.reasons.length > 0 && untilAskedAgainMs(deferral, nowMs) <= 0;
}

function asks(deferFor: DeferFor): boolean {
  return askedReasons.some((reason) => deferFor[reason]);
}

/** Names the reasons. Before the first answer there are none: the reminder is only waiting for it. */
function withReasons(deferral: Deferral, { nowMs, typing: { isTyping }, deferFor }: Circumstances): Deferral {
  if (!deferral.answer) return { ...deferral, onlyTypingSinceMs: null, reasons: [] };
  const asked = deferral.answer.filter((reason) => deferFor[reason]);
  const typing = isTyping && deferFor.typing;
  if (asked.length > 0) {
    return { ...deferral, onlyTypingSinceMs: null, reasons: typing ? [...asked, 'typing'] : asked };
  }
  if (!typing) return { ...deferral, onlyTypingSinceMs: null, reasons: [] };

  const onlyTypingSinceMs = deferral.onlyTypingSinceMs ?? nowMs;
  const holds = nowMs - onlyTypingSinceMs < TYPING_HOLDS_FOR_MS;
  return { ...deferral, onlyTypingSinceMs, reasons: holds ? ['typing'] : [] };
}

/** Where nothing is left but that the person may be typing, what held before holds on until that is known. */
function listen(
  deferral: Deferral,
  before: readonly DeferralReason[],
  { nowMs, typing, deferFor }: Circumstances,
): Deferral {
  const sinceMs = deferral.listeningSinceMs ?? nowMs;
  const unknown = deferFor.typing && mayBeTyping(typing) && nowMs - sinceMs < LISTENS_FOR_MS;
  if (awaitsAnswer(deferral) || deferral.reasons.length > 0 || !unknown) {
    return { ...deferral, listeningSinceMs: null };
  }
  return { ...deferral, listeningSinceMs: sinceMs, reasons: before };
}
