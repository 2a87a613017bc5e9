/**
 * `npm test`: every check and every test, stopping at the first part that fails. `node tools/test.ts unit e2e` runs
 * only those parts. The last line says how many tests passed and failed.
 */
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { chooseElectron } from './choose-electron.ts';
import { runVisibly, type Step } from './steps.ts';
import { ensureInstalled } from './system-packages.ts';
import { playwrightCounts, totalOf, vitestCounts, type TestCounts } from './test-counts.ts';

/** How many random cases `npm run test:properties` tries each property on. */
const MANY_RUNS = '1000';

const reports = fs.mkdtempSync(path.join(os.tmpdir(), 'test-reports-'));

interface Part {
  /** Done before the steps; throws when it cannot be. */
  readonly prepare?: () => void;
  readonly steps: readonly Step[];
  /** How many tests there were, once the steps are over; nothing where a part has no tests of its own. */
  readonly count?: (report: string) => TestCounts;
}

const reportOf = (name: string): string => path.join(reports, `${name}.json`);

function vitest(name: string, filters: readonly string[], environment: Record<string, string>): Step {
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${reportOf(name)}`];
  return { name, command: ['vitest', 'run', ...filters, ...reporters], environment };
}

const parts: Readonly<Record<string, Part>> = {
  check: {
    steps: [{ name: 'check', command: ['node', 'tools/check.ts'] }],
  },
  unit: {
    steps: [{ name: 'messages', command: ['node', 'tools/messages.ts'] }, vitest('unit', [], {})],
    count: vitestCounts,
  },
  properties: {
    steps: [
      { name: 'messages', command: ['node', 'tools/messages.ts'] },
      vitest('properties', ['.property.test.ts'], { PROPERTY_RUNS: MANY_RUNS }),
    ],
    count: vitestCounts,
  },
  e2e: {
    prepare: prepareDesk,
    steps: [
      { name: 'build', command: ['node', 'tools/build.ts', '--e2e'] },
      {
        name: 'e2e',
        command: ['playwright', 'test', '--reporter=list,json'],
        environment: { PLAYWRIGHT_JSON_OUTPUT_FILE: reportOf('e2e') },
      },
    ],
    count: playwrightCounts,
  },
};

/** Everything that the whole app needs to be run and watched on a desk of its own. Playwright says which Electron it is. */
function prepareDesk(): void {
  const electron = chooseElectron();
  const desk = ['a private desk', 'the tests'] as const;
  ensureInstalled(electron, electron.kind === 'stand-in' ? [...desk, 'the stand-in for Electron'] : desk);
}

/** Runs a part and returns its counts; a part that fails without a failed test counts as one failure. */
async function run(name: string, part: Part): Promise<TestCounts> {
  for (const step of part.steps) {
    console.log(`\n== ${name}${step.name === name ? '' : `: ${step.name}`}`);
    const { passed } = await runVisibly(step);
    if (!passed) return countsOf(name, part, { passed: 0, failed: 1 });
  }
  return countsOf(name, part, { passed: 0, failed: 0 });
}

function countsOf(name: string, part: Part, otherwise: TestCounts): TestCounts {
  const report = reportOf(name);
  if (part.count === undefined || !fs.existsSync(report)) return otherwise;
  const counts = part.count(fs.readFileSync(report, 'utf8'));
  return counts.failed === 0 ? { ...counts, failed: otherwise.failed } : counts;
}

const asked = process.argv.slice(2);
const names = asked.length > 0 ? asked : ['check', 'unit', 'e2e'];
const unknown = names.filter((name) => !(name in parts));
if (unknown.length > 0) {
  console.error(`No such part: ${unknown.join(', ')}. There are ${Object.keys(parts).join(', ')}.`);
  process.exit(2);
}

const counts: TestCounts[] = [];
try {
  const chosen = names.flatMap((name) => Object.entries(parts).filter(([each]) => each === name));
  for (const [, part] of chosen) part.prepare?.();
  for (const [name, part] of chosen) {
    const result = await run(name, part);
    counts.push(result);
    if (result.failed > 0) {
      if (name !== chosen.at(-1)?.[0]) console.log(`\n${name} failed; what comes after it was not run.`);
      break;
    }
  }
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  counts.push({ passed: 0, failed: 1 });
} finally {
  fs.rmSync(reports, { recursive: true });
}
const { passed, failed } = totalOf(counts);
console.log(`\n${String(passed)} passed, ${String(failed)} failed`);
process.exitCode = failed > 0 ? 1 : 0;
