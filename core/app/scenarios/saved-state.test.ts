/** Starting again, told as days. */
import { describe, expect, test } from 'vitest';
import { active, dayOf, does, only, still } from '../../testing/day-trace.ts';

describe('starting again', () => {
  test('two minutes after a clean quit at 40 min leaves 22, ten minutes 0', () => {
    expect(dayOf([active('40m'), does('quit 2m')]).at(-1)).toBe('09:42:00 end sitting 22');
    expect(only(dayOf([active('40m'), does('quit 10m')]), 'record', 'end')).toEqual([
      '09:50:00 record naturalBreak',
      '09:50:00 end sitting',
    ]);
  });

  test('after a kill goes on as before', () => {
    expect(dayOf([active('40m'), does('restart'), active('1m')])).toEqual(['09:41:00 end sitting 41']);
  });

  test('after a kill does not remind twice, and keeps counting', () => {
    expect(only(dayOf([active('46m'), does('restart'), active('10m')]), 'remind')).toEqual([
      '09:45:00 remind side-bend 1',
      '09:55:00 remind side-bend 2',
    ]);
  });

  test('keeps the snooze and the pause', () => {
    const snoozed = dayOf([active('46m'), does('snooze'), active('3m'), does('restart'), active('10m')]);
    expect(only(snoozed, 'remind').at(-1)).toBe('09:56:00 remind side-bend 2');
    const paused = dayOf([active('46m'), does('pause 30m'), does('restart'), active('40m')]);
    expect(only(paused, 'remind').at(-1)).toBe('10:26:00 remind side-bend 3');
    expect(only(paused, 'remind')[1]).toBe('10:16:00 remind side-bend 2');
  });

  test('in the middle of a stretch ends it early', () => {
    const killed = dayOf([active('46m'), does('start'), active('1m'), does('restart')]);
    expect(only(killed, 'record', 'end')).toEqual(['09:47:00 record endedEarly', '09:47:00 end sitting']);
    const quit = dayOf([active('46m'), does('start'), active('1m'), does('quit 1m')]);
    expect(only(quit, 'record')).toEqual(['09:47:00 record endedEarly']);
  });

  test('after the clock was set takes no harm', () => {
    const lines = dayOf([
      active('40m'),
      { clock: '+9h' },
      does('restart'),
      { clock: '-12h' },
      does('restart'),
    ]);
    expect(lines.at(-1)).toMatch(/end sitting 40$/);
  });

  test('does not take back what was before', () => {
    const lines = dayOf([active('40m'), still('2m'), does('restart'), still('1m')]);
    // One minute since the restart is absence; the two before it stay sitting.
    expect(lines.at(-1)).toBe('09:43:00 end away 33');
  });
});
