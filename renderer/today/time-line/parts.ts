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
  const inOrder = [...parts.values()].toSorted((one, other) => one.fromWall - other.fromWall);
  const laneIn = ({ kind }: Part): number => lanes.indexOf(laneOf(kind));
  return withoutSeams(inOrder).toSorted(
    (one, other) => one.fromWall - other.fromWall || laneIn(one) - laneIn(other),
  );
}

/** How long the app may not have run within a part, as at a restart, in ms. */
const LONGEST_SEAM_MS = 60_000;

/** Joins parts of which one only goes on with the other, with nothing of their lane and no mark between them. */
function withoutSeams(parts: readonly Part[]): Part[] {
  const joined: Part[] = [];
  for (const part of parts) {
    const index = joined.findLastIndex(({ kind }) => kind === part.kind);
    const before = joined[index];
    if (before && isOne(before, part) && !isParted(parts, before, part)) {
      joined[index] = { ...before, toWall: part.toWall };
    } else {
      joined.push(part);
    }
  }
  return joined;
}

function isOne(before: Part, { kind, fromWall, zone, stretch }: Part): boolean {
  const gapMs = fromWall - before.toWall;
  const isSame = before.zone === zone && before.stretch === stretch && laneOf(kind) !== 'mark';
  return isSame && gapMs >= 0 && gapMs <= LONGEST_SEAM_MS;
}

function isParted(parts: readonly Part[], before: Part, after: Part): boolean {
  return parts.some((part) => {
    const isBetween = part.fromWall >= before.toWall && part.toWall <= after.fromWall;
    return isBetween && part !== after && [laneOf(after.kind), 'mark'].includes(laneOf(part.kind));
  });
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
