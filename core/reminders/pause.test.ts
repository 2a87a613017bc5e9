import { describe, expect, test } from 'vitest';
import { wallFromText } from '../time/day.ts';
import { HOUR, MINUTE, type Moment } from '../time/moment.ts';
import { beginPause, pauseLeftMs, pauseStatus, shiftPause } from './pause.ts';

const zone = 'Europe/Berlin';
const at = (text: string, elapsed = 0): Moment => ({ wall: wallFromText(text, zone), zone, elapsed });

describe('a pause with a fixed length', () => {
  const start = at('2026-03-02T14:00:00', HOUR);
  const paused = beginPause({ minutes: 30 }, start);

  test('is measured by elapsed time, whatever the wall clock shows', () => {
    expect(pauseLeftMs(paused, at('2026-03-02T19:00:00', HOUR + 10 * MINUTE))).toBe(20 * MINUTE);
    expect(pauseLeftMs(paused, at('2026-03-02T14:00:00', HOUR + 30 * MINUTE))).toBe(0);
  });

  test('shows its end by the current wall clock', () => {
    expect(pauseStatus(paused, start)).toEqual({
      key: 'status_paused',
      values: { until: { hour: 14, minute: 30 } },
    });
    expect(pauseStatus(paused, at('2026-03-02T19:00:00', HOUR + 10 * MINUTE))).toMatchObject({
      values: { until: { hour: 19, minute: 20 } },
    });
  });

  test('lasts as long after its elapsed time is shifted', () => {
    expect(pauseLeftMs(shiftPause(paused, -HOUR), at('2026-03-02T14:10:00', 10 * MINUTE))).toBe(20 * MINUTE);
  });
});

describe('a pause until tomorrow', () => {
  test.each([
    ['2026-03-02T14:00:00', '2026-03-03T03:59:59', '2026-03-03T04:00:00'],
    // Until 04:00 it is still the day before.
    ['2026-03-03T01:00:00', '2026-03-03T03:59:59', '2026-03-03T04:00:00'],
    ['2026-03-28T14:00:00', '2026-03-29T03:59:59', '2026-03-29T04:00:00'],
    ['2026-10-24T14:00:00', '2026-10-25T03:59:59', '2026-10-25T04:00:00'],
  ])('from %s lasts at %s and is over at %s', (start, before, after) => {
    const paused = beginPause('tomorrow', at(start));
    expect(pauseLeftMs(paused, at(before))).toBe(1000);
    expect(pauseLeftMs(paused, at(after))).toBeLessThanOrEqual(0);
    expect(pauseLeftMs(paused, at(start))).toBe(at(after).wall - at(start).wall);
  });

  test('ends in the morning of the time zone that the user has travelled to', () => {
    const paused = beginPause('tomorrow', at('2026-03-02T20:00:00'));
    const wall = wallFromText('2026-03-03T04:00:00', 'America/New_York');
    expect(pauseLeftMs(paused, { wall: wall - 1, zone: 'America/New_York', elapsed: 0 })).toBe(1);
    expect(pauseLeftMs(paused, { wall, zone: 'America/New_York', elapsed: 0 })).toBe(0);
  });

  test('says so in the status line', () => {
    const start = at('2026-03-02T14:00:00');
    expect(pauseStatus(beginPause('tomorrow', start), start).key).toBe('status_paused_until_tomorrow');
  });
});

test('a pause until resumed never ends on its own', () => {
  const paused = beginPause('resumed', at('2026-03-02T14:00:00'));
  expect(pauseLeftMs(paused, at('2027-03-02T14:00:00', 1e12))).toBe(Infinity);
  expect(pauseStatus(paused, at('2026-03-02T14:00:00')).key).toBe('status_paused_until_resumed');
});
