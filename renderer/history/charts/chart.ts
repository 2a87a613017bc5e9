/** What a chart shows. */
import type { DaySummary } from '../../../core/history/day-summary.ts';
import type { Period } from '../../../core/history/period.ts';
import type { Axis } from './axis.ts';
import type { Column, PartUnit } from './columns.ts';

/** How the bars of a series look; they differ without colour too. Sitting and standing look as on the time line of a day. */
export type Look = 'sitting' | 'standing' | 'plain' | 'hatched' | 'pale';

export interface Series {
  readonly name: string;
  readonly look: Look;
}

export interface Chart {
  readonly title: string;
  /** What it says, in a sentence. */
  readonly summary: string;
  /** The lowest of the stacked bars first. */
  readonly series: readonly Series[];
  readonly by: PartUnit;
  readonly columns: readonly Column[];
  readonly axis: Axis;
  /** Returns the words for a value on the axis. */
  readonly sayTick: (value: number) => string;
}

/** From what charts are made. */
export interface ChartData {
  readonly period: Period;
  /** The days with records. */
  readonly days: readonly DaySummary[];
  readonly today: string;
}

/** Returns the greatest sum of a column's values; 0 without columns. */
export const highest = (columns: readonly Column[]): number =>
  columns
    .map(({ content }) => (content?.values ?? []).reduce((sum, value) => sum + value, 0))
    .reduce((most, sum) => Math.max(most, sum), 0);

/** Whether any column has something to show. */
export const hasContent = ({ columns }: Chart): boolean =>
  columns.some(({ content }) => content !== undefined);
