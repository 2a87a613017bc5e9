/** Exporting and importing a history again leaves it the same. */
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import fastCheck from 'fast-check';
import { expect, test } from 'vitest';
import type { HistoryRecords } from '../../../core/history/day-totals.ts';
import { exportJson } from '../../../core/history/export.ts';
import { kindsExcludedBy } from '../../../core/history/replace-spans.ts';
import { anyEntries, anySpans } from '../../../core/testing/history-arbitraries.ts';
import { HOUR } from '../../../core/time/moment.ts';
import { recordingLog } from '../../testing/recording-log.ts';
import { History } from './history.ts';
import { recordsIn } from './read-export.ts';

const start = Date.UTC(2026, 9, 20);
const DAYS = 10 * 24 * HOUR;
const anyRecords = fastCheck.record({
  // So near each other that many overlap.
  spans: anySpans(start, start + DAYS),
  entries: anyEntries(start, start + DAYS),
});

/** Runs a check with histories in folders of their own. */
function withHistories(check: (create: (records: HistoryRecords) => History) => void): void {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'uncurl-'));
  const opened: History[] = [];
  try {
    check(({ spans, entries }) => {
      const own = path.join(folder, String(opened.length));
      fs.mkdirSync(own);
      const history = new History(own, {
        log: recordingLog(),
        attempt: (_, write) => {
          write();
        },
        now: () => start,
      });
      opened.push(history);
      history.addSpans(spans);
      for (const entry of entries) history.append(entry);
      return history;
    });
  } finally {
    for (const history of opened) history.close();
    fs.rmSync(folder, { recursive: true });
  }
}

function imported(text: string): HistoryRecords {
  const read = recordsIn(Buffer.from(text), Date.UTC(2027, 0, 1));
  if (!('records' in read)) throw new Error(JSON.stringify(read));
  return read.records;
}

const none: HistoryRecords = { spans: [], entries: [] };

test('a history that was exported and imported exports the same bytes, and importing it again changes nothing', () => {
  fastCheck.assert(
    fastCheck.property(anyRecords, (records) => {
      withHistories((create) => {
        const text = exportJson(create(records).all());
        const copy = create(none);
        const { spans, entries } = imported(text);
        const total = spans.length + entries.length;
        expect(copy.merge({ spans, entries })).toEqual({ added: total, present: 0, conflicting: 0 });
        expect(exportJson(copy.all())).toBe(text);
        expect(copy.merge({ spans, entries })).toEqual({ added: 0, present: total, conflicting: 0 });
        expect(exportJson(copy.all())).toBe(text);
      });
    }),
  );
});

test('adding or importing never overlaps exclusive spans or replaces known records', () => {
  fastCheck.assert(
    fastCheck.property(anyRecords, anyRecords, (first, second) => {
      withHistories((create) => {
        const history = create(first);
        const before = history.all();
        history.merge(second);
        const { spans } = history.all();
        spans.forEach((span, index) => {
          const next = spans.slice(index + 1).find(({ kind }) => kindsExcludedBy(span.kind).includes(kind));
          if (next) expect(next.fromWall).toBeGreaterThanOrEqual(span.toWall);
        });
        expect(spans).toEqual(expect.arrayContaining([...before.spans]));
      });
    }),
  );
});
