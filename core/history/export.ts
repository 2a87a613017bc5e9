/** The history as a file. docs/history-format.md describes both formats. */
import type { HistoryRecords } from './day-totals.ts';
import type { HistoryEntry } from './entry.ts';
import { Offsets } from './offsets.ts';
import type { Span } from './span.ts';

/** The version of the JSON format. Raise it when an older Uncurl couldn't read the file any more. */
export const exportVersion = 1;

/** Returns the history as JSON, with one record a line. The same history always gives the same text. */
export function exportJson({ spans, entries }: HistoryRecords): string {
  const offsets = new Offsets();
  const listOf = (records: readonly object[]) =>
    records.length === 0
      ? '[]'
      : `[\n${records.map((record) => `    ${JSON.stringify(record)}`).join(',\n')}\n  ]`;
  return `{
  "format": "uncurl-history",
  "version": ${String(exportVersion)},
  "spans": ${listOf(spans.map((span) => spanRecord(span, offsets)))},
  "entries": ${listOf(entries.map((entry) => entryRecord(entry, offsets)))}
}
`;
}

function spanRecord({ kind, fromWall, toWall, zone, stretch, beginsBout }: Span, offsets: Offsets): object {
  const from = offsets.textOf(fromWall, zone);
  const to = offsets.textOf(toWall, zone);
  return { kind, from, to, zone, stretch, beginsBout: beginsBout ? true : undefined };
}

function entryRecord({ kind, wall, zone, ...more }: HistoryEntry, offsets: Offsets): object {
  const { sittingMs, stretch, variant, durationMs, comfort } = more;
  return { kind, at: offsets.textOf(wall, zone), zone, sittingMs, stretch, variant, durationMs, comfort };
}

const columns = [
  'record',
  'kind',
  'start',
  'end',
  'zone',
  'stretch',
  'variant',
  'duration_seconds',
  'sitting_seconds',
  'comfort',
  'begins_bout',
] as const;
type Line = { readonly wall: number } & Partial<Record<(typeof columns)[number], string>>;

/** Returns the history as CSV (RFC 4180): a header, then a line for each span and entry in the order of their starts. */
export function exportCsv({ spans, entries }: HistoryRecords): string {
  const offsets = new Offsets();
  const lines = [
    ...spans.map((span) => spanLine(span, offsets)),
    ...entries.map((entry) => entryLine(entry, offsets)),
  ].sort((a, b) => a.wall - b.wall);
  const rows = [columns, ...lines.map((line) => columns.map((column) => fieldOf(line[column] ?? '')))];
  return rows.map((row) => `${row.join(',')}\r\n`).join('');
}

function spanLine({ kind, fromWall, toWall, zone, stretch, beginsBout }: Span, offsets: Offsets): Line {
  return {
    wall: fromWall,
    record: 'span',
    kind,
    start: offsets.textOf(fromWall, zone),
    end: offsets.textOf(toWall, zone),
    zone,
    ...(stretch !== undefined && { stretch }),
    duration_seconds: seconds(toWall - fromWall),
    ...(beginsBout && { begins_bout: 'true' }),
  };
}

function entryLine(
  { kind, wall, zone, sittingMs, durationMs, ...more }: HistoryEntry,
  offsets: Offsets,
): Line {
  return {
    wall,
    record: 'entry',
    kind,
    start: offsets.textOf(wall, zone),
    zone,
    ...more,
    ...(durationMs !== undefined && { duration_seconds: seconds(durationMs) }),
    sitting_seconds: seconds(sittingMs),
  };
}

const seconds = (ms: number): string => String(Math.round(ms) / 1000);

/** Quotes a field if necessary. A spreadsheet would take one that begins with one of these characters for a formula. */
function fieldOf(text: string): string {
  const safe = /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
