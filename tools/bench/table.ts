/** The table of figures that the bench prints. */
import type { AppName } from './apps.ts';

/** KB in a MB. */
export const KILOBYTES = 1024;

export interface Row {
  /** What is measured, with its unit. */
  readonly figure: string;
  /** NaN if a bare app has no such figure. */
  readonly bare: number;
  readonly uncurl: number;
}

/** Returns the row of a figure of both apps: the medians of what was measured. */
export function compared<Measured>(
  figure: string,
  measured: Readonly<Record<AppName, readonly Measured[]>>,
  value: (measured: Measured) => number,
): Row {
  const median = (name: AppName): number => medianOf(measured[name].map(value));
  return { figure, bare: median('bare'), uncurl: median('uncurl') };
}

/** Returns the row of a figure that a bare app doesn't have. */
export function uncurlOnly(figure: string, uncurl: number): Row {
  return { figure, bare: Number.NaN, uncurl };
}

/** Returns the median, or the upper of the two middle values; NaN if there are no values. */
export function medianOf(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN;
}

/** The first lines of a Markdown table of rows. */
export const tableHead = '| figure | bare | Uncurl | more | ratio |\n| --- | --: | --: | --: | --: |';

/** Returns a row as a line of the table. */
export function lineOf({ figure, bare, uncurl }: Row): string {
  const ratio = Number.isNaN(bare) || bare === 0 ? '' : (uncurl / bare).toFixed(2);
  const cells = [figure, ...[bare, uncurl, uncurl - bare].map(numberText), ratio];
  return `| ${cells.join(' | ')} |`;
}

/** Three figures, and three decimals, are enough: the next would change with every run, or come from rounding. */
function numberText(value: number): string {
  if (Number.isNaN(value)) return '';
  if (Math.abs(value) >= 100) return value.toFixed(0);
  return String(Number(Number(value.toPrecision(3)).toFixed(3)) + 0);
}
