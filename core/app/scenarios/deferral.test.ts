/** Deferred reminders, as scripted days. */
import { describe, expect, test } from 'vitest';
import { active, dayOf, does, locked, only, still } from '../../testing/day-trace.ts';

describe('deferring', () => {
  const defer = (reason: string, on = true) => ({ defer: reason, on });
  const typing = (duration: string) => ({ for: duration, user: 'typing' });

  test.each(['doNotDisturb', 'fullScreen', 'call'])('%s defers the reminder until it ends', (reason) => {
    expect(dayOf([defer(reason), active('50m'), defer(reason, false), active('1m')])).toEqual([
      `09:45:00 state deferred ${reason} 45`,
      // Signals are read every 15 s, the last time at 09:50:00.
      '09:50:15 remind side-bend 1 50.3',
      '09:50:15 state reminded 50.3',
      '09:51:00 end reminded 51',
    ]);
  });

  test('ends when the last of several reasons ends', () => {
    const lines = dayOf([
      defer('call'),
      defer('fullScreen'),
      active('50m'),
      defer('call', false),
      active('5m'),
      defer('fullScreen', false),
      active('1m'),
    ]);
    expect(only(lines, 'state', 'remind')).toEqual([
      '09:45:00 state deferred fullScreen,call',
      '09:50:15 state deferred fullScreen',
      '09:55:15 remind side-bend 1',
      '09:55:15 state reminded',
    ]);
  });

  test('a deferred reminder comes once, however long it was deferred, and the repeat counts from it', () => {
    const lines = dayOf([defer('call'), active('100m'), defer('call', false), active('11m')]);
    expect(only(lines, 'remind')).toEqual(['10:40:15 remind side-bend 1', '10:50:15 remind side-bend 2']);
  });

  test('a deferred repeat leaves the earlier notification on screen', () => {
    expect(dayOf([active('50m'), defer('call'), active('10m'), defer('call', false), active('1m')])).toEqual([
      '09:45:00 remind side-bend 1 45',
      '09:45:00 state reminded 45',
      '09:55:00 state deferred call 55',
      '10:00:15 remind side-bend 2 60.3',
      '10:00:15 state reminded 60.3',
      '10:01:00 end reminded 61',
    ]);
  });

  test('a deferred reminder can be snoozed or skipped, or its stretch started', () => {
    const deferred = [defer('call'), active('50m')];
    expect(dayOf([...deferred, does('snooze'), active('1m')]).slice(1)).toEqual([
      '09:50:00 record snoozed 50',
      '09:50:00 state snoozed 50',
      '09:51:00 end snoozed 51',
    ]);
    expect(only(dayOf([...deferred, does('skip')]), 'record')).toEqual(['09:50:00 record skipped']);
    expect(dayOf([...deferred, does('start side-bend')]).at(-1)).toBe('09:50:00 end stretching 50');
  });

  test('pausing reminders or leaving takes precedence in the state shown', () => {
    const lines = dayOf([defer('call'), active('50m'), does('pause 30m'), does('resume'), locked('1m')]);
    expect(only(lines, 'state')).toEqual([
      '09:45:00 state deferred call',
      '09:50:00 state paused',
      '09:50:00 state deferred call',
      '09:50:00 state away',
    ]);
  });

  test('a reason that is turned off does not defer, even if it is turned off meanwhile', () => {
    const deferFor = { doNotDisturb: true, fullScreen: true, call: false, typing: true };
    const [first] = dayOf([defer('call'), active('50m')], { settings: { deferFor } });
    expect(first).toBe('09:45:00 remind side-bend 1 45');
    const lines = dayOf([defer('call'), active('50m'), { settings: { deferFor } }]);
    expect(only(lines, 'remind')).toEqual(['09:50:00 remind side-bend 1']);
  });

  test('nothing is deferred before it is due', () => {
    expect(dayOf([active('10m'), defer('call'), active('1m')])).toEqual(['09:11:00 end sitting 11']);
  });

  test('continues after a restart', () => {
    const lines = dayOf([defer('call'), active('50m'), does('restart'), active('1m')]);
    expect(only(lines, 'state', 'remind', 'end')).toEqual([
      '09:45:00 state deferred call',
      '09:51:00 end deferred',
    ]);
  });

  test('typing defers for a minute at most', () => {
    expect(dayOf([typing('50m')])).toEqual([
      '09:45:00 state deferred typing 45',
      '09:46:00 remind side-bend 1 46',
      '09:46:00 state reminded 46',
      '09:50:00 end reminded 50',
    ]);
  });

  test('the reminder comes five seconds after typing stops', () => {
    expect(only(dayOf([typing('45m'), typing('20s'), still('10s')]), 'state')).toEqual([
      '09:45:00 state deferred typing',
      '09:45:25 state reminded',
    ]);
    expect(only(dayOf([typing('45m'), typing('20s'), active('10s')]), 'remind')).toEqual([
      '09:45:25 remind side-bend 1',
    ]);
  });

  test('typing that began during another reason is noticed before the reminder comes', () => {
    const lines = dayOf([
      defer('call'),
      active('47m'),
      typing('3m'),
      defer('call', false),
      typing('30s'),
      still('10s'),
    ]);
    expect(only(lines, 'state', 'remind')).toEqual([
      '09:45:00 state deferred call',
      '09:50:19 state deferred typing',
      '09:50:35 remind side-bend 1',
      '09:50:35 state reminded',
    ]);
  });

  test('the minute of typing starts after the other reasons have ended', () => {
    const lines = dayOf([defer('call'), typing('50m'), defer('call', false), typing('5m')]);
    expect(only(lines, 'state')).toEqual([
      '09:45:00 state deferred call,typing',
      '09:50:15 state deferred typing',
      '09:51:15 state reminded',
    ]);
  });
});
