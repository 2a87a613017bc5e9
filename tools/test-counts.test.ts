import { describe, expect, test } from 'vitest';
import { playwrightCounts, totalOf, vitestCounts } from './test-counts.ts';

const vitest = (
  numPassedTests: number,
  numFailedTests: number,
  success: boolean,
  testResults: unknown[] = [],
): string => JSON.stringify({ numPassedTests, numFailedTests, success, testResults });
const playwright = (
  expected: number,
  unexpected: number,
  flaky: number,
  { errors = [], suites = [] }: { errors?: unknown[]; suites?: unknown[] } = {},
): string => JSON.stringify({ stats: { expected, unexpected, flaky, skipped: 0 }, errors, suites });

describe('the counts of a run', () => {
  test('of vitest', () => {
    expect(vitestCounts(vitest(7, 0, true))).toEqual({ passed: 7, failed: 0, notes: [] });
    expect(vitestCounts(vitest(7, 2, false))).toEqual({ passed: 7, failed: 2, notes: [] });
  });

  test('of Playwright; a test that passed at the second attempt counts as passed', () => {
    expect(playwrightCounts(playwright(5, 0, 0))).toEqual({ passed: 5, failed: 0, notes: [] });
    expect(playwrightCounts(playwright(5, 1, 1))).toEqual({ passed: 6, failed: 1, notes: [] });
  });

  test('a run that failed without a failed test counts as one failure', () => {
    expect(vitestCounts(vitest(7, 0, false))).toMatchObject({ passed: 7, failed: 1 });
    expect(playwrightCounts(playwright(0, 0, 0, { errors: [{ message: 'no tests' }] }))).toMatchObject({
      passed: 0,
      failed: 1,
    });
  });

  test('anything but a report is an error', () => {
    expect(() => vitestCounts('{}')).toThrow();
    expect(() => playwrightCounts('{}')).toThrow();
  });
});

describe('the notes of a run name each test that failed, with the reason in one line', () => {
  test('of vitest', () => {
    const assertionResults = [
      { status: 'passed', fullName: 'one' },
      {
        status: 'failed',
        fullName: 'meter two',
        failureMessages: ['\u001b[31mError\u001b[39m: 2\n  is not 3'],
      },
    ];
    const results = [{ name: `${process.cwd()}/core/meter.test.ts`, assertionResults }];
    expect(vitestCounts(vitest(1, 1, false, results)).notes).toEqual([
      'failed: core/meter.test.ts: meter two: Error: 2 is not 3',
    ]);
  });

  test('of Playwright, also in a describe block, and those that passed at the second attempt', () => {
    const spec = (title: string, status: string, message: string) => ({
      title,
      file: 'e2e/a.spec.ts',
      line: 7,
      tests: [{ status, results: [{ errors: [{ message }] }, { errors: [] }] }],
    });
    const suites = [
      {
        specs: [spec('one', 'expected', ''), spec('two', 'flaky', 'late')],
        suites: [{ specs: [spec('three', 'unexpected', 'x'.repeat(500))] }],
      },
    ];
    expect(playwrightCounts(playwright(1, 1, 1, { suites })).notes).toEqual([
      'passed at the second attempt: e2e/a.spec.ts:7: two: late',
      `failed: e2e/a.spec.ts:7: three: ${'x'.repeat(300)}`,
    ]);
  });
});

test('the counts of several runs are added', () => {
  const runs = [
    { passed: 3, failed: 0, notes: ['a'] },
    { passed: 4, failed: 2, notes: ['b'] },
  ];
  expect(totalOf(runs)).toEqual({ passed: 7, failed: 2, notes: ['a', 'b'] });
  expect(totalOf([])).toEqual({ passed: 0, failed: 0, notes: [] });
});
