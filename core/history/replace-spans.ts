/** Which spans exclude each other: someone does one thing at a time, and a call isn't two calls. */
import { activities, type Span, type SpanKind } from './span.ts';

/** Returns the kinds of spans that can't overlap one of this kind, including the kind itself. */
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

/**
 * Returns spans in which newer ones count, in the order in which they began. Neighbours that are one are joined.
 *
 * @param newer in the order in which they happened: after the clock was set back, a later one may have begun "earlier"
 */
export function withNewer(earlier: readonly Span[], newer: readonly Span[]): Span[] {
  const all = newer.reduce<readonly Span[]>((spans, span) => [...besides(spans, span), span], earlier);
  return joinedSpans(all.toSorted((a, b) => a.fromWall - b.fromWall));
}

/** Whether a span only continues an earlier one. */
export function goesOn(before: Span, { kind, fromWall, zone, stretch, beginsBout }: Span): boolean {
  const isSame = before.kind === kind && before.zone === zone && before.stretch === stretch;
  return isSame && before.toWall === fromWall && !beginsBout;
}

function joinedSpans(spans: readonly Span[]): Span[] {
  const result: Span[] = [];
  /** The index of the last span of each kind. */
  const last = new Map<SpanKind, number>();
  for (const span of spans) {
    const index = last.get(span.kind) ?? -1;
    const before = result[index];
    if (before && goesOn(before, span)) {
      result[index] = { ...before, toWall: span.toWall };
    } else {
      last.set(span.kind, result.length);
      result.push(span);
    }
  }
  return result;
}
