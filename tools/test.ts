/**
 * `npm test`: every check and every test. `node tools/test.ts unit e2e` runs only those parts. The checks and the unit
 * tests run side by side; if one of them fails, the tests of the whole app don't run. The last line says how many tests
 * passed and failed.
 */
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { checkSteps } from './check.ts';
import { chooseElectron } from './choose-electron.ts';
import { ensureInstalled } from './install-packages.ts';
import { compileMessages } from './messages.ts';
import { runSideBySide, runVisibly, showOutcome, type Step } from './steps.ts';
import { playwrightCounts, totalOf, vitestCounts, type TestCounts } from './test-counts.ts';

/** How many random cases `npm run test:properties` tries each property on. */
const MANY_RUNS = '1000';

const reports = fs.mkdtempSync(path.join(os.tmpdir(), 'test-reports-'));

interface Part {
  /** Runs before any step of any part. Throws if the part can't run here. */
  readonly prepare: () => Promise<void>;
  /** If one fails, the steps after it may be skipped. */
  readonly steps: readonly Step[];
  /** Whether its steps may run at the same time as other steps. */
  readonly sideBySide: boolean;
  /** Reads the counts from the report that its steps write; undefined if the part has no tests. */
  readonly count?: (report: string) => TestCounts;
}

const reportOf = (name: string): string => path.join(reports, `${name}.json`);

function vitest(name: string, filters: readonly string[], environment: Record<string, string>): Step {
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${reportOf(name)}`];
  return { name, command: ['vitest', 'run', ...filters, ...reporters], environment };
}

/** The parts by name, in the order in which they start. */
const parts: Readonly<Record<string, Part>> = {
  unit: {
    prepare: compileMessages,
    steps: [vitest('unit', [], {})],
    sideBySide: true,
    count: vitestCounts,
  },
  check: { prepare: compileMessages, steps: checkSteps, sideBySide: true },
  properties: {
    prepare: compileMessages,
    steps: [vitest('properties', ['.property.test.ts'], { PROPERTY_RUNS: MANY_RUNS })],
    sideBySide: false,
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
    sideBySide: false, // its tests measure time
    count: playwrightCounts,
  },
  packaged: {
    prepare: preparePackaged,
    steps: [
      {
        name: 'packaged',
        command: ['playwright', 'test', '--config', 'e2e/packaged', '--reporter=list,json'],
        environment: { PLAYWRIGHT_JSON_OUTPUT_FILE: reportOf('packaged') },
      },
    ],
    sideBySide: false,
    count: playwrightCounts,
  },
  desktops: {
    prepare: prepareDesktops,
    steps: [
      { name: 'build', command: ['node', 'tools/build.ts', '--e2e'] },
      {
        name: 'desktops',
        command: ['playwright', 'test', '--config', 'e2e/desktops', '--reporter=list,json'],
        environment: { PLAYWRIGHT_JSON_OUTPUT_FILE: reportOf('desktops') },
      },
    ],
    sideBySide: false,
    count: playwrightCounts,
  },
};
const usualParts = ['unit', 'check', 'e2e'];

/** Installs what the private desk and the stand-in need. Playwright's configuration prints which Electron runs. */
async function prepareDesk(): Promise<void> {
  const electron = chooseElectron();
  const desk = ['a private desk', 'the tests'] as const;
  const purposes = electron.kind === 'stand-in' ? ([...desk, 'the stand-in for Electron'] as const) : desk;
  await ensureInstalled(electron, purposes, 'given');
}

async function preparePackaged(): Promise<void> {
  await compileMessages();
  await prepareDesk();
  await ensureInstalled(chooseElectron(), ['the tests of packages'], 'given');
}

/** Installs the desktops that the tests start. @throws if there is only the stand-in, which needs X11 */
async function prepareDesktops(): Promise<void> {
  const electron = chooseElectron();
  if (electron.kind === 'stand-in') {
    throw new Error(`The tests on real desktops need a real Electron: ${electron.reason}.`);
  }
  await ensureInstalled(
    electron,
    ['a private desk', 'the tests', 'the tests on real desktops'] as const,
    'given',
  );
}

/** Runs the steps of several parts side by side and returns the names of the parts that failed. */
async function runTogether(names: readonly string[]): Promise<Set<string>> {
  const failed = new Set<string>();
  const steps = names.flatMap((name) => (parts[name]?.steps ?? []).map((step) => ({ ...step, part: name })));
  await runSideBySide(steps, os.availableParallelism(), (step, outcome) => {
    showOutcome(step, outcome);
    if (!outcome.passed) failed.add(step.part);
  });
  return failed;
}

/** Runs a part's steps one after another, printing straight to the terminal. Returns its name if one failed. */
async function runAlone(name: string): Promise<Set<string>> {
  for (const step of parts[name]?.steps ?? []) {
    console.log(`\n== ${step.name}`);
    const { passed } = await runVisibly(step);
    if (!passed) return new Set([name]);
  }
  return new Set();
}

/** A part that fails without a failed test counts as one failure. */
function countsOf(name: string, failed: boolean): TestCounts {
  const withoutReport = { passed: 0, failed: failed ? 1 : 0 };
  const report = reportOf(name);
  const count = parts[name]?.count;
  if (count === undefined || !fs.existsSync(report)) return withoutReport;
  const counts = count(fs.readFileSync(report, 'utf8'));
  return counts.failed === 0 ? { ...counts, failed: withoutReport.failed } : counts;
}

async function runParts(names: readonly string[]): Promise<TestCounts> {
  const prepares = new Set(names.flatMap((name) => parts[name]?.prepare ?? []));
  for (const prepare of prepares) await prepare();

  const together = names.filter((name) => parts[name]?.sideBySide);
  const alone = names.filter((name) => !together.includes(name));
  const groups = [together, ...alone.map((name) => [name])].filter((group) => group.length > 0);
  const counts: TestCounts[] = [];
  for (const [index, group] of groups.entries()) {
    const [first = ''] = group;
    const oneStep = group.length === 1 && parts[first]?.steps.length === 1;
    const failed = group === together && !oneStep ? await runTogether(group) : await runAlone(first);
    counts.push(...group.map((name) => countsOf(name, failed.has(name))));
    if (totalOf(counts).failed === 0) continue;
    const skipped = groups.slice(index + 1).flat();
    if (skipped.length > 0) console.log(`\nNot run because of the failure: ${skipped.join(', ')}.`);
    break;
  }
  return totalOf(counts);
}

const given = process.argv.slice(2);
const unknown = given.filter((name) => !(name in parts));
if (unknown.length > 0) {
  console.error(`No such part: ${unknown.join(', ')}. The parts are ${Object.keys(parts).join(', ')}.`);
  process.exit(2);
}

let total: TestCounts = { passed: 0, failed: 1 };
try {
  const wanted = given.length > 0 ? given : usualParts;
  total = await runParts(Object.keys(parts).filter((name) => wanted.includes(name)));
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
} finally {
  fs.rmSync(reports, { recursive: true });
}
console.log(`\n${String(total.passed)} passed, ${String(total.failed)} failed`);
process.exitCode = total.failed > 0 ? 1 : 0;
