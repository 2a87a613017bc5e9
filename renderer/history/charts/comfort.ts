import { totalsOf } from '../../../core/history/period-totals.ts';
import * as m from '../../../messages/compiled/messages.js';
import { countAxis } from './axis.ts';
import { highest, type Chart, type ChartData } from './chart.ts';
import { columnsOf, type PartUnit } from './columns.ts';
import type { PeriodUnit } from '../../../core/history/period.ts';

/** Answers are few, so those of a month are counted by week. */
const partOf = { week: 'day', month: 'week', year: 'month' } as const satisfies Record<PeriodUnit, PartUnit>;

/** Returns the chart of the answers to how the back felt after stretches. */
export function comfortChart(data: ChartData): Chart {
  const by = partOf[data.period.unit];
  const columns = columnsOf({
    ...data,
    by,
    contentOf: (days) => {
      const { better, same, worse } = totalsOf(days).comfort;
      if (better + same + worse === 0) return undefined;
      return { values: [better, same, worse], words: [better, same, worse].map(String) };
    },
  });
  const { better, same, worse } = totalsOf(data.days).comfort;
  const count = better + same + worse;
  return {
    title: m.history_comfort(),
    summary: count > 0 ? m.history_comfort_summary({ count, better, same, worse }) : m.history_comfort_none(),
    series: [
      { name: m.history_better(), look: 'plain' },
      { name: m.history_same(), look: 'pale' },
      { name: m.history_worse(), look: 'hatched' },
    ],
    by,
    columns,
    axis: countAxis(highest(columns)),
    sayTick: String,
  };
}
