/** Sitting, told as days. */
import { describe, expect, test } from 'vitest';
import { active, asleep, dayOf, does, locked, only, still } from '../../testing/day-trace.ts';

describe('sitting', () => {
  test('two minutes away at 40 min leave 22', () => {
    expect(dayOf([active('40m'), locked('2m')])).toEqual(['09:40:00 state away 40', '09:42:00 end away 22']);
  });

  test('who gives no input for three minutes has been away all that time', () => {
    expect(dayOf([active('40m'), still('3m'), active('1m')])).toEqual([
      '09:43:00 state away 13',
      '09:43:00 state sitting 13',
      '09:44:00 end sitting 14',
    ]);
  });

  test('less than that is sitting', () => {
    expect(dayOf([active('40m'), still('2m'), active('1m')])).toEqual(['09:43:00 end sitting 43']);
  });

  test('sleep is absence, and waking brings no reminder', () => {
    expect(dayOf([active('44m'), asleep('8h'), active('44m')])).toEqual([
      '17:44:00 record naturalBreak 0',
      '17:44:00 state away 0',
      '17:44:00 state sitting 0',
      '18:28:00 end sitting 44',
    ]);
  });

  test('short sleep is absence too', () => {
    expect(dayOf([active('40m'), asleep('20s')]).at(-1)).toBe('09:40:20 end sitting 37');
  });

  test('idle that cannot be read counts as sitting', () => {
    expect(only(dayOf([{ for: '50m', user: 'unreadable' }]), 'remind')).toEqual([
      '09:45:00 remind side-bend 1',
    ]);
    expect(dayOf([{ for: '40m', user: 'unreadable' }, locked('2m')]).at(-1)).toBe('09:42:00 end away 22');
  });

  test('the wall clock never moves the meter', () => {
    const lines = dayOf([active('40m'), { clock: '+1h' }, active('4m'), { clock: '-3h' }, active('2m')]);
    expect(lines).toEqual([
      '07:45:00 remind side-bend 1 45',
      '07:45:00 state reminded 45',
      '07:46:00 end reminded 46',
    ]);
  });

  test('the day is told in its zone, across a change of the clocks', () => {
    const lines = dayOf([active('2h')], { start: '2026-03-29T01:30:00', zone: 'Europe/Berlin' });
    expect(lines.at(0)).toBe('03:15:00 remind side-bend 1 45');
    expect(lines.at(-1)).toMatch(/^04:30:00 end/);
  });
});

describe('"I was still sitting"', () => {
  test('puts an absence back, and takes its natural break back', () => {
    expect(dayOf([active('40m'), still('10m'), active('1m'), does('still-sitting')]).slice(-4)).toEqual([
      '09:51:00 unrecord naturalBreak 51',
      '09:51:00 remind side-bend 1 51',
      '09:51:00 state reminded 51',
      '09:51:00 end reminded 51',
    ]);
  });

  test('is not offered after sleep, after a quit, or after the next reminder', () => {
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

  test('is a natural break when that empties the meter, and takes the reminder back', () => {
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
    ['what was said before', [unreadable('2m'), does('was-away 1m')]],
  ])('takes in %s', (_, absence) => {
    // Away from 09:38 to 09:42.
    const lines = dayOf([unreadable('40m'), ...absence, does('was-away 4m'), unreadable('1m')]);
    expect(lines.at(-1)).toBe('09:43:00 end sitting 3');
  });

  test('leaves an absence before it alone', () => {
    const lines = dayOf([unreadable('40m'), locked('1m'), unreadable('4m'), does('was-away 1m')]);
    // 40 less 9 for the locked minute, 3 more, and 9 less for the other.
    expect(lines.at(-1)).toBe('09:45:00 end sitting 25');
  });

  test('can be put right in both directions', () => {
    const said = [unreadable('40m'), does('was-away 1m')];
    expect(dayOf([...said, does('was-away 3m')]).at(-1)).toBe('09:40:00 end sitting 10');
    expect(dayOf([...said, does('still-sitting'), does('was-away 2m')]).at(-1)).toBe(
      '09:40:00 end sitting 20',
    );
  });

  test('is one break, however often it is said', () => {
    const lines = dayOf([unreadable('40m'), does('was-away 10m'), does('was-away 20m')]);
    expect(only(lines, 'record', 'unrecord')).toEqual([
      '09:40:00 record naturalBreak',
      '09:40:00 unrecord naturalBreak',
      '09:40:00 record naturalBreak',
    ]);
  });

  test('can be taken back as any absence', () => {
    expect(dayOf([unreadable('40m'), does('was-away 30m'), does('still-sitting')])).toEqual([
      '09:40:00 record naturalBreak 0',
      '09:40:00 unrecord naturalBreak 40',
      '09:40:00 end sitting 40',
    ]);
  });

  test('is not asked where signals tell, while stretching, or outside working hours', () => {
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
