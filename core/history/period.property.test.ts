import fastCheck from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { expect, test } from 'vitest';
import {
  includes,
  partsOf,
  periodAfter,
  periodBefore,
  periodNamed,
  periodUnits,
  periodWith,
  type PeriodUnit,
} from './period.ts';

const units = fastCheck.constantFrom(...periodUnits);
/** From 1900 to 2199, so that every kind of leap year and both lengths of a year in weeks are among them. */
const dates = fastCheck
  .integer({ min: 0, max: 109_000 })
  .map((days) => Temporal.PlainDate.from('1900-01-08').add({ days }));

/** The period as Temporal's calendar has it. */
function expected(unit: PeriodUnit, date: Temporal.PlainDate) {
  switch (unit) {
    case 'week': {
      const first = date.subtract({ days: date.dayOfWeek - 1 });
      const id = `${String(date.yearOfWeek)}-W${String(date.weekOfYear).padStart(2, '0')}`;
      return { id, unit, first, last: first.add({ days: 6 }) };
    }
    case 'month': {
      const last = date.with({ day: date.daysInMonth });
      return { id: date.toPlainYearMonth().toString(), unit, first: date.with({ day: 1 }), last };
    }
    case 'year':
      return {
        id: String(date.year),
        unit,
        first: date.with({ month: 1, day: 1 }),
        last: date.with({ month: 12, day: 31 }),
      };
  }
}

const asTexts = ({ first, last, ...rest }: ReturnType<typeof expected>) => ({
  ...rest,
  first: first.toString(),
  last: last.toString(),
});

test('periods follow the calendar, and their ids name them', () => {
  fastCheck.assert(
    fastCheck.property(units, dates, (unit, date) => {
      const period = periodWith(unit, date.toString());
      expect(period).toEqual(asTexts(expected(unit, date)));
      expect(periodNamed(period.id)).toEqual(period);
    }),
  );
});

test('the periods before and after are the calendar’s', () => {
  fastCheck.assert(
    fastCheck.property(units, dates, (unit, date) => {
      const period = periodWith(unit, date.toString());
      const step = { [`${unit}s`]: 1 };
      const { first } = expected(unit, date);
      expect(periodBefore(period)).toEqual(asTexts(expected(unit, first.subtract(step))));
      expect(periodAfter(period)).toEqual(asTexts(expected(unit, first.add(step))));
    }),
  );
});

test('a period’s parts are its days, in order, without gaps, each in one calendar part', () => {
  const by = fastCheck.constantFrom('day', 'week', 'month');
  fastCheck.assert(
    fastCheck.property(units, dates, by, (unit, date, part) => {
      const period = periodWith(unit, date.toString());
      const parts = partsOf(period, part);
      expect(parts[0]?.first).toBe(period.first);
      expect(parts.at(-1)?.last).toBe(period.last);
      for (const [index, { first, last }] of parts.entries()) {
        const next = parts[index + 1];
        if (next) expect(Temporal.PlainDate.from(last).add({ days: 1 }).toString()).toBe(next.first);
        if (part === 'day') expect(first).toBe(last);
        else expect(includes(periodWith(part, first), last)).toBe(true);
        expect(first <= last).toBe(true);
      }
    }),
  );
});

test.each(['2025-W53', '2026-W54', '2026-13', '2026-W0', '26', '', 'constructor', '0000', '9999-W52'])(
  '%j names no period',
  (id) => {
    expect(periodNamed(id)).toBeUndefined();
  },
);

test.each([
  ['2026-W53', '2026-12-28', '2027-01-03'],
  ['2027-W01', '2027-01-04', '2027-01-10'],
  ['2028-02', '2028-02-01', '2028-02-29'],
  ['0001', '0001-01-01', '0001-12-31'],
  ['9998-W52', '9998-12-21', '9998-12-27'],
])('%s lasts from %s to %s', (id, first, last) => {
  expect(periodNamed(id)).toMatchObject({ first, last });
});
