/** The columns of a chart: one for each day, week or month of the period. */
import type { DaySummary } from '../../../core/history/day-summary.ts';
import { includes, partsOf, periodWith, type DayRange, type Period } from '../../../core/history/period.ts';
import { linkTo } from '../../../core/navigation/link.ts';
import * as m from '../../../messages/compiled/messages.js';
import { sayDate, sayDates, sayDay, sayRange } from '../../../messages/dates.ts';

export type PartUnit = 'day' | 'week' | 'month';

/** What a column shows: a value for each series, and the same in words. */
export interface ColumnContent {
  readonly values: readonly number[];
  readonly words: readonly string[];
}

export interface Column {
  /** The first date in it. */
  readonly first: string;
  /** Its whole name, such as "Tuesday, November 24". */
  readonly name: string;
  /** The label on the axis, and one for little room; empty for most days of a month. */
  readonly label: { readonly usual: string; readonly narrow: string };
  /** Where its bar leads to. */
  readonly link: string;
  /** Undefined without a record: a gap. */
  readonly content: ColumnContent | undefined;
  /** Whether today is in it, so that it may still grow. */
  readonly unfinished: boolean;
}

interface Parts {
  readonly period: Period;
  readonly by: PartUnit;
  /** The days with records. */
  readonly days: readonly DaySummary[];
  readonly today: string;
  /** Returns what the column of these days, at least one, shows; undefined if they have nothing of it. */
  readonly contentOf: (days: readonly DaySummary[]) => ColumnContent | undefined;
}

/** Returns the columns of a chart, the earliest first. */
export function columnsOf({ period, by, days, today, contentOf }: Parts): readonly Column[] {
  return partsOf(period, by).map((part) => {
    const inside = days.filter(({ day }) => includes(part, day));
    const unfinished = includes(part, today);
    const name = nameOf(part, by);
    return {
      first: part.first,
      name: unfinished ? m.history_not_over({ day: name }) : name,
      label: labelOf(part, by, period),
      link: linkOf(part, by),
      content: inside.length > 0 ? contentOf(inside) : undefined,
      unfinished,
    };
  });
}

function nameOf({ first, last }: DayRange, by: PartUnit): string {
  switch (by) {
    case 'day':
      return sayDay(first);
    case 'week':
      return sayDates(first, last);
    case 'month':
      return sayDate(first, { month: 'long', year: 'numeric' });
  }
}

function labelOf({ first, last }: DayRange, by: PartUnit, period: Period): Column['label'] {
  switch (by) {
    case 'day': {
      if (period.unit === 'week') {
        const narrow = sayDate(first, { weekday: 'short' });
        return { usual: `${narrow} ${sayDate(first, { day: 'numeric' })}`, narrow };
      }
      const isMonday = periodWith('week', first).first === first;
      const label = isMonday ? sayDate(first, { day: 'numeric' }) : '';
      return { usual: label, narrow: label };
    }
    case 'week': {
      const label = sayRange(first, last, { day: 'numeric' });
      return { usual: label, narrow: label };
    }
    case 'month':
      return {
        usual: sayDate(first, { month: 'short' }),
        narrow: sayDate(first, { month: 'narrow' }),
      };
  }
}

function linkOf({ first }: DayRange, by: PartUnit): string {
  if (by === 'day') return linkTo({ name: 'today', day: first });
  return linkTo({ name: 'history', period: periodWith(by, first).id });
}
