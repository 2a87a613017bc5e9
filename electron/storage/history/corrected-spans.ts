/** What a correction has changed in the history, and how that is found again when it is taken back. */
import { isDeepStrictEqual } from 'node:util';
import type { HistoryEntry } from '../../../core/history/entry.ts';
import type { Span } from '../../../core/history/span.ts';

export interface CorrectedSpans {
  /** The spans that it has replaced, and those in their place. Both are in order and about the same time. */
  readonly before: readonly Span[];
  readonly after: readonly Span[];
  /** The natural breaks that it has removed. */
  readonly breaks: readonly HistoryEntry[];
}

/** Returns the spans that differ, from the first to the last. Both lists are in order and about the same time. */
export function changesBetween(
  before: readonly Span[],
  after: readonly Span[],
): Pick<CorrectedSpans, 'before' | 'after'> {
  const differing = [...without(before, after), ...without(after, before)];
  const fromWall = differing.reduce((least, span) => Math.min(least, span.fromWall), Infinity);
  const toWall = differing.reduce((most, span) => Math.max(most, span.toWall), -Infinity);
  const isIn = (span: Span) => span.fromWall >= fromWall && span.toWall <= toWall;
  return { before: before.filter(isIn), after: after.filter(isIn) };
}

/** Whether the correction has changed nothing. */
export function isUnchanged({ before, after, breaks }: CorrectedSpans): boolean {
  return before.length + after.length + breaks.length === 0;
}

/** Whether spans, of which the first and the last may have become longer since, still say what a correction made of them. */
export function saysTheSame(now: readonly Span[], { after }: CorrectedSpans): boolean {
  const fromWall = after[0]?.fromWall ?? 0;
  const toWall = after.at(-1)?.toWall ?? 0;
  const clipped = now.map((span) => ({
    ...span,
    fromWall: Math.max(fromWall, span.fromWall),
    toWall: Math.min(toWall, span.toWall),
  }));
  return isDeepStrictEqual(clipped, after);
}

const without = (spans: readonly Span[], others: readonly Span[]): Span[] =>
  spans.filter((span) => !others.some((other) => isDeepStrictEqual(span, other)));
