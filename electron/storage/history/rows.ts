/** What rows of the database mean. A row that makes no sense means nothing: another program may have written it. */
import type { SQLOutputValue } from 'node:sqlite';
import { entryCanHave, type HistoryEntry } from '../../../core/history/entry.ts';
import { spanCanHave, type Span } from '../../../core/history/span.ts';
import { isZone } from '../../../core/time/zone.ts';
import { comfortCodes, decoder, entryCodes, spanCodes } from './codes.ts';

export type Row = Readonly<Record<string, SQLOutputValue>>;

/** Returns the text with an id; undefined if there is none. */
export type TextOf = (id: SQLOutputValue | undefined) => string | undefined;

/**
 * Returns what to select for a column with numbers. They are read as floating-point numbers: one that is too large for
 * JavaScript, as another program may have written it, would otherwise make all rows unreadable.
 */
export const number = (column: string): string => `CAST(${column} AS REAL) AS ${column}`;

/** What to select from each table. */
export const columns = {
  texts: [number('id'), 'text'].join(', '),
  entries: ['id', 'kind', 'wall', 'zone', 'sitting_ms', 'stretch', 'variant', 'duration_ms', 'comfort']
    .map(number)
    .join(', '),
  spans: ['id', 'kind', 'from_wall', 'to_wall', 'zone', 'stretch', 'begins_bout'].map(number).join(', '),
} as const;

const entryKindOf = decoder(entryCodes);
const comfortOf = decoder(comfortCodes);
const spanKindOf = decoder(spanCodes);

/** The largest wall time, the year 3000, and the largest duration that make sense, in ms: calculations stay exact. */
const LARGEST_MS = Date.UTC(3000, 0);

/** Returns the entry that a row means; undefined if it means none. */
export function entryIn(row: Row, textOf: TextOf): HistoryEntry | undefined {
  const kind = entryKindOf(row['kind']);
  const wall = msIn(row['wall']);
  const zone = zoneIn(row, textOf);
  const sittingMs = msIn(row['sitting_ms']);
  if (!kind || wall === undefined || zone === undefined || sittingMs === undefined) return undefined;
  const stretch = textOf(row['stretch']);
  const variant = textOf(row['variant']);
  const durationMs = msIn(row['duration_ms']);
  const comfort = comfortOf(row['comfort']);
  return {
    kind,
    wall,
    zone,
    sittingMs,
    ...(stretch !== undefined && entryCanHave(kind, 'stretch') && { stretch }),
    ...(variant !== undefined && entryCanHave(kind, 'variant') && { variant }),
    ...(durationMs !== undefined && entryCanHave(kind, 'durationMs') && { durationMs }),
    ...(comfort && entryCanHave(kind, 'comfort') && { comfort }),
  };
}

/** Returns the span that a row means; undefined if it means none. */
export function spanIn(row: Row, textOf: TextOf): Span | undefined {
  const kind = spanKindOf(row['kind']);
  const fromWall = msIn(row['from_wall']);
  const toWall = msIn(row['to_wall']);
  const zone = zoneIn(row, textOf);
  if (!kind || fromWall === undefined || toWall === undefined || zone === undefined) return undefined;
  if (fromWall >= toWall) return undefined;
  const stretch = textOf(row['stretch']);
  return {
    kind,
    fromWall,
    toWall,
    zone,
    ...(stretch !== undefined && spanCanHave(kind, 'stretch') && { stretch }),
    ...(row['begins_bout'] === 1 && spanCanHave(kind, 'beginsBout') && { beginsBout: true }),
  };
}

function msIn(value: SQLOutputValue | undefined): number | undefined {
  return typeof value === 'number' && value >= 0 && value <= LARGEST_MS ? value : undefined;
}

/** Whether each name is that of a zone: checking it takes long. */
const checkedZones = new Map<string, boolean>();

function zoneIn(row: Row, textOf: TextOf): string | undefined {
  const zone = textOf(row['zone']);
  if (zone === undefined) return undefined;
  const isKnown = checkedZones.get(zone) ?? isZone(zone);
  checkedZones.set(zone, isKnown);
  return isKnown ? zone : undefined;
}
