/** Measures a history of five years: its size, and how fast days are read from it. */
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { countedSpans, summariesOf } from '../../core/history/day-totals.ts';
import { historyOfDay, wallRangeOf } from '../../core/history/history-of-day.ts';
import type { SpanKind } from '../../core/history/span.ts';
import type { LibraryWithRoutines } from '../../content/routine-library.ts';
import { History } from '../../electron/storage/history/history.ts';
import { KILOBYTES, uncurlOnly, type Row } from './table.ts';
import { yearsBegin, yearsOfHistory } from './years-of-history.ts';

export const YEARS = 5;
/** How often each reading is measured. The median is printed. */
const TIMES = 9;

/** Writes and reads the history in its own folder. */
export function measureHistory({ entries }: Pick<LibraryWithRoutines, 'entries'>): Row[] {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'uncurl-bench-'));
  try {
    const stretches = entries.map(({ stretch }) => stretch.id);
    const megabytes = writeYears(folder, YEARS, stretches);
    const history = open(folder);
    const recordsIn = (from: string, to: string, kinds?: readonly SpanKind[]) => {
      const range = wallRangeOf(from, to);
      return { spans: history.spansIn(range, kinds), entries: history.entriesIn(range) };
    };
    const rows = [
      uncurlOnly('five years of history, MB', megabytes),
      uncurlOnly(
        'opening it, ms',
        milliseconds(() => {
          open(folder).close();
        }),
      ),
      uncurlOnly(
        'the totals of its last year, ms',
        milliseconds(() => summariesOf(recordsIn('2025-01-01', '2025-12-31', countedSpans))),
      ),
      uncurlOnly(
        'a day of it, ms',
        milliseconds(() => historyOfDay('2025-06-02', recordsIn('2025-06-02', '2025-06-02'), 'UTC')),
      ),
    ];
    history.close();
    return rows;
  } finally {
    fs.rmSync(folder, { recursive: true });
  }
}

/** Writes years of history to a folder. Returns the size of its file in MB. */
export function writeYears(folder: string, years: number, stretches: readonly string[]): number {
  const history = open(folder);
  const days = yearsOfHistory(years, stretches);
  history.merge({
    spans: days.flatMap(({ spans }) => spans),
    entries: days.flatMap((day) => day.entries),
  });
  history.close();
  return fs.statSync(path.join(folder, 'history.sqlite')).size / KILOBYTES / KILOBYTES;
}

function open(folder: string): History {
  return new History(folder, {
    log: { write: () => undefined, failure: () => undefined },
    attempt: (_, write) => {
      write();
    },
    now: () => yearsBegin,
  });
}

/** The processor's time, so that other load on the computer doesn't count. */
function milliseconds(read: () => unknown): number {
  const times = Array.from({ length: TIMES }, () => {
    const before = process.cpuUsage();
    read();
    const { user, system } = process.cpuUsage(before);
    return (user + system) / 1000;
  });
  return times.sort((a, b) => a - b)[Math.floor(TIMES / 2)] ?? NaN;
}
