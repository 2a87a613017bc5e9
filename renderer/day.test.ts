import * as fastCheck from 'fast-check';
import { expect, test } from 'vitest';
import { daysBetween, dayOf } from '../core/time/day.ts';
import { sayDaysAgo } from '../messages/dates.ts';
import { dayAt, dayName } from './day.ts';

const at = (text: string) => Date.parse(text);
const daysAgo = (wall: number, now: number, zone: string) =>
  sayDaysAgo(dayAt(wall, zone), dayOf({ wall: now, zone }));

test.each([
  ['UTC', 'Friday, March 6'],
  ['Europe/Berlin', 'Saturday, March 7'],
  ['America/New_York', 'Friday, March 6'],
  ['+01:00', 'Saturday, March 7'],
])('the name of a day is that in the given time zone: in %s it is %s', (zone, day) => {
  expect(dayName(at('2026-03-06T23:30Z'), zone)).toBe(day);
});

test.each([
  ['2026-03-06T08:00Z', '2026-03-06T20:00Z', 'UTC', 'today'],
  ['2026-03-05T23:00Z', '2026-03-06T03:59Z', 'UTC', 'today'],
  ['2026-03-06T03:59Z', '2026-03-06T04:00Z', 'UTC', 'yesterday'],
  ['2026-03-03T08:00Z', '2026-03-06T07:00Z', 'UTC', '3 days ago'],
  ['2026-03-05T18:30Z', '2026-03-06T02:00Z', 'Asia/Tokyo', 'yesterday'],
  ['2026-03-07T08:00Z', '2026-03-06T20:00Z', 'UTC', 'today'],
])('%s, seen at %s in %s: %s', (wall, now, zone, words) => {
  expect(daysAgo(at(wall), at(now), zone)).toBe(words);
});

test('days are those of the rules, also when the clocks change', () => {
  const zones = fastCheck.constantFrom(
    'UTC',
    'Europe/Berlin',
    'America/New_York',
    'Australia/Lord_Howe',
    'Asia/Kolkata',
  );
  const walls = fastCheck.integer({ min: at('2025-01-01T00:00Z'), max: at('2027-01-01T00:00Z') });
  const lengths = fastCheck.integer({ min: 0, max: 40 * 24 * 60 * 60_000 });
  fastCheck.assert(
    fastCheck.property(zones, walls, lengths, (zone, wall, length) => {
      const now = wall + length;
      const days = daysBetween(wall, { wall: now, zone });
      const words = days === 0 ? 'today' : days === 1 ? 'yesterday' : `${days} days ago`;
      expect(dayAt(wall, zone)).toBe(dayOf({ wall, zone }));
      expect(daysAgo(wall, now, zone)).toBe(words);
    }),
  );
});
