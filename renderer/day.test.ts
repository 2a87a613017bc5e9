import { expect, it } from 'vitest';
import { dayName } from './day.ts';

const wall = Date.UTC(2026, 2, 6, 23, 30);

it.each([
  ['UTC', 'Friday, March 6'],
  ['Europe/Berlin', 'Saturday, March 7'],
  ['America/New_York', 'Friday, March 6'],
  ['+01:00', 'Saturday, March 7'],
])('the name of a day is that in the given time zone: in %s it is %s', (zone, day) => {
  expect(dayName(wall, zone)).toBe(day);
});
