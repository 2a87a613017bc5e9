import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { sourcesPage, sourcesPageFile } from './sources-page.ts';

test('docs/sources.md is as `npm run sources` writes it', async () => {
  expect(readFileSync(sourcesPageFile, 'utf8')).toBe(await sourcesPage());
});
