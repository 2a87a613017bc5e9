/** Checks the example and the lists in `docs/history-format.md`. */
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { entryKindSchema } from '../core/history/entry.ts';
import { exportCsv, exportJson } from '../core/history/export.ts';
import { exportSchema } from '../core/history/import.ts';
import { spanKinds } from '../core/history/span.ts';

const page = readFileSync(new URL('../docs/history-format.md', import.meta.url), 'utf8');
const example = /```json\n(.+?)```/s.exec(page)?.[1] ?? '';

test('the example is an export', () => {
  expect(exportJson(exportSchema.parse(JSON.parse(example)))).toBe(example);
});

test.each([...spanKinds, ...entryKindSchema.options])('the page explains `%s`', (kind) => {
  expect(page).toContain(`\`${kind}\``);
});

test('the page explains every column of the table', () => {
  const [header = ''] = exportCsv({ spans: [], entries: [] }).split('\r\n');
  for (const column of header.split(',')) expect(page).toContain(`\`${column}\``);
});
