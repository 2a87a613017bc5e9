/** What a day's time line shows: spans in two lanes, and marks for moments. */
import type { DayHistory } from '../../../core/history/day-history.ts';
import type { HistoryEntry } from '../../../core/history/entry.ts';
import { activities, type Span, type SpanKind } from '../../../core/history/span.ts';

/** The history entries that are marked. A stretch or a break is a span already. */
export const markKinds = ['reminded', 'snoozed', 'skipped'] as const;
export type MarkKind = (typeof markKinds)[number];

/** A part of the time line: a span, or a mark, which begins and ends at the same moment. */
export interface Part extends Omit<Span, 'kind'> {
  readonly kind: SpanKind | MarkKind;
}

/** Where a part is drawn: activities above, circumstances below, marks on top. */
export type Lane = 'activity' | 'circumstance' | 'mark';

const lanes: readonly Lane[] = ['activity', 'circumstance', 'mark'];

/**
 * Returns a day's parts in the order in which they begin: at the same moment, the activity comes first. Of several of a kind
 * that begin at the same moment, as after the clock was set back, the longest covers the others.
 */
export function partsOf({ spans, entries }: Pick<DayHistory, 'spans' | 'entries'>): Part[] {
  const all: Part[] = [...spans, ...entries.filter(isMarked).map(markOf)];
  const longestLast = all.toSorted((one, other) => one.toWall - other.toWall);
  const parts = new Map(longestLast.map((part) => [keyOf(part), part]));
  const laneIn = ({ kind }: Part): number => lanes.indexOf(laneOf(kind));
  return [...parts.values()].toSorted(
    (one, other) => one.fromWall - other.fromWall || laneIn(one) - laneIn(other),
  );
}

export function laneOf(kind: Part['kind']): Lane {
  if (isOneOf(activities, kind)) return 'activity';
  return isOneOf(markKinds, kind) ? 'mark' : 'circumstance';
}

/** A name for a part that stays the same while it grows. */
export function keyOf({ kind, fromWall }: Part): string {
  return `${kind}-${fromWall}`;
}

/**
 * Finds a part in the parts of a newer history: itself or, after a correction, what its lane shows in its middle now.
 * Undefined if there is nothing.
 */
export function foundAgain(parts: readonly Part[], part: Part): Part | undefined {
  const middle = (part.fromWall + part.toWall) / 2;
  return (
    parts.find((other) => keyOf(other) === keyOf(part)) ??
    parts.find(
      ({ kind, fromWall, toWall }) =>
        laneOf(kind) === laneOf(part.kind) && fromWall <= middle && middle <= toWall,
    )
  );
}

const isMarked = (entry: HistoryEntry): boolean => isOneOf(markKinds, entry.kind);

function markOf({ kind, wall, zone }: HistoryEntry): Part {
  return { kind: kind as MarkKind, fromWall: wall, toWall: wall, zone };
}

function isOneOf<Value>(values: readonly Value[], value: unknown): value is Value {
  return (values as readonly unknown[]).includes(value);
}
