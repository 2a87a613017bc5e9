/** The sitting meter, as scripted days. */
import { describe, expect, test } from 'vitest';
import { active, asleep, dayOf, does, locked, only, still } from '../../testing/day-trace.ts';

describe('sitting', () => {
  test('two minutes away after 40 minutes of sitting leave 22', () => {
    expect(dayOf([active('40m'), locked('2m')])).toEqual(['09:40:00 state away 40', '09:42:00 end away 22']);
  });

  test('three minutes without input count as an absence from the last input', () => {
    expect(dayOf([active('40m'), still('3m'), active('1m')])).toEqual([
      '09:43:00 state away 13',
      '09:43:00 state sitting 13',
      '09:44:00 end sitting 14',
    ]);
  });

  test('two minutes without input count as sitting', () => {
    expect(dayOf([active('40m'), still('2m'), active('1m')])).toEqual(['09:43:00 end sitting 43']);
  });

  test('sleep is an absence, and no reminder comes on waking', () => {
    expect(dayOf([active('44m'), asleep('8h'), active('44m')])).toEqual([
      '17:44:00 record naturalBreak 0',
      '17:44:00 state away 0',
      '17:44:00 state sitting 0',
      '18:28:00 end sitting 44',
    ]);
  });

  test('even short sleep is an absence', () => {
    expect(dayOf([active('40m'), asleep('20s')]).at(-1)).toBe('09:40:20 end sitting 37');
  });

  test('the user counts as sitting if idle time cannot be read', () => {
    expect(only(dayOf([{ for: '50m', user: 'unreadable' }]), 'remind')).toEqual([
      '09:45:00 remind side-bend 1',
    ]);
    expect(dayOf([{ for: '40m', user: 'unreadable' }, locked('2m')]).at(-1)).toBe('09:42:00 end away 22');
  });

  test('changes of the wall clock do not move the meter', () => {
    const lines = dayOf([active('40m'), { clock: '+1h' }, active('4m'), { clock: '-3h' }, active('2m')]);
    expect(lines).toEqual([
      '07:45:00 remind side-bend 1 45',
      '07:45:00 state reminded 45',
      '07:46:00 end reminded 46',
    ]);
  });

  test('times are in the zone of the script, across a change to summer time', () => {
    const lines = dayOf([active('2h')], { start: '2026-03-29T01:30:00', zone: 'Europe/Berlin' });
    expect(lines.at(0)).toBe('03:15:00 remind side-bend 1 45');
    expect(lines.at(-1)).toMatch(/^04:30:00 end/);
  });
});

describe('"I was still sitting"', () => {
  test('counts an absence as sitting, and removes its natural break from the history', () => {
    expect(dayOf([active('40m'), still('10m'), active('1m'), does('still-sitting')]).slice(-4)).toEqual([
      '09:51:00 unrecord naturalBreak 51',
      '09:51:00 remind side-bend 1 51',
      '09:51:00 state reminded 51',
      '09:51:00 end reminded 51',
    ]);
  });

  test('does not apply after sleep, after a quit, or after the next reminder', () => {
    const ignored = (script: object[]) => only(dayOf([...script, does('still-sitting')]), 'ignored');
    expect(ignored([active('40m'), asleep('10m'), active('1m')])).toHaveLength(1);
    expect(ignored([active('40m'), does('quit 10m'), active('1m')])).toHaveLength(1);
    expect(ignored([active('40m'), still('3m'), active('40m')])).toHaveLength(1);
    expect(ignored([active('40m'), still('3m'), active('10m')])).toHaveLength(0);
  });
});

describe('"I was away"', () => {
  const unreadable = (duration: string) => ({ for: duration, user: 'unreadable' });

  test('counts the last minutes as away', () => {
    expect(dayOf([unreadable('40m'), does('was-away 2m')])).toEqual(['09:40:00 end sitting 20']);
  });

  test('is a natural break if that brings the meter to 0, and withdraws the reminder', () => {
    expect(dayOf([unreadable('50m'), does('was-away 10m'), unreadable('1m')]).slice(2)).toEqual([
      '09:50:00 record naturalBreak 0',
      '09:50:00 withdraw 0',
      '09:50:00 state sitting 0',
      '09:51:00 end sitting 1',
    ]);
  });

  test('counts no second twice', () => {
    expect(dayOf([unreadable('40m'), does('was-away 2m'), does('was-away 2m')]).at(-1)).toBe(
      '09:40:00 end sitting 20',
    );
  });

  test.each<[string, object[]]>([
    ['a locked screen', [locked('1m'), unreadable('1m')]],
    ['an earlier report', [unreadable('2m'), does('was-away 1m')]],
  ])('includes %s', (_, absence) => {
    // Away from 09:38 to 09:42.
    const lines = dayOf([unreadable('40m'), ...absence, does('was-away 4m'), unreadable('1m')]);
    expect(lines.at(-1)).toBe('09:43:00 end sitting 3');
  });

  test('does not change an absence before it', () => {
    const lines = dayOf([unreadable('40m'), locked('1m'), unreadable('4m'), does('was-away 1m')]);
    // 40, minus 9 for the locked minute, plus 3, minus 9 for the reported minute.
    expect(lines.at(-1)).toBe('09:45:00 end sitting 25');
  });

  test('can be corrected to more or fewer minutes', () => {
    const reported = [unreadable('40m'), does('was-away 1m')];
    expect(dayOf([...reported, does('was-away 3m')]).at(-1)).toBe('09:40:00 end sitting 10');
    expect(dayOf([...reported, does('still-sitting'), does('was-away 2m')]).at(-1)).toBe(
      '09:40:00 end sitting 20',
    );
  });

  test('is one break, however often it is reported', () => {
    const lines = dayOf([unreadable('40m'), does('was-away 10m'), does('was-away 20m')]);
    expect(only(lines, 'record', 'unrecord')).toEqual([
      '09:40:00 record naturalBreak',
      '09:40:00 unrecord naturalBreak',
      '09:40:00 record naturalBreak',
    ]);
  });

  test('can be denied like any other absence', () => {
    expect(dayOf([unreadable('40m'), does('was-away 30m'), does('still-sitting')])).toEqual([
      '09:40:00 record naturalBreak 0',
      '09:40:00 unrecord naturalBreak 40',
      '09:40:00 end sitting 40',
    ]);
  });

  test('applies only if absences can’t be detected; not during a session or off hours', () => {
    const ignored = (script: object[], more: object = {}) =>
      only(dayOf([...script, does('was-away 5m')], more), 'ignored');
    expect(ignored([active('40m')])).toHaveLength(1);
    expect(ignored([unreadable('40m'), locked('1m')])).toHaveLength(1);
    expect(ignored([unreadable('40m'), does('start')])).toHaveLength(1);
    const settings = { workingHours: { monday: [['09:00', '09:30']] } };
    expect(ignored([unreadable('40m')], { settings })).toHaveLength(1);
    expect(ignored([unreadable('40m')])).toHaveLength(0);
  });
});
