import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { numbersOf } from './numbers.ts';
import { stretchSchema } from './stretch.ts';

const filesIn = (folder: string): [file: string, content: unknown][] =>
  readdirSync(path.join(import.meta.dirname, folder)).map((file) => [
    file,
    JSON.parse(readFileSync(path.join(import.meta.dirname, folder, file), 'utf8')) as unknown,
  ]);

/** The places of all numbers in a value, such as "dose.reps.min", except in drawings. */
function numbersIn(value: unknown, place: readonly string[] = []): string[] {
  if (typeof value === 'number') return [place.join('.')];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, part]) =>
    key === 'figure' ? [] : numbersIn(part, [...place, key]),
  );
}

test.each(filesIn('stretches'))('every number in %s has an origin', (_, content) => {
  const stretch = stretchSchema.parse(content);
  const known = stretch.variants.flatMap((variant) => numbersOf(stretch, variant)).map(({ path }) => path);
  const unexplained = numbersIn(content).filter(
    (leaf) => !known.some((place) => leaf === place || leaf.startsWith(`${place}.`)),
  );
  expect(unexplained).toEqual([]);
});

test.each(filesIn('routines'))('%s has no numbers but the sets of its stretches', (_, content) => {
  expect(numbersIn(content).filter((leaf) => !/^items\.\d+\.sets$/.test(leaf))).toEqual([]);
});
