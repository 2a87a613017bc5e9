import { expect, test } from 'vitest';
import { CrashBudget } from './crash-budget.ts';

test('two crashes within a minute are forgiven, the third is not', () => {
  const budget = new CrashBudget();
  expect([0, 1000, 59_000].map((ms) => budget.allowsCrashAt(ms))).toEqual([true, true, false]);
});

test('crashes more than a minute ago are forgotten', () => {
  const budget = new CrashBudget();
  expect([0, 40_000, 80_000, 120_000].map((ms) => budget.allowsCrashAt(ms))).toEqual([
    true,
    true,
    true,
    true,
  ]);
});
