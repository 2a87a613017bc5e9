import { expect, test } from 'vitest';
import type { HistoryRecords } from './day-totals.ts';
import { exportCsv, exportJson } from './export.ts';
import { exportSchema } from './import.ts';

const nine = Date.UTC(2026, 2, 2, 8);
const zone = 'Europe/Berlin';
const records: HistoryRecords = {
  spans: [
    { kind: 'sitting', fromWall: nine, toWall: nine + 2_700_000, zone, beginsBout: true },
    { kind: 'stretch', fromWall: nine + 2_700_000, toWall: nine + 2_764_500, zone, stretch: 'side-bend' },
  ],
  entries: [
    { kind: 'reminded', wall: nine + 2_690_000, zone, sittingMs: 2_690_000, stretch: 'side-bend' },
    { kind: 'comfort', wall: nine + 2_770_000, zone: '+01:00', sittingMs: 0, comfort: 'better' },
  ],
};

test('JSON has one record per line, with the time the clock showed', () => {
  expect(exportJson(records)).toBe(`{
  "format": "uncurl-history",
  "version": 1,
  "spans": [
    {"kind":"sitting","from":"2026-03-02T09:00:00.000+01:00","to":"2026-03-02T09:45:00.000+01:00","zone":"Europe/Berlin","beginsBout":true},
    {"kind":"stretch","from":"2026-03-02T09:45:00.000+01:00","to":"2026-03-02T09:46:04.500+01:00","zone":"Europe/Berlin","stretch":"side-bend"}
  ],
  "entries": [
    {"kind":"reminded","at":"2026-03-02T09:44:50.000+01:00","zone":"Europe/Berlin","sittingMs":2690000,"stretch":"side-bend"},
    {"kind":"comfort","at":"2026-03-02T09:46:10.000+01:00","zone":"+01:00","sittingMs":0,"comfort":"better"}
  ]
}
`);
});

test('exports an empty history', () => {
  const empty = { spans: [], entries: [] };
  expect(exportSchema.parse(JSON.parse(exportJson(empty)))).toEqual(empty);
  expect(exportCsv(empty).split('\r\n')).toEqual([expect.stringContaining('record,kind,start,end'), '']);
});

test('CSV is in the order of time, and a zone that looks like a formula isn’t one', () => {
  expect(exportCsv(records)).toBe(
    [
      'record,kind,start,end,zone,stretch,variant,duration_seconds,sitting_seconds,comfort,begins_bout',
      'span,sitting,2026-03-02T09:00:00.000+01:00,2026-03-02T09:45:00.000+01:00,Europe/Berlin,,,2700,,,true',
      'entry,reminded,2026-03-02T09:44:50.000+01:00,,Europe/Berlin,side-bend,,,2690,,',
      'span,stretch,2026-03-02T09:45:00.000+01:00,2026-03-02T09:46:04.500+01:00,Europe/Berlin,side-bend,,64.5,,,',
      `entry,comfort,2026-03-02T09:46:10.000+01:00,,'+01:00,,,,0,better,`,
      '',
    ].join('\r\n'),
  );
});

const span = { kind: 'away', from: '2026-03-02T09:00:00Z', to: '2026-03-02T10:00:00Z', zone: 'UTC' };
const entry = { kind: 'skipped', at: '2026-03-02T09:00:00Z', zone: 'UTC', sittingMs: 0 };

const optional: Record<'span' | 'entry', Record<string, unknown>> = {
  span: { stretch: 'side-bend', beginsBout: true },
  entry: { stretch: 'side-bend', variant: 'standing', durationMs: 1000, comfort: 'better' },
};
const about = ['stretch', 'variant'];

test.each<['span' | 'entry', string, readonly string[]]>([
  ['span', 'sitting', ['beginsBout']],
  ['span', 'standing', []],
  ['span', 'away', []],
  ['span', 'stretch', ['stretch']],
  ['span', 'call', []],
  ['span', 'deferred', []],
  ['span', 'paused', []],
  ['entry', 'reminded', about],
  ['entry', 'started', about],
  ['entry', 'snoozed', about],
  ['entry', 'skipped', about],
  ['entry', 'stretch', [...about, 'durationMs']],
  ['entry', 'endedEarly', [...about, 'durationMs']],
  ['entry', 'comfort', [...about, 'comfort']],
  ['entry', 'naturalBreak', ['durationMs']],
  ['entry', 'standing', ['durationMs']],
])('of the fields that only some have, a file’s %s of the kind %s can have: %j', (record, kind, fields) => {
  const accepted = Object.entries(optional[record])
    .filter(([field, value]) => {
      const spans = record === 'span' ? [{ ...span, kind, [field]: value }] : [];
      const entries = record === 'entry' ? [{ ...entry, kind, [field]: value }] : [];
      const file = { format: 'uncurl-history', version: 1, spans, entries };
      const parsed = exportSchema.safeParse(file);
      if (!parsed.success) expect(parsed.error.issues[0]?.path.at(-1)).toBe(field);
      return parsed.success;
    })
    .map(([field]) => field);
  expect(accepted).toEqual(fields);
});

test.each([
  ['another format', { format: 'notes' }],
  ['another version', { version: 2 }],
  ['an unknown property', { more: 1 }],
  ['an unknown kind', { spans: [{ ...span, kind: 'swimming' }] }],
  ['a span that ends before it begins', { spans: [{ ...span, to: '2026-03-02T08:00:00Z' }] }],
  ['a span of years', { spans: [{ ...span, to: '2029-03-02T08:00:00Z' }] }],
  ['an unknown zone', { entries: [{ ...entry, zone: 'Mars/Phobos' }] }],
  ['a time without an offset', { entries: [{ ...entry, at: '2026-03-02T09:00:00' }] }],
  ['a day that doesn’t exist', { entries: [{ ...entry, at: '2026-02-30T09:00:00Z' }] }],
  ['a leap day in another year', { spans: [{ ...span, to: '2027-02-29T08:00:00Z' }] }],
  ['an impossible offset', { entries: [{ ...entry, at: '2026-03-02T09:00:00+99:00' }] }],
  ['a negative duration', { entries: [{ ...entry, durationMs: -1 }] }],
])('a file with %s is refused', (_, change) => {
  const file = { format: 'uncurl-history', version: 1, spans: [span], entries: [entry] };
  expect(exportSchema.safeParse(file).success).toBe(true);
  expect(exportSchema.safeParse({ ...file, ...change }).success).toBe(false);
});
