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

test('whatever is edited, the settings take it, and hours by weekday never become "always"', () => {
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

test('an edit leaves the days alone that it is not about', () => {
  fc.assert(
    fc.property(hours, day, (before, on) => {
      const after = withNextRange(before, on);
      for (const other of weekdays) if (other !== on) expect(after[other]).toEqual(before[other]);
    }),
  );
});

test('two ranges overlap for both of them or for neither', () => {
  fc.assert(
    fc.property(day, range, day, range, (one, first, other, second) => {
      const both: WorkingHours =
        one === other ? { [one]: [first, second] } : { [one]: [first], [other]: [second] };
      const place = one === other ? 1 : 0;
      expect(remarksOn(both, one, 0).overlaps).toBe(remarksOn(both, other, place).overlaps);
    }),
  );
});

test('after one day was copied, no workday differs from it', () => {
  fc.assert(
    fc.property(hours, day, (before, on) => {
      expect(workdaysDiffer(sameOnWorkdays(before, on), on)).toBe(false);
    }),
  );
});
