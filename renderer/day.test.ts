import { expect, it, test } from 'vitest';
import { dateName, dayName, daysAfter } from './day.ts';

const wall = Date.UTC(2026, 2, 6, 23, 30);

it.each([
  ['UTC', 'Friday, March 6'],
  ['Europe/Berlin', 'Saturday, March 7'],
  ['America/New_York', 'Friday, March 6'],
  ['+01:00', 'Saturday, March 7'],
])('the name of a day is that in the given time zone: in %s it is %s', (zone, day) => {
  expect(dayName(wall, zone)).toBe(day);
});

test.each([
  ['2026-03-01', -1, '2026-02-28'],
  ['2028-02-28', 1, '2028-02-29'],
  ['2026-12-31', 1, '2027-01-01'],
  ['2026-03-29', 1, '2026-03-30'],
])('%s and %i days is %s', (date, days, other) => {
  expect(daysAfter(date, days)).toBe(other);
});

it('names a date', () => {
  expect(dateName('2026-03-06')).toBe('Friday, March 6');
});
