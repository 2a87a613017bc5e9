/** Stretches, told as days. */
import { describe, expect, test } from 'vitest';
import { active, asleep, dayOf, does, locked, only } from '../../testing/day-trace.ts';

describe('a stretch', () => {
  test('that is finished empties the meter', () => {
    expect(
      dayOf([active('46m'), does('click'), active('1m'), does('finish'), active('1m')]).slice(2),
    ).toEqual([
      '09:46:00 withdraw 46',
      '09:46:00 state stretching 46',
      '09:47:00 record stretch 0',
      '09:47:00 state sitting 0',
      '09:48:00 end sitting 1',
    ]);
  });

  test('is followed by another one, which was not done for longer', () => {
    const lines = dayOf([active('46m'), does('click'), active('1m'), does('finish'), active('46m')]);
    expect(only(lines, 'remind').at(-1)).toBe('10:32:00 remind twist 1');
  });

  test('that is closed early counts as time away', () => {
    expect(dayOf([active('46m'), does('start'), active('1m'), does('close'), active('1m')]).slice(2)).toEqual(
      [
        '09:46:00 withdraw 46',
        '09:46:00 state stretching 46',
        '09:47:00 record endedEarly 36.8',
        '09:47:00 state sitting 36.8',
        '09:48:00 end sitting 37.8',
      ],
    );
  });

  test('hears no signal', () => {
    const lines = dayOf([active('46m'), does('start'), locked('2m'), does('finish'), active('1m')]);
    expect(only(lines, 'state')).toEqual([
      '09:45:00 state reminded',
      '09:46:00 state stretching',
      // Finished with the screen still locked.
      '09:48:00 state sitting',
      '09:48:00 state away',
      '09:48:00 state sitting',
    ]);
  });

  test('stands still while the computer sleeps, and is done when the person has gone on with it', () => {
    const lines = dayOf([
      active('46m'),
      does('start'),
      active('1m'),
      asleep('4m'),
      does('resume-session'),
      active('1m'),
    ]);
    expect(only(lines, 'record')).toEqual([]);
    expect(lines.at(-1)).toBe('09:52:00 end stretching 0');
    const waiting = dayOf([active('46m'), does('start'), active('1m'), asleep('4m'), active('2m')]);
    // Nobody has gone on with it: five minutes after the lid was closed it is over.
    expect(only(waiting, 'record', 'end')).toEqual(['09:52:00 record endedEarly', '09:53:00 end sitting']);
  });

  test.each(['5m', '10h'])(
    'is abandoned in the middle of a sleep of %s, and never finished after it',
    (length) => {
      const lines = dayOf([
        active('46m'),
        does('start'),
        active('1m'),
        asleep(length),
        does('finish'),
        active('1m'),
      ]);
      expect(only(lines, 'record', 'ignored')).toEqual([
        expect.stringMatching(/record endedEarly$/),
        expect.stringMatching(/ignored finish$/),
      ]);
      expect(lines.at(-1)).toMatch(/end sitting 1$/);
    },
  );

  test('that is abandoned in sleep leaves the rest of the sleep to be an absence', () => {
    const settings = { recoveryMinutes: 30 };
    const lines = dayOf([active('46m'), does('start'), active('1m'), asleep('2h'), active('45m')], {
      settings,
    });
    expect(lines.slice(4)).toEqual([
      '11:47:00 record endedEarly 0',
      '11:47:00 record naturalBreak 0',
      '11:47:00 state away 0',
      '11:47:00 state sitting 0',
      '12:32:00 remind side-bend 1 45',
      '12:32:00 state reminded 45',
      '12:32:00 end reminded 45',
    ]);
  });

  test('is abandoned after two minutes of input elsewhere', () => {
    const settings = { deferFor: { doNotDisturb: true, fullScreen: true, call: true, typing: false } };
    const lines = dayOf([active('40m'), does('start'), { for: '3m', user: 'typing' }], { settings });
    expect(only(lines, 'record')).toEqual(['09:42:01 record endedEarly']);
    expect(lines.at(-1)).toMatch(/end sitting/);
  });
});
