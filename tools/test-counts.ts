/** Reads from the test runners' reports how many tests passed and failed, and which ones didn't simply pass. */
import path from 'node:path';
import { z } from 'zod';

export interface TestCounts {
  readonly passed: number;
  readonly failed: number;
  /** A line for each failed test and for each that passed only at a second attempt: where it is, and the reason. */
  readonly notes: readonly string[];
}

const vitestReport = z.object({
  numPassedTests: z.number(),
  numFailedTests: z.number(),
  success: z.boolean(),
  testResults: z.array(
    z.object({
      name: z.string(),
      assertionResults: z.array(
        z.object({
          status: z.string(),
          fullName: z.string(),
          failureMessages: z.array(z.string()).nullish(),
        }),
      ),
    }),
  ),
});

const playwrightSpec = z.object({
  title: z.string(),
  file: z.string(),
  line: z.number(),
  tests: z.array(
    z.object({
      status: z.string(),
      results: z.array(z.object({ errors: z.array(z.object({ message: z.string().optional() })) })),
    }),
  ),
});
const playwrightSuite = z.object({
  specs: z.array(playwrightSpec),
  get suites() {
    return z.array(playwrightSuite).optional();
  },
});
const playwrightReport = z.object({
  stats: z.object({ expected: z.number(), unexpected: z.number(), flaky: z.number() }),
  errors: z.array(z.unknown()),
  suites: z.array(playwrightSuite),
});

/**
 * Returns the counts of a vitest run.
 *
 * @param report the text of vitest's JSON report
 * @throws if it isn't one
 */
export function vitestCounts(report: string): TestCounts {
  const { numPassedTests, numFailedTests, success, testResults } = vitestReport.parse(JSON.parse(report));
  const notes = testResults.flatMap(({ name, assertionResults }) =>
    assertionResults
      .filter(({ status }) => status === 'failed')
      .map(({ fullName, failureMessages }) =>
        note('failed', `${path.relative('.', name)}: ${fullName}`, failureMessages?.[0]),
      ),
  );
  return atLeastOneFailure({ passed: numPassedTests, failed: numFailedTests, notes }, success);
}

/**
 * Returns the counts of a Playwright run. A test that passed at a second attempt counts as passed, with a note.
 *
 * @param report the text of Playwright's JSON report
 * @throws if it isn't one
 */
export function playwrightCounts(report: string): TestCounts {
  const { stats, errors, suites } = playwrightReport.parse(JSON.parse(report));
  const notes = specsOf(suites).flatMap(({ title, file, line, tests }) =>
    tests
      .filter(({ status }) => status === 'unexpected' || status === 'flaky')
      .map(({ status, results }) =>
        note(
          status === 'flaky' ? 'passed at the second attempt' : 'failed',
          `${file}:${String(line)}: ${title}`,
          results.flatMap((result) => result.errors).find(({ message }) => message !== undefined)?.message,
        ),
      ),
  );
  const counts = { passed: stats.expected + stats.flaky, failed: stats.unexpected, notes };
  return atLeastOneFailure(counts, errors.length === 0);
}

function specsOf(suites: readonly z.infer<typeof playwrightSuite>[]): z.infer<typeof playwrightSpec>[] {
  return suites.flatMap((suite) => [...suite.specs, ...specsOf(suite.suites ?? [])]);
}

/** The longest reason that a note gives, in characters. */
const LONGEST_REASON = 300;

/** Returns a line about a test, with the beginning of its error as it would stand in a plain text. */
function note(outcome: string, test: string, error = ''): string {
  // eslint-disable-next-line no-control-regex -- terminal colours begin with this control character
  const reason = error.replaceAll(/\u001b\[[\d;]*m/g, '').replaceAll(/\s+/g, ' ');
  return `${outcome}: ${test}: ${reason.slice(0, LONGEST_REASON)}`;
}

/** A run that failed without a failed test, for example because a file couldn't be loaded, counts as one failure. */
function atLeastOneFailure(counts: TestCounts, success: boolean): TestCounts {
  return !success && counts.failed === 0 ? { ...counts, failed: 1 } : counts;
}

/** Returns the sum of several runs. */
export function totalOf(runs: readonly TestCounts[]): TestCounts {
  const sum = (pick: (run: TestCounts) => number): number =>
    runs.reduce((total, run) => total + pick(run), 0);
  return {
    passed: sum((run) => run.passed),
    failed: sum((run) => run.failed),
    notes: runs.flatMap(({ notes }) => notes),
  };
}
