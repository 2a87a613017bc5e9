/** A call means presence: someone who listens without touching the keyboard is still sitting. */
import { describe, expect, test } from 'vitest';
import { libraryOf } from '../../choice/testing/sample-stretches.ts';
import { AppDriver } from '../../testing/app-driver.ts';
import { active, asleep, dayOf, locked, only, still } from '../../testing/day-trace.ts';
import { longStretch } from '../../testing/long-stretch.ts';
import { SECOND } from '../../time/moment.ts';

const call = (on: boolean) => ({ defer: 'call', on });
/** The meter at the end of a day. */
const meterAfter = (script: object[], settings: object = {}) =>
  Number(dayOf(script, { settings }).at(-1)?.split(' ').at(-1));

describe('a call without input', () => {
  test('counts as sitting, and the reminder follows the call', () => {
    const lines = dayOf([active('10m'), call(true), still('60m'), call(false), active('1m')]);
    expect(only(lines, 'state', 'remind', 'record')).toEqual([
      '09:45:00 state deferred call',
      '10:10:15 remind side-bend 1',
      '10:10:15 state reminded',
    ]);
  });

  test('is followed by an absence from its end, which is noticed within a minute', () => {
    // The call ends at 09:30; the user doesn't come back.
    const day = [active('10m'), call(true), still('20m'), call(false), still('2m')];
    expect(only(dayOf(day), 'state')).toEqual(['09:31:00 state away']);
    // 30 minutes of sitting until the call was last seen, then 2 minutes of absence at 9 times the speed.
    expect(meterAfter(day)).toBeCloseTo(12, 0);
  });

  test('that ends after the last input is over from that input on', () => {
    const day = [active('10m'), call(true), still('20m'), active('1m'), call(false), still('4m')];
    expect(meterAfter(day)).toBe(0);
    expect(only(dayOf(day), 'state')).toEqual(['09:34:00 state away']);
  });

  test('proves presence for two hours at most', () => {
    const day = [active('10m'), call(true), still('3h')];
    expect(only(dayOf(day), 'state').at(-1)).toBe('11:10:00 state away');
    // The call was last seen at 11:09, when 129 minutes of sitting were counted; they are gone 5 minutes later.
    expect(only(dayOf(day), 'record')).toEqual(['11:14:00 record naturalBreak']);
  });

  test.each([
    ['the screen is locked', locked('2m')],
    ['the computer sleeps', asleep('2m')],
  ])('is an absence if %s', (_case, line) => {
    expect(meterAfter([active('40m'), call(true), line, active('1s')])).toBe(22);
  });

  test('is an absence if the setting is off', () => {
    expect(meterAfter([active('40m'), call(true), still('6m')], { callMeansPresent: false })).toBe(0);
  });

  test('is sitting also if calls do not defer reminders', () => {
    const deferFor = { doNotDisturb: true, fullScreen: true, call: false, typing: true };
    expect(meterAfter([active('10m'), call(true), still('20m')], { deferFor })).toBe(30);
  });

  test('does not bring back someone who was away before', () => {
    expect(meterAfter([active('10m'), still('4m'), call(true), still('10m')])).toBe(0);
  });
});

describe('the system is asked whether there is a call', () => {
  const library = libraryOf(longStretch({ id: 'side-bend' }));
  /** An app whose user has given no input for some minutes, and how often it asked. */
  const idleFor = (minutes: number, reading: 'yes' | 'no' | 'unknown') => {
    let asked = 0;
    const app = new AppDriver({
      library,
      watch: ({ effects }) => (asked += effects.filter(({ type }) => type === 'readCall').length),
    });
    app.readings = { ...app.readings, call: reading };
    for (let second = 15; second <= minutes * 60; second += 15) app.run(15 * SECOND, { idleSeconds: second });
    return { app, asked: () => asked };
  };

  test('only once the user seems to be away, and then once a minute', () => {
    expect(idleFor(2, 'yes').asked()).toBe(0);
    expect(idleFor(3, 'yes').asked()).toBe(1);
    expect(idleFor(6, 'yes').asked()).toBe(4);
  });

  test('again if one answer is missing, but not if the next one is missing too', () => {
    const { app } = idleFor(10, 'yes');
    const afterIdle = (minutes: number, reading: 'yes' | 'unknown') => {
      app.readings = { ...app.readings, call: reading };
      for (let second = 15; second <= 60; second += 15) {
        app.run(15 * SECOND, { idleSeconds: minutes * 60 + second });
      }
      return app.view.state;
    };
    expect(afterIdle(10, 'unknown')).toBe('sitting');
    expect(afterIdle(11, 'yes')).toBe('sitting');
    expect(afterIdle(12, 'unknown')).toBe('sitting');
    expect(afterIdle(13, 'unknown')).toBe('away');
  });

  test.each(['no', 'unknown'] as const)('once if the answer is %s', (reading) => {
    const { app, asked } = idleFor(10, reading);
    expect(asked()).toBe(1);
    expect(app.view.state).toBe('away');
  });

  test('in vain for five seconds, then the user counts as away', () => {
    const { app } = idleFor(2.75, 'no');
    const noAnswer = { idleSeconds: 180, locked: false, windowFocused: true };
    app.wait(15 * SECOND);
    app.unanswered({ type: 'tick', ...noAnswer, ...app.now });
    expect(app.view.state).toBe('sitting');
    app.wait(5 * SECOND);
    app.unanswered({ type: 'tick', ...noAnswer, idleSeconds: 185, ...app.now });
    expect(app.view.state).toBe('away');
    expect(app.view.sittingMs).toBe(0);
    // The answer comes too late.
    app.handle({ type: 'callReading', reading: 'yes', ...app.now });
    expect(app.view.state).toBe('away');
    expect(app.state.sitting.meter.backward?.sinceMs).toBe(app.now.elapsed - 185 * SECOND);
  });
});
