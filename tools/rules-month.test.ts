/** Compares the table of a month in `docs/rules.md` with a simulated month. */
import { readFileSync } from 'node:fs';
import { expect, test, vi } from 'vitest';
import { defaultSettings } from '../core/settings/settings.ts';
import {
  allowedIn,
  idealDay,
  kindsOfUser,
  stretchesNamed,
  workingDays,
} from '../core/testing/stretching-days.ts';
import { MINUTE } from '../core/time/moment.ts';
import { readLibrary } from './read-library.ts';

vi.setConfig({ testTimeout: MINUTE });

const page = readFileSync(new URL('../docs/rules.md', import.meta.url), 'utf8');
const { entries } = readLibrary();

/** The rows of the table on the page, each with its cells, without the line below the heading. */
function rowsOnPage(): string[][] {
  const [, table = ''] = /\n(\| In a month .*?)\n\n/s.exec(page) ?? [];
  return table
    .split('\n')
    .filter((row) => !row.startsWith('| -'))
    .map((row) =>
      row
        .split('|')
        .slice(1, -1)
        .map((cell) => cell.trim()),
    );
}

function simulatedRows(): string[][] {
  const columns = Object.entries(kindsOfUser).map(([kind, some]) => {
    const allowed = allowedIn(entries, { ...defaultSettings, ...some });
    const named = stretchesNamed(
      workingDays(30, () => idealDay),
      some,
      entries,
    );
    return { kind, allowed, named };
  });
  const rows = entries
    .toSorted((a, b) => (a.words.name < b.words.name ? -1 : 1))
    .map(({ stretch: { id }, words }) => [
      words.name,
      ...columns.map(({ allowed, named }) =>
        allowed.some(({ stretch }) => stretch.id === id)
          ? String(named.filter(({ stretch }) => stretch === id).length)
          : '',
      ),
    ]);
  return [['In a month', ...columns.map(({ kind }) => kind)], ...rows];
}

test('the table shows how often each stretch comes in a simulated month', () => {
  const rows = simulatedRows();
  const asTable = rows.map((row) => `| ${row.join(' | ')} |`).join('\n');
  expect(rowsOnPage(), `the table should be:\n${asTable}`).toEqual(rows);
});
