/** Which spans exclude each other: someone does one thing at a time, and a call isn't two calls. */
import { activities, type Span, type SpanKind } from './span.ts';

/** Returns the kinds of spans that can't be at the same time as one of this kind, which it is itself. */
export function kindsExcludedBy(kind: SpanKind): readonly SpanKind[] {
  return activities.some((activity) => activity === kind) ? activities : [kind];
}

/**
 * Returns what is left of earlier spans beside a newer one, in their order: the newer one counts wherever they would
 * overlap, as after the clock was set back. A rest that is later than the newer span doesn't begin a bout.
 */
export function besides(earlier: readonly Span[], newer: Span): Span[] {
  const excluded = kindsExcludedBy(newer.kind);
  return earlier.flatMap((span) => {
    const { fromWall, toWall } = span;
    const overlaps = fromWall < newer.toWall && toWall > newer.fromWall && excluded.includes(span.kind);
    if (!overlaps) return [span];
    return [
      ...(fromWall < newer.fromWall ? [{ ...span, toWall: newer.fromWall }] : []),
      ...(toWall > newer.toWall ? [laterPart(span, newer.toWall)] : []),
    ];
  });
}

/** The part of a span from a moment on. */
function laterPart({ kind, toWall, zone, stretch }: Span, fromWall: number): Span {
  return { kind, fromWall, toWall, zone, ...(stretch !== undefined && { stretch }) };
}

/** Returns spans in which newer ones count, in the order in which they began. */
export function withNewer(earlier: readonly Span[], newer: readonly Span[]): Span[] {
  const left = newer.reduce<readonly Span[]>(besides, earlier);
  return [...left, ...newer].sort((a, b) => a.fromWall - b.fromWall);
}
