/**
 * What holds a reminder back that is due. The machine is asked, and answers when it can; whether the person is typing
 * is known without asking. All times are elapsed time, in ms.
 */
import { SECOND } from '../moment.ts';
import type { Settings } from '../settings.ts';
import type { State } from '../state.ts';
import { mayBeTyping, type Typing } from './typing.ts';
import type { AskedReason, HoldReadings, HoldReason } from './hold.ts';

type HoldFor = Settings['holdFor'];

export interface Holding {
  /** The last question to the machine, and whether its answer is still awaited. */
  readonly question: { readonly askedMs: number; readonly waiting: boolean } | null;
  /** What the machine has answered last; null before it has answered for the first time. */
  readonly answer: readonly AskedReason[] | null;
  /** Since when typing is the only reason left. */
  readonly onlyTypingSinceMs: number | null;
  /** Since when it has been waited for more readings that tell whether the person is typing. */
  readonly listeningSinceMs: number | null;
  /** What holds the reminder back now. */
  readonly reasons: readonly HoldReason[];
}

export const notHeld: Holding = {
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
export function takeAnswer(holding: Holding, readings: HoldReadings): Holding {
  if (!holding.question?.waiting) return holding;
  return answered(
    holding,
    askedReasons.filter((reason) => readings[reason] === 'yes'),
  );
}

interface Circumstances {
  readonly nowMs: number;
  readonly typing: Typing;
  readonly holdFor: HoldFor;
}

/**
 * Looks whether a reminder may go out now.
 *
 * @returns whether it may, whether the machine is to be asked, and what to remember until it is looked again
 */
export function lookForReasons(
  { holding: before, typing, at }: Pick<State, 'holding' | 'typing' | 'at'>,
  holdFor: HoldFor,
): { readonly holding: Holding; readonly ask: boolean; readonly free: boolean } {
  const now: Circumstances = { nowMs: at.elapsed, typing, holdFor };
  const current = withoutLateAnswer(before, now);
  const ask = isTimeToAsk(current, now);
  const question = ask ? { askedMs: now.nowMs, waiting: true } : current.question;
  const holding = listen(withReasons({ ...current, question }, now), current.reasons, now);
  return { holding, ask, free: holding.reasons.length === 0 && !isWaiting(holding) };
}

/** Whether it is soon known more: by an answer of the machine, or by more readings of whether the person is typing. */
export function isWaiting(holding: Holding): boolean {
  return awaitsAnswer(holding) || holding.listeningSinceMs !== null;
}

function awaitsAnswer({ question }: Holding): boolean {
  return question?.waiting ?? false;
}

/** How long it is until the machine is asked again, in ms; 0 or less when it should have been. */
export function untilAskedAgainMs({ question }: Holding, nowMs: number): number {
  return question ? question.askedMs + ASK_AGAIN_AFTER_MS - nowMs : Infinity;
}

function answered(holding: Holding, answer: readonly AskedReason[]): Holding {
  return { ...holding, answer, question: holding.question && { ...holding.question, waiting: false } };
}

function withoutLateAnswer(holding: Holding, { nowMs, holdFor }: Circumstances): Holding {
  if (!asks(holdFor)) return { ...holding, question: null, answer: [] };
  const late = awaitsAnswer(holding) && nowMs - (holding.question?.askedMs ?? nowMs) >= ANSWER_WITHIN_MS;
  return late ? answered(holding, []) : holding;
}

function isTimeToAsk(holding: Holding, { nowMs, holdFor }: Circumstances): boolean {
  if (!asks(holdFor) || awaitsAnswer(holding)) return false;
  if (!holding.question) return true;
  return holding.reasons.length > 0 && untilAskedAgainMs(holding, nowMs) <= 0;
}

function asks(holdFor: HoldFor): boolean {
  return askedReasons.some((reason) => holdFor[reason]);
}

/** Names the reasons. Before the first answer there are none: the reminder is only waiting for it. */
function withReasons(holding: Holding, { nowMs, typing: { isTyping }, holdFor }: Circumstances): Holding {
  if (!holding.answer) return { ...holding, onlyTypingSinceMs: null, reasons: [] };
  const asked = holding.answer.filter((reason) => holdFor[reason]);
  const typing = isTyping && holdFor.typing;
  if (asked.length > 0) {
    return { ...holding, onlyTypingSinceMs: null, reasons: typing ? [...asked, 'typing'] : asked };
  }
  if (!typing) return { ...holding, onlyTypingSinceMs: null, reasons: [] };

  const onlyTypingSinceMs = holding.onlyTypingSinceMs ?? nowMs;
  const holds = nowMs - onlyTypingSinceMs < TYPING_HOLDS_FOR_MS;
  return { ...holding, onlyTypingSinceMs, reasons: holds ? ['typing'] : [] };
}

/** Where nothing is left but that the person may be typing, what held before holds on until that is known. */
function listen(
  holding: Holding,
  before: readonly HoldReason[],
  { nowMs, typing, holdFor }: Circumstances,
): Holding {
  const sinceMs = holding.listeningSinceMs ?? nowMs;
  const unknown = holdFor.typing && mayBeTyping(typing) && nowMs - sinceMs < LISTENS_FOR_MS;
  if (awaitsAnswer(holding) || holding.reasons.length > 0 || !unknown) {
    return { ...holding, listeningSinceMs: null };
  }
  return { ...holding, listeningSinceMs: sinceMs, reasons: before };
}
