import { describe, expect, test } from 'vitest';
import { MINUTE } from '../time/moment.ts';
import { emptySummary, summariesOf } from './day-totals.ts';
import type { HistoryEntry } from './entry.ts';
import { historyOfDay } from './history-of-day.ts';
import type { Span } from './span.ts';

const nine = Date.UTC(2026, 2, 2, 9);
const zone = 'UTC';

const entry = (
  kind: HistoryEntry['kind'],
  minutes: number,
  more: Partial<HistoryEntry> = {},
): HistoryEntry => ({
  kind,
  wall: nine + minutes * MINUTE,
  zone,
  sittingMs: 0,
  ...more,
});
const span = (kind: Span['kind'], from: number, to: number, more: Partial<Span> = {}): Span => ({
  kind,
  fromWall: nine + from * MINUTE,
  toWall: nine + to * MINUTE,
  zone,
  ...more,
});
const totalsOf = (...entries: HistoryEntry[]) => summariesOf({ spans: [], entries })[0];

describe('reminders', () => {
  test.each([
    ['a stretch that was started', [entry('reminded', 0), entry('started', 1), entry('stretch', 3)]],
    ['a snooze', [entry('reminded', 0), entry('snoozed', 1)]],
    ['a skip', [entry('reminded', 0), entry('skipped', 1)]],
  ])('are answered by %s', (_, entries) => {
    expect(totalsOf(...entries)?.reminders).toEqual({ shown: 1, answered: 1 });
  });

  test('are answered neither by walking off nor by answering the next one', () => {
    const entries = [
      entry('reminded', 0),
      entry('naturalBreak', 5),
      entry('reminded', 50),
      entry('skipped', 51),
    ];
    expect(totalsOf(...entries)?.reminders).toEqual({ shown: 2, answered: 1 });
  });

  test('are answered once', () => {
    const entries = [entry('reminded', 0), entry('snoozed', 5), entry('skipped', 6), entry('started', 7)];
    expect(totalsOf(...entries)?.reminders).toEqual({ shown: 1, answered: 1 });
  });

  test('count on their own day, even if the answer comes after 04:00', () => {
    const late = 18 * 60 + 59;
    const summaries = summariesOf({
      spans: [],
      entries: [entry('reminded', late), entry('skipped', late + 2)],
    });
    expect(summaries.map(({ day, reminders }) => [day, reminders])).toEqual([
      ['2026-03-02', { shown: 1, answered: 1 }],
      ['2026-03-03', { shown: 0, answered: 0 }],
    ]);
  });
});

test('stretches are counted by id, and comfort by answer', () => {
  const summary = totalsOf(
    entry('stretch', 0, { stretch: 'side-bend' }),
    entry('comfort', 1, { comfort: 'better' }),
    entry('stretch', 60, { stretch: 'side-bend' }),
    entry('stretch', 90, { stretch: '__proto__' }),
    entry('endedEarly', 120, { stretch: 'bridge' }),
    entry('comfort', 121, { comfort: 'worse' }),
  );
  expect(Object.entries(summary?.stretches ?? {})).toEqual([
    ['side-bend', 2],
    ['__proto__', 1],
  ]);
  expect(summary?.comfort).toEqual({ better: 1, same: 0, worse: 1 });
});

test('a bout continues after a short absence, and counts only its sitting', () => {
  const spans = [
    span('sitting', 0, 30, { beginsBout: true }),
    span('away', 30, 32),
    span('sitting', 32, 50),
    span('away', 50, 60),
    span('sitting', 60, 80, { beginsBout: true }),
  ];
  expect(summariesOf({ spans, entries: [] })).toEqual([
    { ...emptySummary('2026-03-02'), sittingMs: 68 * MINUTE, longestBoutMs: 48 * MINUTE, bouts: 2 },
  ]);
});

test('a day spent entirely away doesn’t count, but has a time line', () => {
  const records = { spans: [span('away', 0, 600)], entries: [] };
  expect(summariesOf(records)).toEqual([]);
  expect(historyOfDay('2026-03-02', records, 'UTC')).toMatchObject({
    spans: records.spans,
    summary: emptySummary('2026-03-02'),
  });
});

test('handles a day with more records than a function can take arguments', () => {
  const entries = Array.from({ length: 200_000 }, () => entry('skipped', 0));
  const day = historyOfDay('2026-03-02', { spans: [], entries }, zone);
  expect(day.entries).toHaveLength(200_000);
  expect([day.startWall, day.endWall]).toEqual([Date.UTC(2026, 2, 2, 4), Date.UTC(2026, 2, 3, 4)]);
});

test('an empty day uses the current time zone', () => {
  const { startWall, endWall } = historyOfDay('2026-03-29', { spans: [], entries: [] }, 'Europe/Berlin');
  expect([startWall, endWall]).toEqual([Date.UTC(2026, 2, 29, 2), Date.UTC(2026, 2, 30, 2)]);
});

test('a travel day ends at 04:00 in the zone where the user is then', () => {
  const spans = [
    span('sitting', 0, 30, { zone: 'Europe/Berlin' }),
    span('sitting', 700, 730, { zone: 'America/New_York' }),
  ];
  const day = historyOfDay('2026-03-02', { spans, entries: [] }, 'America/New_York');
  expect(day.spans).toEqual(spans);
  expect([day.startWall, day.endWall]).toEqual([Date.UTC(2026, 2, 2, 3), Date.UTC(2026, 2, 3, 9)]);
});
