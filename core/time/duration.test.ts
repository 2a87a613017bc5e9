import { expect, test } from 'vitest';
import { readDuration } from './duration.ts';

test.each([
  ['90s', 90_000],
  ['50m', 3_000_000],
  ['8h', 28_800_000],
  ['744h', 2_678_400_000],
  ['745h', undefined],
  ['0s', undefined],
  ['1.5h', undefined],
  ['-1h', undefined],
  ['h', undefined],
  ['1d', undefined],
])('the duration %s is %s ms', (text, ms) => {
  expect(readDuration(text)).toBe(ms);
});
