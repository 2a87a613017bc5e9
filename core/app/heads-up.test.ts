/** The heads-up, told as days. */
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

  test('is not given where the person does not want one', () => {
    expect(only(dayOf([active('46m')]), 'headsUp')).toEqual([]);
  });

  test('does not follow a snooze of a minute', () => {
    const lines = dayOf([active('46m'), does('snooze 1m'), active('2m')], { settings });
    expect(only(lines, 'headsUp', 'remind').slice(2)).toEqual(['09:47:00 remind side-bend 2']);
  });

  test('is left out when something holds, also when that ends in time for the reminder', () => {
    const call = { defer: 'call', on: true };
    const lines = dayOf([call, active('44m'), active('30s'), { ...call, on: false }, active('1m')], {
      settings,
    });
    expect(only(lines, 'headsUp', 'remind')).toEqual(['09:45:00 remind side-bend 1']);
    const typing = dayOf([{ for: '44m', user: 'typing' }, active('2m')], { settings });
    expect(only(typing, 'headsUp')).toEqual([]);
  });

  test('goes when the reminder is held back', () => {
    const lines = dayOf([active('44m'), { defer: 'call', on: true }, active('2m')], { settings });
    expect(lines.slice(1)).toEqual([
      '09:45:00 withdraw 45',
      '09:45:00 state deferred call 45',
      '09:46:00 end deferred 46',
    ]);
  });

  test.each<[string, object[]]>([
    ['walks off', [locked('1s')]],
    ['pauses', [does('pause 30m')]],
    ['does not want one any more', [{ settings: { headsUp: false } }]],
    ['wants reminders later', [{ settings: { intervalMinutes: 60 } }]],
  ])('goes when the person %s', (_, script) => {
    const lines = dayOf([active('44m'), active('10s'), ...script], { settings });
    expect(only(lines, 'headsUp', 'withdraw')).toEqual([
      '09:44:00 headsUp side-bend',
      expect.stringContaining('withdraw'),
    ]);
  });

  test('goes when the app is quit; one that a kill has left on the screen counts on', () => {
    const goes = (then: object[]) =>
      only(dayOf([active('44m'), active('10s'), ...then], { settings }), 'withdraw', 'remind', 'state').slice(
        0,
        2,
      );
    expect(goes([does('quit 1m')])).toEqual(['09:44:10 withdraw']);
    expect(goes([does('restart'), does('click')])).toEqual([
      '09:44:10 withdraw',
      '09:44:10 state stretching',
    ]);
    expect(goes([does('restart'), active('1m')])).toEqual([
      '09:45:00 remind side-bend 1',
      '09:45:00 state reminded',
    ]);
  });

  test('goes when working hours end', () => {
    const workingHours = { monday: [['09:00', '09:45']] };
    const more = { start: '2026-03-02T09:00:30', settings: { ...settings, workingHours } };
    expect(only(dayOf([active('50m')], more), 'headsUp', 'withdraw', 'state')).toEqual([
      '09:44:30 headsUp side-bend',
      '09:45:00 withdraw',
      '09:45:00 state offHours',
    ]);
  });

  test('is started by a click', () => {
    const lines = dayOf([active('44m'), active('10s'), does('click'), active('1m')], { settings });
    expect(only(lines, 'withdraw', 'state')).toEqual(['09:44:10 withdraw', '09:44:10 state stretching']);
  });

  test('is snoozed and skipped like a reminder', () => {
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

  test('does not come twice for one reminder, also when its skip is undone', () => {
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
