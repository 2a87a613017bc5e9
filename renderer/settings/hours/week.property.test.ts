import fc from 'fast-check';
import { expect, test } from 'vitest';
import { settingsSchema } from '../../../core/settings/settings.ts';
import {
  isAlways,
  rangesOn,
  remarksOn,
  sameOnWorkdays,
  defaultWeek,
  weekdays,
  withNextRange,
  withRange,
  withoutRange,
  workdaysDiffer,
  type Range,
  type WorkingHours,
} from './week.ts';

const time = fc
  .tuple(fc.integer({ min: 0, max: 23 }), fc.integer({ min: 0, max: 59 }))
  .map((parts) => parts.map((part) => String(part).padStart(2, '0')).join(':'));
const range: fc.Arbitrary<Range> = fc.tuple(time, time);
const day = fc.constantFrom(...weekdays);
const hours: fc.Arbitrary<WorkingHours> = fc.record(
  Object.fromEntries(weekdays.map((weekday) => [weekday, fc.array(range, { maxLength: 6 })])),
  { requiredKeys: [] },
);

type Edit = (before: WorkingHours) => WorkingHours;
const onOneOf = (
  before: WorkingHours,
  on: (typeof weekdays)[number],
  pick: number,
  edit: (index: number) => WorkingHours,
) => {
  const count = rangesOn(before, on).length;
  return count === 0 ? before : edit(pick % count);
};
const edit: fc.Arbitrary<Edit> = fc.oneof(
  day.map(
    (on): Edit =>
      (before) =>
        withNextRange(before, on),
  ),
  day.map(
    (on): Edit =>
      (before) =>
        sameOnWorkdays(before, on),
  ),
  fc.tuple(day, fc.nat(5)).map(
    ([on, pick]): Edit =>
      (before) =>
        onOneOf(before, on, pick, (index) => withoutRange(before, on, index)),
  ),
  fc.tuple(day, fc.nat(5), range).map(
    ([on, pick, other]): Edit =>
      (before) =>
        onOneOf(before, on, pick, (index) => withRange(before, on, index, other)),
  ),
);

test('edited hours are always valid settings, and hours by weekday never become "always"', () => {
  fc.assert(
    fc.property(fc.array(edit), (edits) => {
      let now = defaultWeek;
      for (const next of edits) {
        now = next(now);
        expect(settingsSchema.shape.workingHours.parse(now)).toEqual(now);
        expect(isAlways(now)).toBe(false);
        for (const on of weekdays) rangesOn(now, on).forEach((_, index) => remarksOn(now, on, index));
      }
    }),
  );
});

test('adding a range changes no other day', () => {
  fc.assert(
    fc.property(hours, day, (before, on) => {
      const after = withNextRange(before, on);
      for (const other of weekdays) if (other !== on) expect(after[other]).toEqual(before[other]);
    }),
  );
});

test('overlap is symmetric', () => {
  fc.assert(
    fc.property(day, range, day, range, (dayA, rangeA, dayB, rangeB) => {
      const both: WorkingHours =
        dayA === dayB ? { [dayA]: [rangeA, rangeB] } : { [dayA]: [rangeA], [dayB]: [rangeB] };
      const indexB = dayA === dayB ? 1 : 0;
      expect(remarksOn(both, dayA, 0).overlaps).toBe(remarksOn(both, dayB, indexB).overlaps);
    }),
  );
});

test('after a day is copied to the workdays, none differs from it', () => {
  fc.assert(
    fc.property(hours, day, (before, on) => {
      expect(workdaysDiffer(sameOnWorkdays(before, on), on)).toBe(false);
    }),
  );
});
