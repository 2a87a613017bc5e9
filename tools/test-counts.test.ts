import { describe, expect, test } from 'vitest';
import { playwrightCounts, totalOf, vitestCounts } from './test-counts.ts';

const vitest = (numPassedTests: number, numFailedTests: number, success: boolean): string =>
  JSON.stringify({ numPassedTests, numFailedTests, success });
const playwright = (expected: number, unexpected: number, flaky: number, errors: unknown[] = []): string =>
  JSON.stringify({ stats: { expected, unexpected, flaky, skipped: 0 }, errors });

describe('the counts of a run', () => {
  test('of vitest', () => {
    expect(vitestCounts(vitest(7, 0, true))).toEqual({ passed: 7, failed: 0 });
    expect(vitestCounts(vitest(7, 2, false))).toEqual({ passed: 7, failed: 2 });
  });

  test('of Playwright; a flaky test counts as failed', () => {
    expect(playwrightCounts(playwright(5, 0, 0))).toEqual({ passed: 5, failed: 0 });
    expect(playwrightCounts(playwright(5, 1, 1))).toEqual({ passed: 5, failed: 2 });
  });

  test('a run that failed without a failed test counts as one failure', () => {
    expect(vitestCounts(vitest(7, 0, false))).toEqual({ passed: 7, failed: 1 });
    expect(playwrightCounts(playwright(0, 0, 0, [{ message: 'no tests' }]))).toEqual({
      passed: 0,
      failed: 1,
    });
  });

  test('anything but a report is an error', () => {
    expect(() => vitestCounts('{}')).toThrow();
    expect(() => playwrightCounts('{}')).toThrow();
  });
});

test('the counts of several runs are added', () => {
  const runs = [
    { passed: 3, failed: 0 },
    { passed: 4, failed: 2 },
  ];
  expect(totalOf(runs)).toEqual({ passed: 7, failed: 2 });
  expect(totalOf([])).toEqual({ passed: 0, failed: 0 });
});
