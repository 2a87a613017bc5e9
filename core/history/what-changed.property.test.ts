import fastCheck from 'fast-check';
import { expect, test } from 'vitest';
import { daysOfMonth } from '../testing/day-summary-arbitrary.ts';
import { HOUR, MINUTE } from '../time/moment.ts';
import type { DaySummary } from './day-summary.ts';
import { FEWEST_DAYS, SMALLEST_DIFFERENCE, whatChanged } from './what-changed.ts';

const now = daysOfMonth('2026-11');
const before = daysOfMonth('2026-10');

const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;
const longest = (days: readonly DaySummary[]) => Math.max(...days.map(({ longestBoutMs }) => longestBoutMs));

test('says nothing if a period has too few days', () => {
  const few = daysOfMonth('2026-11', FEWEST_DAYS - 1);
  fastCheck.assert(
    fastCheck.property(few, before, (some, many) => {
      expect(whatChanged('month', some, many)).toEqual([]);
      expect(whatChanged('month', many, some)).toEqual([]);
    }),
  );
});

test('the sentences agree with the days', () => {
  fastCheck.assert(
    fastCheck.property(now, before, (days, daysBefore) => {
      const messages = whatChanged('month', days, daysBefore);
      expect(messages.length).toBeLessThanOrEqual(2);
      for (const { key, values } of messages) {
        for (const value of Object.values(values)) expect(value).not.toBeNaN();
        if (key === 'history_longest_bout') {
          expect(values.minutes).toBe(Math.floor(longest(days) / MINUTE));
          expect(values.before).toBe(Math.floor(longest(daysBefore) / MINUTE));
          expect(Math.abs(values.minutes - values.before)).toBeGreaterThanOrEqual(SMALLEST_DIFFERENCE);
          expect(days.find(({ day }) => day === values.day)?.longestBoutMs).toBe(longest(days));
          continue;
        }
        const of = (day: DaySummary) => (key.startsWith('history_sat') ? day.sittingMs : day.standingMs);
        const average = mean(days.map(of)) / MINUTE;
        const change = average - mean(daysBefore.map(of)) / MINUTE;
        expect(Math.abs(values.minutes + 0.5 - average)).toBeLessThanOrEqual(0.501);
        expect(Math.abs(values.difference - Math.abs(change))).toBeLessThanOrEqual(1.001);
        expect(values.difference).toBeGreaterThanOrEqual(SMALLEST_DIFFERENCE);
        expect(key.endsWith('more')).toBe(change > 0);
      }
    }),
  );
});

test('always mentions a large change in sitting time', () => {
  fastCheck.assert(
    fastCheck.property(before, (days) => {
      fastCheck.pre(days.length >= FEWEST_DAYS);
      const longer = days.map((day) => ({ ...day, sittingMs: day.sittingMs + HOUR }));
      expect(whatChanged('week', longer, days)[0]).toMatchObject({
        key: 'history_sat_more',
        values: { unit: 'week', difference: 60 },
      });
      expect(whatChanged('week', days, longer)[0]).toMatchObject({ key: 'history_sat_less' });
      expect(whatChanged('week', days, days)).toEqual([]);
    }),
  );
});
