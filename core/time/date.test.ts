import fastCheck from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { expect, test } from 'vitest';
import { dateSchema } from './date-schema.ts';
import { daysAfter, daysFrom, isDate } from './date.ts';
import { rangeOfDay } from './day.ts';

const twoDigits = (max: number) =>
  fastCheck.integer({ min: 0, max }).map((value) => String(value).padStart(2, '0'));
const years = fastCheck.integer({ min: 0, max: 9999 }).map((year) => String(year).padStart(4, '0'));
/** Texts that look like dates, many of which aren't. */
const datelike = fastCheck
  .tuple(
    fastCheck.oneof(years, fastCheck.constantFrom('1900', '2000', '2027', '2028')),
    twoDigits(13),
    twoDigits(32),
  )
  .map((parts) => parts.join('-'));

/** Whether Temporal's calendar has the day. */
function isInCalendar(text: string): boolean {
  try {
    return Temporal.PlainDate.from(text).toString() === text;
  } catch {
    return false;
  }
}

test('a date must exist in the calendar, in the years 1 to 9998', () => {
  fastCheck.assert(
    fastCheck.property(datelike, (text) => {
      const isInYears = text >= '0001-01-01' && text <= '9998-12-31';
      expect(isDate(text)).toBe(isInYears && isInCalendar(text));
      expect(dateSchema.safeParse(text).success).toBe(isDate(text));
    }),
  );
});

test('each date is a day with a range in every zone, and so are the days before and after it', () => {
  fastCheck.assert(
    fastCheck.property(datelike.filter(isDate), fastCheck.integer({ min: -1, max: 1 }), (text, days) => {
      const date = Temporal.PlainDate.from(text).add({ days });
      expect(daysAfter(text, days)).toBe(date.toString());
      expect(daysFrom(text, date.toString())).toBe(days);
      for (const zone of ['Pacific/Kiritimati', 'Pacific/Pago_Pago']) {
        expect(rangeOfDay(date.toString(), zone).endWall).toBeGreaterThan(
          rangeOfDay(text, zone).startWall - 1,
        );
      }
    }),
  );
});

test.each([
  '2026-02-30',
  '2027-02-29',
  '2026-04-31',
  '0000-01-01',
  '9999-12-31',
  '2026-2-3',
  ' 2026-02-03',
  '',
])('%j is no date', (text) => {
  expect(isDate(text)).toBe(false);
});
