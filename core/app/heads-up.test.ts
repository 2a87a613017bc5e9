/** The heads-up before a reminder, as scripted days. */
import { describe, expect, test } from 'vitest';
import { active, dayOf, does, locked, only } from '../testing/day-trace.ts';

describe('a heads-up', () => {
  const settings = { headsUp: true };

  test('comes a minute before the reminder, which takes its place', () => {
    expect(dayOf([active('46m')], { settings })).toEqual([
      '09:44:00 headsUp side-bend 44',
      '09:45:00 remind side-bend 1 45',
      '09:45:00 state reminded 45',
      '09:46:00 end reminded 46',
    ]);
  });

  test('comes again before a snoozed reminder, but not before a repeat', () => {
    const lines = dayOf([active('50m'), does('snooze'), active('25m')], { settings });
    expect(only(lines, 'headsUp', 'remind')).toEqual([
      '09:44:00 headsUp side-bend',
      '09:45:00 remind side-bend 1',
      '09:59:00 headsUp side-bend',
      '10:00:00 remind side-bend 2',
      '10:10:00 remind side-bend 3',
    ]);
  });

  test('does not come if the setting is off', () => {
    expect(only(dayOf([active('46m')]), 'headsUp')).toEqual([]);
  });

  test('does not come before a snooze of one minute ends', () => {
    const lines = dayOf([active('46m'), does('snooze 1m'), active('2m')], { settings });
    expect(only(lines, 'headsUp', 'remind').slice(2)).toEqual(['09:47:00 remind side-bend 2']);
  });

  test('does not come while something defers reminders, even if that ends before the reminder', () => {
    const call = { defer: 'call', on: true };
    const lines = dayOf([call, active('44m'), active('30s'), { ...call, on: false }, active('1m')], {
      settings,
    });
    expect(only(lines, 'headsUp', 'remind')).toEqual(['09:45:00 remind side-bend 1']);
    const typing = dayOf([{ for: '44m', user: 'typing' }, active('2m')], { settings });
    expect(only(typing, 'headsUp')).toEqual([]);
  });

  test('is withdrawn when the reminder is deferred', () => {
    const lines = dayOf([active('44m'), { defer: 'call', on: true }, active('2m')], { settings });
    expect(lines.slice(1)).toEqual([
      '09:45:00 withdraw 45',
      '09:45:00 state deferred call 45',
      '09:46:00 end deferred 46',
    ]);
  });

  test.each<[string, object[]]>([
    ['leaves', [locked('1s')]],
    ['pauses reminders', [does('pause 30m')]],
    ['turns the setting off', [{ settings: { headsUp: false } }]],
    ['makes the interval longer', [{ settings: { intervalMinutes: 60 } }]],
  ])('is withdrawn when the user %s', (_, script) => {
    const lines = dayOf([active('44m'), active('10s'), ...script], { settings });
    expect(only(lines, 'headsUp', 'withdraw')).toEqual([
      '09:44:00 headsUp side-bend',
      expect.stringContaining('withdraw'),
    ]);
  });

  test('is withdrawn when the app quits; after a kill, one left on screen still counts', () => {
    const after = (then: object[]) =>
      only(dayOf([active('44m'), active('10s'), ...then], { settings }), 'withdraw', 'remind', 'state').slice(
        0,
        2,
      );
    expect(after([does('quit 1m')])).toEqual(['09:44:10 withdraw']);
    expect(after([does('restart'), does('click')])).toEqual([
      '09:44:10 withdraw',
      '09:44:10 state stretching',
    ]);
    expect(after([does('restart'), active('1m')])).toEqual([
      '09:45:00 remind side-bend 1',
      '09:45:00 state reminded',
    ]);
  });

  test('is not given if working hours end before the reminder', () => {
    const workingHours = { monday: [['09:00', '09:45']] };
    const more = { start: '2026-03-02T09:00:30', settings: { ...settings, workingHours } };
    expect(only(dayOf([active('50m')], more), 'headsUp', 'withdraw', 'state')).toEqual([
      '09:45:00 state offHours',
    ]);
  });

  test('a click on it starts the stretch', () => {
    const lines = dayOf([active('44m'), active('10s'), does('click'), active('1m')], { settings });
    expect(only(lines, 'withdraw', 'state')).toEqual(['09:44:10 withdraw', '09:44:10 state stretching']);
  });

  test('can be snoozed and skipped like a reminder', () => {
    const snoozed = dayOf([active('44m'), active('10s'), does('snooze'), active('11m')], { settings });
    expect(only(snoozed, 'withdraw', 'record', 'headsUp', 'remind')).toEqual([
      '09:44:00 headsUp side-bend',
      '09:44:10 withdraw',
      '09:44:10 record snoozed',
      '09:53:10 headsUp side-bend',
      '09:54:10 remind side-bend 1',
    ]);
    const skipped = dayOf([active('44m'), active('10s'), does('skip'), active('2m')], { settings });
    expect(only(skipped, 'withdraw', 'record', 'end')).toEqual([
      '09:44:10 withdraw',
      '09:44:10 record skipped',
      '09:46:10 end sitting',
    ]);
  });

  test('comes once for each reminder, even if a skip is undone', () => {
    const lines = dayOf(
      [active('44m'), active('10s'), does('skip'), active('10s'), does('undo-skip'), active('2m')],
      { settings },
    );
    expect(only(lines, 'headsUp', 'remind')).toEqual([
      '09:44:00 headsUp side-bend',
      '09:45:00 remind side-bend 1',
    ]);
  });
});
