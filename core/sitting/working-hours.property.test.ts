import fastCheck from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { expect, test, vi } from 'vitest';
import { HOUR, MINUTE } from '../time/moment.ts';
import type { Settings } from '../settings/settings.ts';
import { workingTimeAt } from './working-hours.ts';

// Calendar calculations are slow, and PROPERTY_RUNS may ask for many runs.
vi.setConfig({ testTimeout: 10 * MINUTE });

type Hours = Settings['workingHours'];
const days = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'] as const;

const anyTime = fastCheck
  .tuple(fastCheck.integer({ min: 0, max: 23 }), fastCheck.constantFrom(0, 15, 30, 45))
  .map((parts) => parts.map((part) => String(part).padStart(2, '0')).join(':'));
const anyRanges = fastCheck.array(fastCheck.tuple(anyTime, anyTime), { maxLength: 3 });
const anyHours: fastCheck.Arbitrary<Hours> = fastCheck.record(
  Object.fromEntries(days.map((day) => [day, anyRanges])),
  { requiredKeys: [] },
);
const anyWall = fastCheck.integer({
  min: Date.UTC(2026, 0, 1) / MINUTE,
  max: Date.UTC(2027, 11, 31) / MINUTE,
});
/** Zones whose clocks change on various days, by an hour or half an hour, and zones whose clocks never change. */
const anyZone = fastCheck.constantFrom(
  'Europe/Berlin',
  'America/New_York',
  'Australia/Lord_Howe',
  'America/Santiago',
  'Asia/Kolkata',
  'UTC',
);
const anyUnchangingZone = fastCheck.constantFrom(
  'UTC',
  'Asia/Kolkata',
  'America/Bogota',
  'Pacific/Kiritimati',
);

test('the result is the same at every moment until its end, and changes then', () => {
  fastCheck.assert(
    fastCheck.property(anyHours, anyWall, anyZone, (hours, minute, zone) => {
      const wall = minute * MINUTE;
      const found = workingTimeAt(hours, { wall, zone });
      const endWall = Math.min(found.untilWall, wall + 9 * 24 * HOUR);
      // About a hundred moments, including the first.
      const step = Math.max(1, Math.floor((endWall - wall) / MINUTE / 100)) * MINUTE;
      for (let laterWall = wall; laterWall < endWall; laterWall += step) {
        expect(workingTimeAt(hours, { wall: laterWall, zone })).toMatchObject({
          working: found.working,
          untilWall: found.untilWall,
        });
      }
      if (found.untilWall === Infinity) return;
      expect(workingTimeAt(hours, { wall: found.untilWall - 1, zone }).working).toBe(found.working);
      expect(workingTimeAt(hours, { wall: found.untilWall, zone }).working).toBe(!found.working);
    }),
  );
});

test('in a zone whose clocks never change, the result follows from the time of day alone', () => {
  fastCheck.assert(
    fastCheck.property(anyHours, anyWall, anyUnchangingZone, (hours, minute, zone) => {
      const wall = minute * MINUTE;
      expect(workingTimeAt(hours, { wall, zone }).working).toBe(isWithin(hours, wall, zone));
    }),
  );
});

/** Whether a moment is within working hours, judging by weekday and time of day only. */
function isWithin(hours: Hours, wall: number, zone: string): boolean {
  if (Object.keys(hours).length === 0) return true;
  const now = Temporal.Instant.fromEpochMilliseconds(wall).toZonedDateTimeISO(zone);
  const time = now.toPlainTime().toString({ smallestUnit: 'minute' });
  const rangesOf = (date: Temporal.ZonedDateTime) => hours[days[date.dayOfWeek - 1]!] ?? [];
  return (
    rangesOf(now).some(([begin, end]) => begin <= time && (time < end || end <= begin)) ||
    rangesOf(now.subtract({ days: 1 })).some(([begin, end]) => end <= begin && time < end)
  );
}
