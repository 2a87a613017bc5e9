import { expect, test } from 'vitest';
import type { DaySummary } from '../../core/history/day-summary.ts';
import { totalsLine } from './totals.ts';

const MINUTE = 60_000;
const summary: DaySummary = {
  day: '2026-03-02',
  sittingMs: 370 * MINUTE,
  standingMs: 0,
  longestBoutMs: 69 * MINUTE,
  bouts: 7,
  stretches: {},
  reminders: { shown: 0, answered: 0 },
  comfort: { better: 0, same: 0, worse: 0 },
};

test.each<[Partial<DaySummary>, string]>([
  [{}, 'sat 6 h 10 min'],
  [{ stretches: { bridge: 1 } }, 'sat 6 h 10 min and 1 stretch'],
  [
    { standingMs: 60 * MINUTE, stretches: { bridge: 1, 'side-bend': 2 } },
    'sat 6 h 10 min, stood 1 h, and 3 stretches',
  ],
])('%j', (part, line) => {
  expect(totalsLine({ ...summary, ...part })).toBe(line);
});
