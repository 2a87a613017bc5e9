import { totalsOf } from '../../../core/history/period-totals.ts';
import * as m from '../../../messages/compiled/messages.js';
import { sayDate, sayDay } from '../../../messages/dates.ts';
import { sayLength } from '../../../messages/lengths.ts';
import { timeAxis } from './axis.ts';
import { highest, type Chart, type ChartData } from './chart.ts';
import { columnsOf, type Column } from './columns.ts';

/** Returns the chart of the time sat and stood: of each day or, in a year, of a day on average in each month. */
export function hoursChart(data: ChartData): Chart {
  const monthly = data.period.unit === 'year';
  const by = monthly ? 'month' : 'day';
  const columns = columnsOf({
    ...data,
    by,
    contentOf: (days) => {
      const { sittingMs, standingMs } = totalsOf(days);
      const values = [sittingMs / days.length, standingMs / days.length];
      return { values, words: values.map(sayLength) };
    },
  });
  return {
    title: monthly ? m.history_hours_month() : m.history_hours(),
    summary: summaryOf(columns, monthly),
    series: [
      { name: m.history_sat(), look: 'sitting' },
      { name: m.history_stood(), look: 'standing' },
    ],
    by,
    columns,
    axis: timeAxis(highest(columns)),
    sayTick: sayLength,
  };
}

/** Compares only days that are over: an unfinished one would always be the least. */
function summaryOf(columns: readonly Column[], monthly: boolean): string {
  const known = columns.flatMap(({ first, content, unfinished }) =>
    content ? [{ first, unfinished, ms: content.values[0] ?? 0, length: content.words[0] ?? '' }] : [],
  );
  const over = known
    .filter(({ unfinished }) => monthly || !unfinished)
    .sort((one, other) => other.ms - one.ms);
  const most = over[0] ?? known[0];
  const least = over.at(-1);
  if (!most) return '';
  const name = ({ first }: { first: string }) =>
    monthly ? sayDate(first, { month: 'long' }) : sayDay(first);
  if (least && most.length !== least.length) {
    const values = {
      most: name(most),
      mostLength: most.length,
      least: name(least),
      leastLength: least.length,
    };
    return monthly ? m.history_hours_range_months(values) : m.history_hours_range(values);
  }
  if (over.length > 1) return monthly ? m.history_hours_same_months(most) : m.history_hours_same(most);
  return monthly
    ? m.history_hours_one_month({ length: most.length, month: name(most) })
    : m.history_hours_one({ length: most.length, day: name(most) });
}
