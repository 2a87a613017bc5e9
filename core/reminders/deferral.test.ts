import { describe, expect, test } from 'vitest';
import { SECOND } from '../time/moment.ts';
import {
  isWaiting,
  checkDeferral,
  notDeferred,
  takeReadings,
  untilAskedAgainMs,
  type Deferral,
} from './deferral.ts';
import type { DeferralReadings } from '../signals/deferral-reasons.ts';
import { notTyping } from './typing.ts';

const all = { doNotDisturb: true, fullScreen: true, call: true, typing: true };
const none = { doNotDisturb: false, fullScreen: false, call: false, typing: false };
const nothing: DeferralReadings = { doNotDisturb: 'no', fullScreen: 'unknown', call: 'no' };
const START = 1000 * SECOND;

interface Now {
  second?: number;
  isTyping?: boolean;
  /** Whether there was input just now, and nobody has looked shortly before. */
  mayBe?: boolean;
  deferFor?: typeof all;
}
const look = (
  deferral: Deferral,
  { second = 0, isTyping = false, mayBe = false, deferFor = all }: Now = {},
) =>
  checkDeferral(
    {
      deferral,
      typing: { ...notTyping(START), isTyping, ...(mayBe && { readings: 1 }) },
      at: { wall: 0, zone: 'UTC', elapsed: START + second * SECOND },
    },
    deferFor,
  );

/** What is found once the machine has answered the first question. */
function asked(answer: Partial<DeferralReadings>, now: Now = {}): ReturnType<typeof look> {
  return look(takeReadings(look(notDeferred, now).deferral, { ...nothing, ...answer }), now);
}

describe('the question', () => {
  test('is asked once, and waited for', () => {
    const first = look(notDeferred);
    expect(first).toMatchObject({ ask: true, free: false });
    expect(look(first.deferral, { second: 4.9 })).toMatchObject({ ask: false, free: false });
    expect(first.deferral.reasons).toEqual([]);
  });

  test('that is not answered within five seconds counts as answered with no', () => {
    expect(look(look(notDeferred).deferral, { second: 5 })).toMatchObject({ ask: false, free: true });
  });

  test('is not asked where no answer would hold', () => {
    expect(look(notDeferred, { deferFor: none })).toMatchObject({ ask: false, free: true });
    expect(look(notDeferred, { deferFor: { ...none, typing: true } })).toMatchObject({
      ask: false,
      free: true,
    });
    expect(look(notDeferred, { deferFor: { ...none, call: true } }).ask).toBe(true);
  });

  test('is not waited for any longer when the settings no longer want it asked', () => {
    expect(look(look(notDeferred).deferral, { second: 1, deferFor: none }).free).toBe(true);
  });

  test('is asked again every fifteen seconds while held, and what was answered holds meanwhile', () => {
    const { deferral } = asked({ call: 'yes' });
    expect(untilAskedAgainMs(deferral, START + 4 * SECOND)).toBe(11 * SECOND);
    expect(look(deferral, { second: 14 })).toMatchObject({ ask: false, free: false });
    const again = look(deferral, { second: 15 });
    expect(again).toMatchObject({ ask: true, free: false, deferral: { reasons: ['call'] } });
    expect(look(again.deferral, { second: 19 })).toMatchObject({ ask: false, free: false });
    expect(look(takeReadings(again.deferral, nothing), { second: 15 })).toMatchObject({
      ask: false,
      free: true,
    });
    expect(look(takeReadings(again.deferral, { ...nothing, call: 'yes' }), { second: 29 }).ask).toBe(false);
    expect(look(again.deferral, { second: 20 }).free, 'no answer').toBe(true);
  });

  test('that nobody has asked is not answered', () => {
    expect(takeReadings(notDeferred, { ...nothing, call: 'yes' })).toBe(notDeferred);
    const { deferral } = asked({ call: 'yes' });
    expect(takeReadings(deferral, nothing)).toBe(deferral);
  });
});

describe('a reason', () => {
  test.each(['doNotDisturb', 'fullScreen', 'call'] as const)('%s holds with yes, and only so', (reason) => {
    expect(asked({ [reason]: 'yes' })).toMatchObject({ free: false, deferral: { reasons: [reason] } });
    expect(asked({ [reason]: 'no' }).free).toBe(true);
    expect(asked({ [reason]: 'unknown' }).free).toBe(true);
  });

  test('that is switched off does not hold, also when that is done meanwhile', () => {
    expect(asked({ call: 'yes' }, { deferFor: { ...all, call: false } }).free).toBe(true);
    expect(look(asked({ call: 'yes' }).deferral, { second: 1, deferFor: { ...all, call: false } }).free).toBe(
      true,
    );
  });

  test('need not be the only one', () => {
    const { deferral } = asked({ fullScreen: 'yes', doNotDisturb: 'yes' }, { isTyping: true });
    expect(deferral.reasons).toEqual(['doNotDisturb', 'fullScreen', 'typing']);
  });
});

describe('typing', () => {
  const typing = { isTyping: true };

  test('holds until it stops', () => {
    const { deferral } = asked({}, typing);
    expect(deferral.reasons).toEqual(['typing']);
    expect(look(deferral, { second: 14 }).free).toBe(true);
  });

  test('does not hold where the person does not want that', () => {
    expect(asked({}, { ...typing, deferFor: { ...all, typing: false } }).free).toBe(true);
  });

  test('holds for a minute from when it is the only reason, and the machine is asked meanwhile', () => {
    const onlyTyping = { ...none, typing: true };
    const { deferral } = look(notDeferred, { ...typing, deferFor: onlyTyping });
    expect(look(deferral, { ...typing, second: 59, deferFor: onlyTyping }).free).toBe(false);
    expect(look(deferral, { ...typing, second: 60, deferFor: onlyTyping }).free).toBe(true);
    expect(look(asked({}, typing).deferral, { ...typing, second: 15 })).toMatchObject({
      ask: true,
      free: false,
    });
  });

  test('has its minute anew after another reason', () => {
    const inCall = look(asked({ call: 'yes' }, typing).deferral, { ...typing, second: 90 });
    const after = look(takeReadings(inCall.deferral, nothing), { ...typing, second: 90 });
    expect(after.deferral).toMatchObject({ reasons: ['typing'], onlyTypingSinceMs: START + 90 * SECOND });
  });

  test('is not looked at before the first answer', () => {
    expect(look(notDeferred, typing).deferral).toMatchObject({ reasons: [], onlyTypingSinceMs: null });
  });
});

describe('whether the person is typing, where only more readings can tell', () => {
  test('is waited for, with what held before', () => {
    const { deferral } = asked({ call: 'yes' });
    const ended = look(takeReadings(look(deferral, { second: 15 }).deferral, nothing), {
      second: 15,
      mayBe: true,
    });
    expect(ended).toMatchObject({ free: false, deferral: { reasons: ['call'] } });
    expect(isWaiting(ended.deferral)).toBe(true);
    expect(look(ended.deferral, { second: 19, isTyping: true }).deferral.reasons).toEqual(['typing']);
    expect(look(ended.deferral, { second: 17 })).toMatchObject({ free: true, deferral: { reasons: [] } });
  });

  test('is not waited for where readings are slow in coming, nor where typing may not hold', () => {
    const { deferral, free } = asked({}, { mayBe: true });
    expect(free).toBe(false);
    expect(look(deferral, { second: 9, mayBe: true }).free).toBe(false);
    expect(look(deferral, { second: 10, mayBe: true }).free).toBe(true);
    expect(look(deferral, { second: 1, mayBe: true, deferFor: { ...all, typing: false } }).free).toBe(true);
  });
});
