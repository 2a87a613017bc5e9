import { describe, expect, test } from 'vitest';
import { SECOND } from '../time/moment.ts';
import {
  checkDeferral,
  isWaiting,
  notDeferred,
  takeReadings,
  untilReadAgainMs,
  type Deferral,
} from './deferral.ts';
import type { DeferralReadings } from '../signals/deferral-reasons.ts';
import { notTyping } from './typing.ts';

const all = { doNotDisturb: true, fullScreen: true, call: true, typing: true };
const none = { doNotDisturb: false, fullScreen: false, call: false, typing: false };
const noReasons: DeferralReadings = { doNotDisturb: 'no', fullScreen: 'unknown', call: 'no' };
const START = 1000 * SECOND;

interface Now {
  second?: number;
  isTyping?: boolean;
  /** Whether more ticks are needed to detect typing: there was input just now, but no reading shortly before. */
  mayBeTyping?: boolean;
  deferFor?: typeof all;
}
const check = (
  deferral: Deferral,
  { second = 0, isTyping = false, mayBeTyping = false, deferFor = all }: Now = {},
) =>
  checkDeferral(deferral, {
    nowMs: START + second * SECOND,
    typing: { ...notTyping(START), isTyping, ...(mayBeTyping && { inputsInARow: 1 }) },
    deferFor,
  });

/** The check after the first readings have come in; signals that aren't named report no reason. */
function checkWith(readings: Partial<DeferralReadings>, now: Now = {}): ReturnType<typeof check> {
  const requested = check(notDeferred, now).deferral;
  return check(takeReadings(requested, { ...noReasons, ...readings }), now);
}

describe('the signals', () => {
  test('are requested once, and the reminder waits for them', () => {
    const first = check(notDeferred);
    expect(first).toMatchObject({ readSignals: true, free: false });
    expect(check(first.deferral, { second: 4.9 })).toMatchObject({ readSignals: false, free: false });
    expect(first.deferral.reasons).toEqual([]);
  });

  test('count as "no" if they are not read within five seconds', () => {
    expect(check(check(notDeferred).deferral, { second: 5 })).toMatchObject({
      readSignals: false,
      free: true,
    });
  });

  test('are not requested if the settings use none of them', () => {
    expect(check(notDeferred, { deferFor: none })).toMatchObject({ readSignals: false, free: true });
    expect(check(notDeferred, { deferFor: { ...none, typing: true } })).toMatchObject({
      readSignals: false,
      free: true,
    });
    expect(check(notDeferred, { deferFor: { ...none, call: true } }).readSignals).toBe(true);
  });

  test('are no longer waited for once the settings use none of them', () => {
    expect(check(check(notDeferred).deferral, { second: 1, deferFor: none }).free).toBe(true);
  });

  test('are read again every 15 seconds while a reminder is deferred; the last readings apply meanwhile', () => {
    const { deferral } = checkWith({ call: 'yes' });
    expect(untilReadAgainMs(deferral, START + 4 * SECOND)).toBe(11 * SECOND);
    expect(check(deferral, { second: 14 })).toMatchObject({ readSignals: false, free: false });
    const again = check(deferral, { second: 15 });
    expect(again).toMatchObject({ readSignals: true, free: false, deferral: { reasons: ['call'] } });
    expect(check(again.deferral, { second: 19 })).toMatchObject({ readSignals: false, free: false });
    expect(check(takeReadings(again.deferral, noReasons), { second: 15 })).toMatchObject({
      readSignals: false,
      free: true,
    });
    const stillInCall = takeReadings(again.deferral, { ...noReasons, call: 'yes' });
    expect(check(stillInCall, { second: 29 }).readSignals).toBe(false);
    expect(check(again.deferral, { second: 20 }).free, 'no readings').toBe(true);
  });

  test('are ignored if they were not requested', () => {
    expect(takeReadings(notDeferred, { ...noReasons, call: 'yes' })).toBe(notDeferred);
    const { deferral } = checkWith({ call: 'yes' });
    expect(takeReadings(deferral, noReasons)).toBe(deferral);
  });
});

describe('a reason', () => {
  test.each(['doNotDisturb', 'fullScreen', 'call'] as const)('%s defers only if it reads "yes"', (reason) => {
    expect(checkWith({ [reason]: 'yes' })).toMatchObject({ free: false, deferral: { reasons: [reason] } });
    expect(checkWith({ [reason]: 'no' }).free).toBe(true);
    expect(checkWith({ [reason]: 'unknown' }).free).toBe(true);
  });

  test('that is switched off does not defer, even if it is switched off meanwhile', () => {
    const deferFor = { ...all, call: false };
    expect(checkWith({ call: 'yes' }, { deferFor }).free).toBe(true);
    expect(check(checkWith({ call: 'yes' }).deferral, { second: 1, deferFor }).free).toBe(true);
  });

  test('is listed along with the others', () => {
    const { deferral } = checkWith({ fullScreen: 'yes', doNotDisturb: 'yes' }, { isTyping: true });
    expect(deferral.reasons).toEqual(['doNotDisturb', 'fullScreen', 'typing']);
  });
});

describe('typing', () => {
  const typing = { isTyping: true };

  test('defers until it stops', () => {
    const { deferral } = checkWith({}, typing);
    expect(deferral.reasons).toEqual(['typing']);
    expect(check(deferral, { second: 14 }).free).toBe(true);
  });

  test('does not defer if the settings say so', () => {
    expect(checkWith({}, { ...typing, deferFor: { ...all, typing: false } }).free).toBe(true);
  });

  test('defers for at most a minute as the only reason; the signals are read again meanwhile', () => {
    const onlyTyping = { ...none, typing: true };
    const { deferral } = check(notDeferred, { ...typing, deferFor: onlyTyping });
    expect(check(deferral, { ...typing, second: 59, deferFor: onlyTyping }).free).toBe(false);
    expect(check(deferral, { ...typing, second: 60, deferFor: onlyTyping }).free).toBe(true);
    expect(check(checkWith({}, typing).deferral, { ...typing, second: 15 })).toMatchObject({
      readSignals: true,
      free: false,
    });
  });

  test('may defer for another minute after a different reason', () => {
    const inCall = check(checkWith({ call: 'yes' }, typing).deferral, { ...typing, second: 90 });
    const after = check(takeReadings(inCall.deferral, noReasons), { ...typing, second: 90 });
    expect(after.deferral).toMatchObject({ reasons: ['typing'], onlyTypingSinceMs: START + 90 * SECOND });
  });

  test('is ignored before the first readings', () => {
    expect(check(notDeferred, typing).deferral).toMatchObject({ reasons: [], onlyTypingSinceMs: null });
  });
});

describe('if the user may be typing', () => {
  test('the reminder waits for more ticks, and the earlier reasons stay', () => {
    const { deferral } = checkWith({ call: 'yes' });
    const ended = check(takeReadings(check(deferral, { second: 15 }).deferral, noReasons), {
      second: 15,
      mayBeTyping: true,
    });
    expect(ended).toMatchObject({ free: false, deferral: { reasons: ['call'] } });
    expect(isWaiting(ended.deferral)).toBe(true);
    expect(check(ended.deferral, { second: 19, isTyping: true }).deferral.reasons).toEqual(['typing']);
    expect(check(ended.deferral, { second: 17 })).toMatchObject({ free: true, deferral: { reasons: [] } });
  });

  test('the reminder waits for ten seconds at most, and not at all if typing does not defer', () => {
    const { deferral, free } = checkWith({}, { mayBeTyping: true });
    expect(free).toBe(false);
    expect(check(deferral, { second: 9, mayBeTyping: true }).free).toBe(false);
    expect(check(deferral, { second: 10, mayBeTyping: true }).free).toBe(true);
    const deferFor = { ...all, typing: false };
    expect(check(deferral, { second: 1, mayBeTyping: true, deferFor }).free).toBe(true);
  });
});
