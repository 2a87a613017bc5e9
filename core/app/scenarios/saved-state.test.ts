/** Restarts of the app, as scripted days. */
import { describe, expect, test } from 'vitest';
import { active, dayOf, does, only, still } from '../../testing/day-trace.ts';

describe('after a restart', () => {
  test('two minutes after a clean quit at 40 minutes, 22 are left; after ten, none', () => {
    expect(dayOf([active('40m'), does('quit 2m')]).at(-1)).toBe('09:42:00 end sitting 22');
    expect(only(dayOf([active('40m'), does('quit 10m')]), 'record', 'end')).toEqual([
      '09:50:00 record naturalBreak',
      '09:50:00 end sitting',
    ]);
  });

  test('after a kill, the meter continues', () => {
    expect(dayOf([active('40m'), does('restart'), active('1m')])).toEqual(['09:41:00 end sitting 41']);
  });

  test('after a kill, no reminder repeats and the count continues', () => {
    expect(only(dayOf([active('46m'), does('restart'), active('10m')]), 'remind')).toEqual([
      '09:45:00 remind side-bend 1',
      '09:55:00 remind side-bend 2',
    ]);
  });

  test('a snooze and a pause continue', () => {
    const snoozed = dayOf([active('46m'), does('snooze'), active('3m'), does('restart'), active('10m')]);
    expect(only(snoozed, 'remind').at(-1)).toBe('09:56:00 remind side-bend 2');
    const paused = dayOf([active('46m'), does('pause 30m'), does('restart'), active('40m')]);
    expect(only(paused, 'remind').at(-1)).toBe('10:26:00 remind side-bend 3');
    expect(only(paused, 'remind')[1]).toBe('10:16:00 remind side-bend 2');
  });

  test('a stretch continues, paused, after a kill; a quit ends it early', () => {
    const killed = [active('46m'), does('start'), active('1m'), does('restart'), active('1m')];
    expect(only(dayOf(killed), 'record', 'end')).toEqual(['09:48:00 end stretching']);
    const resumed = dayOf([...killed, does('resume-session'), active('3m')]);
    // The last save before the kill was at 09:46:45, so 45 of its 169 s had passed.
    expect(only(resumed, 'record')).toEqual(['09:50:04 record stretch']);
    const left = dayOf([...killed, active('5m')]);
    expect(only(left, 'record', 'end')).toEqual(['09:51:45 record endedEarly', '09:53:00 end sitting']);
    const quit = dayOf([active('46m'), does('start'), active('1m'), does('quit 1m')]);
    expect(only(quit, 'record')).toEqual(['09:47:00 record endedEarly']);
  });

  test('changes of the wall clock do not move the meter', () => {
    const lines = dayOf([
      active('40m'),
      { clock: '+9h' },
      does('restart'),
      { clock: '-12h' },
      does('restart'),
    ]);
    expect(lines.at(-1)).toMatch(/end sitting 40$/);
  });

  test('idle time takes back no sitting from before the restart', () => {
    const lines = dayOf([active('40m'), still('2m'), does('restart'), still('1m')]);
    // The minute since the restart is an absence; the two minutes before it stay sitting.
    expect(lines.at(-1)).toBe('09:43:00 end away 33');
  });
});
