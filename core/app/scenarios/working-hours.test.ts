/** Working hours, as scripted days. */
import { describe, expect, test } from 'vitest';
import { active, asleep, dayOf, does, locked, only, still } from '../../testing/day-trace.ts';

describe('outside working hours', () => {
  const day = [
    ['09:00', '12:30'],
    ['13:30', '18:00'],
  ];
  const workingHours = { monday: day, tuesday: day, wednesday: day, thursday: day, friday: day };
  /** Runs a script with those hours that starts at a time on a Monday. */
  const hoursOf = (time: string, script: object[], more: object = {}) =>
    dayOf(script, { start: `2026-03-02T${time}`, settings: { workingHours, ...more } });

  test('nothing is measured, no reminder comes, and the meter starts at 0 when they begin', () => {
    expect(hoursOf('07:00:00', [active('3h')])).toEqual([
      '07:00:00 state offHours 0',
      '09:00:00 state sitting 0',
      '09:45:00 remind side-bend 1 45',
      '09:45:00 state reminded 45',
      '09:55:00 remind side-bend 2 55',
      '10:00:00 end reminded 60',
    ]);
  });

  test('the reminder is withdrawn and the meter stops when they end', () => {
    expect(hoursOf('11:44:00', [active('2h')])).toEqual([
      '12:29:00 remind side-bend 1 45',
      '12:29:00 state reminded 45',
      '12:30:00 withdraw 46',
      '12:30:00 state offHours 46',
      '13:30:00 state sitting 0',
      '13:44:00 end sitting 14',
    ]);
  });

  test('reminders count from one again after the lunch break', () => {
    const lines = hoursOf('11:44:00', [active('46m'), active('2h')]);
    expect(only(lines, 'remind').at(-1)).toBe('14:25:00 remind side-bend 2');
    expect(only(lines, 'remind').at(-2)).toBe('14:15:00 remind side-bend 1');
  });

  test('a snooze ends with the working day', () => {
    const lines = hoursOf('17:14:00', [
      active('45m'),
      does('snooze'),
      active('20m'),
      asleep('14h'),
      active('90m'),
    ]);
    expect(only(lines, 'remind')).toEqual(['17:59:00 remind side-bend 1', '09:45:00 remind side-bend 1']);
  });

  test('absences are not noticed, and there is nothing to answer', () => {
    const lines = hoursOf('12:00:00', [
      active('45m'),
      locked('10m'),
      active('1m'),
      does('still-sitting'),
      does('skip'),
    ]);
    expect(lines).toEqual([
      '12:30:00 state offHours 30',
      '12:56:00 ignored still-sitting 30',
      '12:56:00 ignored skip 30',
      '12:56:00 end offHours 30',
    ]);
  });

  test('a stretch can still be started, and is recorded', () => {
    expect(
      only(hoursOf('20:00:00', [does('start'), active('1m'), does('finish')]), 'state', 'record'),
    ).toEqual([
      '20:00:00 state offHours',
      '20:00:00 state stretching',
      '20:01:00 record stretch',
      '20:01:00 state offHours',
    ]);
  });

  test('sleep that starts within them counts as a break only until they end', () => {
    expect(hoursOf('17:30:00', [active('28m'), asleep('15h'), active('1m')])).toEqual([
      '08:58:00 state offHours 10',
      '08:59:00 end offHours 10',
    ]);
    expect(only(hoursOf('17:30:00', [active('20m'), asleep('15h')]), 'record')).toEqual([
      '08:50:00 record naturalBreak',
    ]);
  });

  test('the meter is 0 after an absence during which they begin', () => {
    const lines = hoursOf('08:00:00', [asleep('90m'), active('1m')]);
    expect(lines.at(-1)).toBe('09:31:00 end sitting 1');
    expect(hoursOf('08:00:00', [still('90m'), active('1m')]).at(-1)).toBe('09:31:00 end sitting 1');
    expect(only(lines, 'record')).toEqual([]);
  });

  test('nothing is left of the day before after a night', () => {
    const lines = hoursOf('17:00:00', [active('40m'), does('quit 16h'), active('1m')]);
    expect(lines.at(-1)).toBe('09:41:00 end sitting 1');
    expect(only(hoursOf('17:00:00', [active('40m'), does('restart')]), 'end')).toEqual([
      '17:40:00 end sitting',
    ]);
    const killed = hoursOf('17:30:00', [active('40m'), does('restart'), active('15h')]);
    expect(only(killed, 'state')).toEqual(['18:00:00 state offHours', '09:00:00 state sitting']);
  });

  test('the meter continues when a change of the hours is undone', () => {
    const none = { settings: { workingHours: { sunday: [['09:00', '10:00']] } } };
    const lines = hoursOf('10:00:00', [
      active('30m'),
      none,
      active('20m'),
      { settings: { workingHours } },
      active('1m'),
    ]);
    expect(lines).toEqual([
      '10:30:00 state offHours 30',
      '10:50:00 state sitting 30',
      '10:51:00 end sitting 31',
    ]);
  });

  test.each<[string, object[]]>([
    ['asleep', [asleep('14h')]],
    ['with the app quit', [does('quit 14h')]],
    ['with the app killed and started again', [active('1m'), does('restart'), asleep('14h')]],
  ])('the meter starts at 0 when the hours are moved earlier after a night %s', (_, night) => {
    const earlier = { settings: { workingHours: { ...workingHours, tuesday: [['07:00', '18:00']] } } };
    const lines = hoursOf('17:20:00', [active('50m'), ...night, active('1m'), earlier, active('1m')]);
    expect(lines.at(-1)).toMatch(/ end sitting 1$/);
  });

  test('the meter starts at 0 when a wall clock change ends the night', () => {
    const lines = hoursOf('17:20:00', [active('50m'), asleep('14h'), { clock: '+1h' }, active('1m')]);
    expect(lines.at(-1)).toBe('09:11:00 end sitting 1');
  });

  test('the meter continues after wall clock changes out of and back into working hours', () => {
    const lines = hoursOf('10:00:00', [
      active('30m'),
      { clock: '+10h' },
      active('10m'),
      { clock: '-10h' },
      active('1m'),
    ]);
    expect(lines).toEqual([
      '20:30:00 state offHours 30',
      '10:40:00 state sitting 30',
      '10:41:00 end sitting 31',
    ]);
  });

  test('a pause continues through them', () => {
    const lines = hoursOf('17:30:00', [does('pause 2h'), active('1h'), does('resume'), active('1m')]);
    expect(only(lines, 'state')).toEqual(['17:30:00 state paused', '18:00:00 state offHours']);
  });
});
