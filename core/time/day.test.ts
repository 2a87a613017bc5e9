import { describe, expect, test } from 'vitest';
import { dayOf, daysBetween, msToDayEnd, startOfDay, timeOfDay, wallFromText, wallTimeText } from './day.ts';
import { HOUR } from './moment.ts';

const zone = 'Europe/Berlin';
const at = (text: string) => ({ wall: wallFromText(text, zone), zone });

describe('a day runs from 04:00 to 04:00', () => {
  test.each([
    ['2026-03-02T04:00:00', '2026-03-02'],
    ['2026-03-02T23:59:59', '2026-03-02'],
    ['2026-03-03T03:59:59', '2026-03-02'],
    // The nights on which the clocks change.
    ['2026-03-29T03:59:59', '2026-03-28'],
    ['2026-03-29T04:00:00', '2026-03-29'],
    ['2026-10-25T03:59:59', '2026-10-24'],
    ['2026-10-25T04:00:00', '2026-10-25'],
  ])('%s belongs to %s', (text, day) => {
    expect(dayOf(at(text))).toBe(day);
  });

  test("in the user's time zone", () => {
    const wall = wallFromText('2026-03-02T12:00:00', 'UTC');
    expect(dayOf({ wall, zone: 'Pacific/Auckland' })).toBe('2026-03-02');
    expect(dayOf({ wall: wall + 4 * HOUR, zone: 'Pacific/Auckland' })).toBe('2026-03-03');
  });
});

test.each([
  ['2026-03-02T20:00:00', 8],
  ['2026-03-02T03:00:00', 1],
  ['2026-03-02T04:00:00', 24],
  // The clocks go forward, so the night is an hour shorter; then back, so it is an hour longer.
  ['2026-03-28T20:00:00', 7],
  ['2026-10-24T20:00:00', 9],
])('from %s to the end of the day it is %d h', (text, hours) => {
  expect(msToDayEnd(at(text))).toBe(hours * HOUR);
});

test.each([
  ['2026-03-02T04:00:00', '2026-03-02T04:00:00'],
  ['2026-03-02T22:00:00', '2026-03-02T04:00:00'],
  ['2026-03-03T03:59:59', '2026-03-02T04:00:00'],
  ['2026-03-29T12:00:00', '2026-03-29T04:00:00'],
])('the day of %s begins at %s', (text, start) => {
  expect(startOfDay(at(text))).toBe(at(start).wall);
});

test.each([
  ['2026-03-02T22:00:00', '2026-03-03T03:00:00', 0],
  ['2026-03-02T22:00:00', '2026-03-03T05:00:00', 1],
  ['2026-03-28T22:00:00', '2026-03-30T05:00:00', 2],
])('from %s to %s it is %d days', (earlier, later, days) => {
  expect(daysBetween(at(earlier).wall, at(later))).toBe(days);
});

test('times are formatted as the wall clock in the zone shows them', () => {
  const moment = at('2026-07-01T14:05:09');
  expect(timeOfDay(moment)).toEqual({ hour: 14, minute: 5 });
  expect(wallTimeText(moment)).toBe('2026-07-01T14:05:09');
  expect(wallTimeText({ ...moment, zone: 'UTC' })).toBe('2026-07-01T12:05:09');
});

test('an invalid time and an unknown zone throw a RangeError', () => {
  expect(() => wallFromText('2026-02-30T10:00:00', zone)).toThrow(RangeError);
  expect(() => wallFromText('2026-02-03T10:00:00', 'Europe/Atlantis')).toThrow(RangeError);
});
