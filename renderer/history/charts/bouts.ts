import { totalsOf } from '../../../core/history/period-totals.ts';
import * as m from '../../../messages/compiled/messages.js';
import { sayDay } from '../../../messages/dates.ts';
import { sayLength } from '../../../messages/lengths.ts';
import { timeAxis } from './axis.ts';
import { highest, type Chart, type ChartData } from './chart.ts';
import { columnsOf } from './columns.ts';

/** Returns the chart of the longest bout of each day or, in a year, of each month. */
export function boutsChart(data: ChartData): Chart {
  const by = data.period.unit === 'year' ? 'month' : 'day';
  const columns = columnsOf({
    ...data,
    by,
    contentOf: (days) => {
      const ms = totalsOf(days).longestBout?.ms ?? 0;
      return { values: [ms], words: [sayLength(ms)] };
    },
  });
  const { longestBout } = totalsOf(data.days);
  return {
    title: m.history_bouts(),
    summary: longestBout
      ? m.history_bouts_summary({ length: sayLength(longestBout.ms), day: sayDay(longestBout.day) })
      : m.history_bouts_none(),
    series: [{ name: m.history_bouts(), look: 'sitting' }],
    by,
    columns,
    axis: timeAxis(highest(columns)),
    sayTick: sayLength,
  };
}
