import fc from 'fast-check';
import { expect, test } from 'vitest';
import { startOfDay, timeOfDay, wallFromText } from '../../../core/time/day.ts';
import { endOfHour, hourMarks, labelStep, startOfHour } from './hour-marks.ts';

const HOUR = 60 * 60_000;
const MINUTE = 60_000;

/** Zones whose clocks change by an hour, by half an hour and never, and two that are no whole hours from UTC. */
const anyZone = fc.constantFrom(
  ...['Europe/Berlin', 'America/New_York', 'Australia/Lord_Howe', 'Asia/Kolkata', 'UTC', '-03:30'],
);
const anyWall = fc.integer({ min: Date.UTC(2025, 0), max: Date.UTC(2028, 0) });

/** The full hours of a day, found by looking at each minute with another clock. */
function countedHours(fromWall: number, toWall: number, zoneAt: (wall: number) => string) {
  const minutes = Math.floor((toWall - fromWall) / MINUTE) + 1;
  return Array.from({ length: minutes }, (_, index) => fromWall + index * MINUTE)
    .map((wall) => ({ wall, ...timeOfDay({ wall, zone: zoneAt(wall) }) }))
    .filter(({ minute }) => minute === 0)
    .map(({ wall, hour }) => ({ wall, hour }));
}

test('a day has the hours that a clock shows, also when the clocks change or the user travels', () => {
  fc.assert(
    fc.property(
      anyWall,
      anyZone,
      anyZone,
      fc.integer({ min: 0, max: 1500 }),
      (wall, zone, later, minutes) => {
        const from = startOfDay({ wall, zone });
        const to = from + 25 * HOUR;
        const zoneAt = (at: number) => (at < from + minutes * MINUTE ? zone : later);
        expect(hourMarks(from, to, zoneAt)).toEqual(countedHours(from, to, zoneAt));
      },
    ),
    { numRuns: 40 },
  );
});

test.each([
  ['2026-03-28', 24],
  ['2026-03-29', 25],
  ['2026-10-24', 26],
])('the day that begins on %s in Berlin has %i marks, its begin and end included', (date, count) => {
  const from = wallFromText(`${date}T04:00:00`, 'Europe/Berlin');
  const to = startOfDay({ wall: from + 30 * HOUR, zone: 'Europe/Berlin' });
  expect(hourMarks(from, to, () => 'Europe/Berlin')).toHaveLength(count);
});

test('an hour begins before or at each of its moments, and ends after or at it', () => {
  fc.assert(
    fc.property(anyWall, anyZone, (wall, zone) => {
      const start = startOfHour(wall, zone);
      const end = endOfHour(wall, zone);
      expect(timeOfDay({ wall: start, zone }).minute).toBe(0);
      expect(start).toBeLessThanOrEqual(wall);
      expect(end).toBeGreaterThanOrEqual(wall);
      expect(end - start).toBe(start === wall ? 0 : HOUR);
    }),
  );
});

test.each([
  [8, 700, 1],
  [8, 300, 2],
  [24, 700, 2],
  [24, 250, 6],
  [25, 60, 12],
])('%i hours in %i pixels get a label every %i hours', (hours, roomPx, step) => {
  expect(labelStep(hours, roomPx, 56)).toBe(step);
});
