/** Sessions of one stretch, as scripted days. */
import { describe, expect, test } from 'vitest';
import { active, asleep, dayOf, does, locked, only } from '../../testing/day-trace.ts';

describe('a stretch', () => {
  test('that is finished sets the meter to 0', () => {
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

  test('is followed by the one that was not done for longest', () => {
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

  test('ignores presence signals', () => {
    const lines = dayOf([active('46m'), does('start'), locked('2m'), does('finish'), active('1m')]);
    expect(only(lines, 'state')).toEqual([
      '09:45:00 state reminded',
      '09:46:00 state stretching',
      // The screen was still locked at its end.
      '09:48:00 state sitting',
      '09:48:00 state away',
      '09:48:00 state sitting',
    ]);
  });

  test('is paused while the computer sleeps, and continues when the user resumes it', () => {
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
    const unresumed = dayOf([active('46m'), does('start'), active('1m'), asleep('4m'), active('2m')]);
    // Nobody has resumed it within five minutes of falling asleep.
    expect(only(unresumed, 'record', 'end')).toEqual(['09:52:00 record endedEarly', '09:53:00 end sitting']);
  });

  test.each(['5m', '10h'])('is abandoned during a sleep of %s, and cannot be finished after it', (length) => {
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
  });

  test('that is abandoned during sleep makes the rest of the sleep an absence', () => {
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
