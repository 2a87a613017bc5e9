import { describe, expect, test } from 'vitest';
import { SECOND } from '../moment.ts';
import {
  isWaiting,
  lookForReasons,
  notHeld,
  takeAnswer,
  untilAskedAgainMs,
  type Holding,
} from './holding.ts';
import type { HoldReadings } from './hold.ts';
import { notTyping } from './typing.ts';

const all = { doNotDisturb: true, fullScreen: true, call: true, typing: true };
const none = { doNotDisturb: false, fullScreen: false, call: false, typing: false };
const nothing: HoldReadings = { doNotDisturb: 'no', fullScreen: 'unknown', call: 'no' };
const START = 1000 * SECOND;

interface Now {
  second?: number;
  isTyping?: boolean;
  /** Whether there was input just now, and nobody has looked shortly before. */
  mayBe?: boolean;
  holdFor?: typeof all;
}
const look = (holding: Holding, { second = 0, isTyping = false, mayBe = false, holdFor = all }: Now = {}) =>
  lookForReasons(
    {
      holding,
      typing: { ...notTyping(START), isTyping, ...(mayBe && { readings: 1 }) },
      at: { wall: 0, zone: 'UTC', elapsed: START + second * SECOND },
    },
    holdFor,
  );

/** What is found once the machine has answered the first question. */
function asked(answer: Partial<HoldReadings>, now: Now = {}): ReturnType<typeof look> {
  return look(takeAnswer(look(notHeld, now).holding, { ...nothing, ...answer }), now);
}

describe('the question', () => {
  test('is asked once, and waited for', () => {
    const first = look(notHeld);
    expect(first).toMatchObject({ ask: true, free: false });
    expect(look(first.holding, { second: 4.9 })).toMatchObject({ ask: false, free: false });
    expect(first.holding.reasons).toEqual([]);
  });

  test('that is not answered within five seconds counts as answered with no', () => {
    expect(look(look(notHeld).holding, { second: 5 })).toMatchObject({ ask: false, free: true });
  });

  test('is not asked where no answer would hold', () => {
    expect(look(notHeld, { holdFor: none })).toMatchObject({ ask: false, free: true });
    expect(look(notHeld, { holdFor: { ...none, typing: true } })).toMatchObject({ ask: false, free: true });
    expect(look(notHeld, { holdFor: { ...none, call: true } }).ask).toBe(true);
  });

  test('is not waited for any longer when the settings no longer want it asked', () => {
    expect(look(look(notHeld).holding, { second: 1, holdFor: none }).free).toBe(true);
  });

  test('is asked again every fifteen seconds while held, and what was answered holds meanwhile', () => {
    const { holding } = asked({ call: 'yes' });
    expect(untilAskedAgainMs(holding, START + 4 * SECOND)).toBe(11 * SECOND);
    expect(look(holding, { second: 14 })).toMatchObject({ ask: false, free: false });
    const again = look(holding, { second: 15 });
    expect(again).toMatchObject({ ask: true, free: false, holding: { reasons: ['call'] } });
    expect(look(again.holding, { second: 19 })).toMatchObject({ ask: false, free: false });
    expect(look(takeAnswer(again.holding, nothing), { second: 15 })).toMatchObject({
      ask: false,
      free: true,
    });
    expect(look(takeAnswer(again.holding, { ...nothing, call: 'yes' }), { second: 29 }).ask).toBe(false);
    expect(look(again.holding, { second: 20 }).free, 'no answer').toBe(true);
  });

  test('that nobody has asked is not answered', () => {
    expect(takeAnswer(notHeld, { ...nothing, call: 'yes' })).toBe(notHeld);
    const { holding } = asked({ call: 'yes' });
    expect(takeAnswer(holding, nothing)).toBe(holding);
  });
});

describe('a reason', () => {
  test.each(['doNotDisturb', 'fullScreen', 'call'] as const)('%s holds with yes, and only so', (reason) => {
    expect(asked({ [reason]: 'yes' })).toMatchObject({ free: false, holding: { reasons: [reason] } });
    expect(asked({ [reason]: 'no' }).free).toBe(true);
    expect(asked({ [reason]: 'unknown' }).free).toBe(true);
  });

  test('that is switched off does not hold, also when that is done meanwhile', () => {
    expect(asked({ call: 'yes' }, { holdFor: { ...all, call: false } }).free).toBe(true);
    expect(look(asked({ call: 'yes' }).holding, { second: 1, holdFor: { ...all, call: false } }).free).toBe(
      true,
    );
  });

  test('need not be the only one', () => {
    const { holding } = asked({ fullScreen: 'yes', doNotDisturb: 'yes' }, { isTyping: true });
    expect(holding.reasons).toEqual(['doNotDisturb', 'fullScreen', 'typing']);
  });
});

describe('typing', () => {
  const typing = { isTyping: true };

  test('holds until it stops', () => {
    const { holding } = asked({}, typing);
    expect(holding.reasons).toEqual(['typing']);
    expect(look(holding, { second: 14 }).free).toBe(true);
  });

  test('does not hold where the person does not want that', () => {
    expect(asked({}, { ...typing, holdFor: { ...all, typing: false } }).free).toBe(true);
  });

  test('holds for a minute from when it is the only reason, and the machine is asked meanwhile', () => {
    const onlyTyping = { ...none, typing: true };
    const { holding } = look(notHeld, { ...typing, holdFor: onlyTyping });
    expect(look(holding, { ...typing, second: 59, holdFor: onlyTyping }).free).toBe(false);
    expect(look(holding, { ...typing, second: 60, holdFor: onlyTyping }).free).toBe(true);
    expect(look(asked({}, typing).holding, { ...typing, second: 15 })).toMatchObject({
      ask: true,
      free: false,
    });
  });

  test('has its minute anew after another reason', () => {
    const inCall = look(asked({ call: 'yes' }, typing).holding, { ...typing, second: 90 });
    const after = look(takeAnswer(inCall.holding, nothing), { ...typing, second: 90 });
    expect(after.holding).toMatchObject({ reasons: ['typing'], onlyTypingSinceMs: START + 90 * SECOND });
  });

  test('is not looked at before the first answer', () => {
    expect(look(notHeld, typing).holding).toMatchObject({ reasons: [], onlyTypingSinceMs: null });
  });
});

describe('whether the person is typing, where only more readings can tell', () => {
  test('is waited for, with what held before', () => {
    const { holding } = asked({ call: 'yes' });
    const ended = look(takeAnswer(look(holding, { second: 15 }).holding, nothing), {
      second: 15,
      mayBe: true,
    });
    expect(ended).toMatchObject({ free: false, holding: { reasons: ['call'] } });
    expect(isWaiting(ended.holding)).toBe(true);
    expect(look(ended.holding, { second: 19, isTyping: true }).holding.reasons).toEqual(['typing']);
    expect(look(ended.holding, { second: 17 })).toMatchObject({ free: true, holding: { reasons: [] } });
  });

  test('is not waited for where readings are slow in coming, nor where typing may not hold', () => {
    const { holding, free } = asked({}, { mayBe: true });
    expect(free).toBe(false);
    expect(look(holding, { second: 9, mayBe: true }).free).toBe(false);
    expect(look(holding, { second: 10, mayBe: true }).free).toBe(true);
    expect(look(holding, { second: 1, mayBe: true, holdFor: { ...all, typing: false } }).free).toBe(true);
  });
});
