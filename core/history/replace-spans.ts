/** Which spans exclude each other: someone does one thing at a time, and a call isn't two calls. */
import { activities, type Activity, type Span, type SpanKind } from './span.ts';

const isActivity = (kind: SpanKind): kind is Activity => activities.some((activity) => activity === kind);

/** Whether two spans of these kinds can't be at the same time. */
export function exclude(one: SpanKind, other: SpanKind): boolean {
  return one === other || (isActivity(one) && isActivity(other));
}

/**
 * Returns what is left of earlier spans beside a newer one, in their order: the newer one counts wherever they would
 * overlap, as after the clock was set back. A rest that is later than the newer span doesn't begin a bout.
 */
export function besides(earlier: readonly Span[], newer: Span): Span[] {
  return earlier.flatMap((span) => {
    const { fromWall, toWall } = span;
    const overlaps = fromWall < newer.toWall && toWall > newer.fromWall && exclude(span.kind, newer.kind);
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
