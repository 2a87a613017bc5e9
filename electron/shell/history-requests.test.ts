import { expect, test } from 'vitest';
import type { HistoryEntry } from '../../core/history/entry.ts';
import type { Span } from '../../core/history/span.ts';
import { MINUTE } from '../../core/time/moment.ts';
import { historyRequests } from './history-requests.ts';

const nine = Date.UTC(2026, 2, 2, 9);
const span = (kind: Span['kind'], from: number, to: number): Span => ({
  kind,
  fromWall: nine + from * MINUTE,
  toWall: nine + to * MINUTE,
  zone: 'UTC',
});
const skipped: HistoryEntry = { kind: 'skipped', wall: nine + MINUTE, zone: 'UTC', sittingMs: 0 };

/** The answers of a history with these spans, while others aren't in it yet. */
function answers(spans: Span[], unrecorded: Span[] = []) {
  return historyRequests({
    history: { spansIn: () => spans, entriesIn: () => [skipped] },
    unrecordedSpans: () => unrecorded,
    zone: () => 'UTC',
  });
}

test('a day has what is in the history, and what still goes on until now', () => {
  const day = answers([span('sitting', 0, 30)], [span('away', 30, 40)]).day('2026-03-02');
  expect(day.spans).toEqual([span('sitting', 0, 30), span('away', 30, 40)]);
  expect(day.entries).toEqual([skipped]);
  expect(day.summary.sittingMs).toBe(30 * MINUTE);
});

test('what isn’t in the history yet counts where both say something', () => {
  const day = answers([span('sitting', 0, 30)], [span('away', 20, 40)]).day('2026-03-02');
  expect(day.spans).toEqual([span('sitting', 0, 20), span('away', 20, 40)]);
});

test('only the days asked for are answered', () => {
  const two = answers([span('sitting', 0, 30), span('sitting', 24 * 60, 24 * 60 + 10)]);
  const daysOf = (from: string, to: string) => two.days(from, to).map(({ day }) => day);
  expect(daysOf('2026-03-01', '2026-03-04')).toEqual(['2026-03-02', '2026-03-03']);
  expect(daysOf('2026-03-03', '2026-03-03')).toEqual(['2026-03-03']);
  expect(daysOf('2026-03-04', '2026-03-05')).toEqual([]);
});
