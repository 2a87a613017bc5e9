/** What rows of the database mean. A row that makes no sense means nothing: another program may have written it. */
import type { SQLOutputValue } from 'node:sqlite';
import type { HistoryEntry } from '../../../core/history/entry.ts';
import type { Span } from '../../../core/history/span.ts';
import { durationSchema, wallSchema } from '../../../core/time/moment-schema.ts';
import { isZone } from '../../../core/time/zone.ts';
import { comfortCodes, decode, entryCodes, spanCodes } from './codes.ts';

type Row = Readonly<Record<string, SQLOutputValue>>;

/** Returns the text with an id; undefined if there is none. */
export type TextOf = (id: SQLOutputValue | undefined) => string | undefined;

/** Returns the entry that a row means; undefined if it means none. */
export function entryIn(row: Row, textOf: TextOf): HistoryEntry | undefined {
  const kind = decode(entryCodes, row['kind']);
  const wall = wallSchema.safeParse(row['wall']);
  const zone = zoneIn(row, textOf);
  const sittingMs = durationSchema.safeParse(row['sitting_ms']);
  if (!kind || !wall.success || zone === undefined || !sittingMs.success) return undefined;
  const stretch = textOf(row['stretch']);
  const variant = textOf(row['variant']);
  const durationMs = durationSchema.safeParse(row['duration_ms']);
  const comfort = decode(comfortCodes, row['comfort']);
  return {
    kind,
    wall: wall.data,
    zone,
    sittingMs: sittingMs.data,
    ...(stretch !== undefined && { stretch }),
    ...(variant !== undefined && { variant }),
    ...(durationMs.success && { durationMs: durationMs.data }),
    ...(comfort && { comfort }),
  };
}

/** Returns the span that a row means; undefined if it means none. */
export function spanIn(row: Row, textOf: TextOf): Span | undefined {
  const kind = decode(spanCodes, row['kind']);
  const fromWall = wallSchema.safeParse(row['from_wall']);
  const toWall = wallSchema.safeParse(row['to_wall']);
  const zone = zoneIn(row, textOf);
  if (!kind || !fromWall.success || !toWall.success || zone === undefined) return undefined;
  if (fromWall.data >= toWall.data) return undefined;
  const stretch = textOf(row['stretch']);
  return {
    kind,
    fromWall: fromWall.data,
    toWall: toWall.data,
    zone,
    ...(stretch !== undefined && { stretch }),
    ...(row['begins_bout'] === 1 && { beginsBout: true }),
  };
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
