/** What holds reminders back, told as days. */
import { describe, expect, test } from 'vitest';
import { active, dayOf, does, locked, only, still } from '../../testing/day-trace.ts';

describe('holding', () => {
  const hold = (reason: string, on = true) => ({ defer: reason, on });
  const typing = (duration: string) => ({ for: duration, user: 'typing' });

  test.each(['doNotDisturb', 'fullScreen', 'call'])('%s keeps the reminder back until it ends', (reason) => {
    expect(dayOf([hold(reason), active('50m'), hold(reason, false), active('1m')])).toEqual([
      `09:45:00 state deferred ${reason} 45`,
      // Asked every 15 s, last at 09:50:00.
      '09:50:15 remind side-bend 1 50.3',
      '09:50:15 state reminded 50.3',
      '09:51:00 end reminded 51',
    ]);
  });

  test('ends with the last of several reasons', () => {
    const lines = dayOf([
      hold('call'),
      hold('fullScreen'),
      active('50m'),
      hold('call', false),
      active('5m'),
      hold('fullScreen', false),
      active('1m'),
    ]);
    expect(only(lines, 'state', 'remind')).toEqual([
      '09:45:00 state deferred fullScreen,call',
      '09:50:15 state deferred fullScreen',
      '09:55:15 remind side-bend 1',
      '09:55:15 state reminded',
    ]);
  });

  test('missed reminders never pile up, and the next one comes at its time after the one held', () => {
    const lines = dayOf([hold('call'), active('100m'), hold('call', false), active('11m')]);
    expect(only(lines, 'remind')).toEqual(['10:40:15 remind side-bend 1', '10:50:15 remind side-bend 2']);
  });

  test('a repeat leaves the notification before it on screen', () => {
    expect(dayOf([active('50m'), hold('call'), active('10m'), hold('call', false), active('1m')])).toEqual([
      '09:45:00 remind side-bend 1 45',
      '09:45:00 state reminded 45',
      '09:55:00 state deferred call 55',
      '10:00:15 remind side-bend 2 60.3',
      '10:00:15 state reminded 60.3',
      '10:01:00 end reminded 61',
    ]);
  });

  test('what is held can be snoozed, skipped or started', () => {
    const held = [hold('call'), active('50m')];
    expect(dayOf([...held, does('snooze'), active('1m')]).slice(1)).toEqual([
      '09:50:00 record snoozed 50',
      '09:50:00 state snoozed 50',
      '09:51:00 end snoozed 51',
    ]);
    expect(only(dayOf([...held, does('skip')]), 'record')).toEqual(['09:50:00 record skipped']);
    expect(dayOf([...held, does('start side-bend')]).at(-1)).toBe('09:50:00 end stretching 50');
  });

  test('a pause and walking off come before it', () => {
    const lines = dayOf([hold('call'), active('50m'), does('pause 30m'), does('resume'), locked('1m')]);
    expect(only(lines, 'state')).toEqual([
      '09:45:00 state deferred call',
      '09:50:00 state paused',
      '09:50:00 state deferred call',
      '09:50:00 state away',
    ]);
  });

  test('a reason that the person does not want is not heard, also from when that is said', () => {
    const deferFor = { doNotDisturb: true, fullScreen: true, call: false, typing: true };
    const [first] = dayOf([hold('call'), active('50m')], { settings: { deferFor } });
    expect(first).toBe('09:45:00 remind side-bend 1 45');
    const lines = dayOf([hold('call'), active('50m'), { settings: { deferFor } }]);
    expect(only(lines, 'remind')).toEqual(['09:50:00 remind side-bend 1']);
  });

  test('nothing is held before it is due', () => {
    expect(dayOf([active('10m'), hold('call'), active('1m')])).toEqual(['09:11:00 end sitting 11']);
  });

  test('lasts over a restart', () => {
    const lines = dayOf([hold('call'), active('50m'), does('restart'), active('1m')]);
    expect(only(lines, 'state', 'remind', 'end')).toEqual([
      '09:45:00 state deferred call',
      '09:51:00 end deferred',
    ]);
  });

  test('typing keeps it back for a minute at most', () => {
    expect(dayOf([typing('50m')])).toEqual([
      '09:45:00 state deferred typing 45',
      '09:46:00 remind side-bend 1 46',
      '09:46:00 state reminded 46',
      '09:50:00 end reminded 50',
    ]);
  });

  test('typing that stops lets it out five seconds later', () => {
    expect(only(dayOf([typing('45m'), typing('20s'), still('10s')]), 'state')).toEqual([
      '09:45:00 state deferred typing',
      '09:45:25 state reminded',
    ]);
    expect(only(dayOf([typing('45m'), typing('20s'), active('10s')]), 'remind')).toEqual([
      '09:45:25 remind side-bend 1',
    ]);
  });

  test('typing that began while another reason held is noticed before the reminder goes out', () => {
    const lines = dayOf([
      hold('call'),
      active('47m'),
      typing('3m'),
      hold('call', false),
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

  test('typing has its minute after the last of the others', () => {
    const lines = dayOf([hold('call'), typing('50m'), hold('call', false), typing('5m')]);
    expect(only(lines, 'state')).toEqual([
      '09:45:00 state deferred call,typing',
      '09:50:15 state deferred typing',
      '09:51:15 state reminded',
    ]);
  });
});
