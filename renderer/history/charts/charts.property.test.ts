import fastCheck from 'fast-check';
import { expect, test } from 'vitest';
import { periodNamed, type Period } from '../../../core/history/period.ts';
import { daysOfMonth } from '../../../core/testing/day-summary-arbitrary.ts';
import { boutsChart } from './bouts.ts';
import { highest, type ChartData } from './chart.ts';
import { comfortChart } from './comfort.ts';
import { hoursChart } from './hours.ts';
import { remindersChart } from './reminders.ts';

const charts = { hoursChart, boutsChart, remindersChart, comfortChart };
const periodWithId = (id: string): Period => {
  const period = periodNamed(id);
  if (!period) throw new Error(`${id} names no period`);
  return period;
};

const data: fastCheck.Arbitrary<ChartData> = fastCheck
  .tuple(
    fastCheck.constantFrom('2026-W46', '2026-11', '2026').map(periodWithId),
    daysOfMonth('2026-11'),
    fastCheck.constantFrom('2026-11-12', '2027-01-01'),
  )
  .map(([period, days, today]) => {
    const inside = days.filter(({ day }) => period.first <= day && day <= period.last);
    return { period, days: inside, today };
  });

for (const [name, chartOf] of Object.entries(charts)) {
  test(`${name}: every bar fits under its axis and has words; nothing is NaN`, () => {
    fastCheck.assert(
      fastCheck.property(data, (given) => {
        const chart = chartOf(given);
        expect(highest(chart.columns)).toBeLessThanOrEqual(chart.axis.top);
        expect(chart.summary).not.toMatch(/NaN|undefined|Infinity/);
        if (given.days.length > 0) expect(chart.summary).not.toBe('');
        for (const { content, unfinished, first } of chart.columns) {
          expect(unfinished && given.today < first).toBe(false);
          if (!content) continue;
          expect(content.values).toHaveLength(chart.series.length);
          expect(content.words).toHaveLength(chart.series.length);
          for (const value of content.values) expect(value).toBeGreaterThanOrEqual(0);
          expect(content.words.join()).not.toMatch(/NaN|undefined|Infinity/);
        }
      }),
    );
  });
}

test('a day without records is a gap; one with records has a bar, even of no length', () => {
  fastCheck.assert(
    fastCheck.property(data, (given) => {
      fastCheck.pre(given.period.unit !== 'year');
      for (const { first, content } of hoursChart(given).columns) {
        expect(content !== undefined).toBe(given.days.some(({ day }) => day === first));
      }
    }),
  );
});

test('hours of a month are the averages of its days, in a year’s chart', () => {
  fastCheck.assert(
    fastCheck.property(daysOfMonth('2026-11'), (days) => {
      fastCheck.pre(days.length > 0);
      const chart = hoursChart({ period: periodWithId('2026'), days, today: '2027-01-01' });
      const [sat] = chart.columns[10]?.content?.values ?? [];
      const sum = days.reduce((total, { sittingMs }) => total + sittingMs, 0);
      expect(sat).toBeCloseTo(sum / days.length, 3);
      expect(chart.columns.filter(({ content }) => content)).toHaveLength(1);
    }),
  );
});

test.each([
  ['2026-W48', '2026-11-28', 'Mon 23', '#/today/2026-11-23'],
  ['2026-11', '2026-11-28', '', '#/today/2026-11-01'],
  ['2026', '2026-11-28', 'Jan', '#/history/2026-01'],
])('the first column of %s', (id, today, label, link) => {
  const [first] = hoursChart({ period: periodWithId(id), days: [], today }).columns;
  expect(first).toMatchObject({ label: { usual: label }, link, content: undefined, unfinished: false });
});
