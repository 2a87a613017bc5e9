import fastCheck, { type Arbitrary } from 'fast-check';
import { expect, test } from 'vitest';
import { anyEntries, anySpans } from '../testing/history-arbitraries.ts';
import type { HistoryRecords } from './day-totals.ts';
import { exportCsv, exportJson } from './export.ts';
import { exportSchema } from './import.ts';

const range = [Date.UTC(2020, 0), Date.UTC(2090, 0)] as const;
const anyRecords: Arbitrary<HistoryRecords> = fastCheck.record({
  spans: anySpans(...range),
  entries: anyEntries(...range),
});

test('reads its own JSON export back unchanged', () => {
  fastCheck.assert(
    fastCheck.property(anyRecords, (records) => {
      const text = exportJson(records);
      const read = exportSchema.parse(JSON.parse(text));
      expect(read).toEqual(records);
      expect(exportJson(read)).toBe(text);
    }),
  );
});

/** The fields of a CSV text without line breaks in fields. */
const fieldsOf = (line: string): string[] =>
  [...line.matchAll(/(?:^|,)(?:"((?:[^"]|"")*)"|([^",]*))/g)].map(
    ([, quoted, plain]) => quoted?.replaceAll('""', '"') ?? plain ?? '',
  );

test('CSV has a line for each span and entry that matches the header, and no formulas', () => {
  const anyName = fastCheck.string({ minLength: 1 }).filter((name) => !/[\r\n]/.test(name));
  fastCheck.assert(
    fastCheck.property(anyRecords, anyName, (records, name) => {
      const [first] = records.entries;
      const entries = first ? [{ ...first, stretch: name }, ...records.entries.slice(1)] : [];
      const csv = exportCsv({ ...records, entries });
      expect(csv.endsWith('\r\n')).toBe(true);
      const [header = '', ...lines] = csv.slice(0, -2).split('\r\n');
      expect(lines).toHaveLength(records.spans.length + entries.length);
      for (const line of lines) {
        const fields = fieldsOf(line);
        expect(fields).toHaveLength(header.split(',').length);
        for (const field of fields) expect(field).not.toMatch(/^[=+\-@\t\r]/);
      }
      if (first)
        expect(
          lines.flatMap(fieldsOf).some((field) => field.replace(/^'/, '') === name.replace(/^'/, '')),
        ).toBe(true);
    }),
  );
});
