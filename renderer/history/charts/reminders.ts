import { totalsOf } from '../../../core/history/period-totals.ts';
import * as m from '../../../messages/compiled/messages.js';
import { getLocale } from '../../../messages/compiled/runtime.js';
import { numberFormat } from '../../../messages/formats.ts';
import { shareAxis } from './axis.ts';
import type { Chart, ChartData } from './chart.ts';
import { columnsOf } from './columns.ts';

const sayShare = (share: number): string => numberFormat(getLocale(), { style: 'percent' }).format(share);

/** Returns the chart of the share of reminders that were answered, of each day or, in a year, of each month. */
export function remindersChart(data: ChartData): Chart {
  const by = data.period.unit === 'year' ? 'month' : 'day';
  const total = totalsOf(data.days).reminders;
  return {
    title: m.history_reminders(),
    summary:
      total.shown > 0
        ? m.history_reminders_summary({ count: total.shown, answered: total.answered })
        : m.history_reminders_none(),
    series: [{ name: m.history_answered(), look: 'plain' }],
    by,
    columns: columnsOf({
      ...data,
      by,
      contentOf: (days) => {
        const { shown, answered } = totalsOf(days).reminders;
        if (shown === 0) return undefined;
        // An answer after midnight can be to a reminder of the day before.
        const share = Math.min(1, answered / shown);
        return { values: [share], words: [m.history_share({ share: sayShare(share), answered, shown })] };
      },
    }),
    axis: shareAxis,
    sayTick: sayShare,
  };
}
