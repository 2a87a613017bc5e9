/** Reads from the test runners' reports how many tests passed and failed. */
import { z } from 'zod';

export interface TestCounts {
  readonly passed: number;
  readonly failed: number;
}

const vitestReport = z.object({
  numPassedTests: z.number(),
  numFailedTests: z.number(),
  success: z.boolean(),
});

const playwrightReport = z.object({
  stats: z.object({ expected: z.number(), unexpected: z.number(), flaky: z.number() }),
  errors: z.array(z.unknown()),
});

/**
 * Returns the counts of a vitest run.
 *
 * @param report the text of vitest's JSON report
 * @throws if it isn't one
 */
export function vitestCounts(report: string): TestCounts {
  const { numPassedTests, numFailedTests, success } = vitestReport.parse(JSON.parse(report));
  return atLeastOneFailure({ passed: numPassedTests, failed: numFailedTests }, success);
}

/**
 * Returns the counts of a Playwright run. A flaky test, which passed only when it was tried again, counts as failed.
 *
 * @param report the text of Playwright's JSON report
 * @throws if it isn't one
 */
export function playwrightCounts(report: string): TestCounts {
  const { stats, errors } = playwrightReport.parse(JSON.parse(report));
  const counts = { passed: stats.expected, failed: stats.unexpected + stats.flaky };
  return atLeastOneFailure(counts, errors.length === 0);
}

/** A run that failed without a failed test, for example because a file couldn't be loaded, counts as one failure. */
function atLeastOneFailure(counts: TestCounts, success: boolean): TestCounts {
  return !success && counts.failed === 0 ? { ...counts, failed: 1 } : counts;
}

/** Returns the sum of several runs. */
export function totalOf(runs: readonly TestCounts[]): TestCounts {
  const sum = (pick: (run: TestCounts) => number): number =>
    runs.reduce((total, run) => total + pick(run), 0);
  return { passed: sum((run) => run.passed), failed: sum((run) => run.failed) };
}
