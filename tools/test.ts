/**
 * `npm test`: every check and every test. `node tools/test.ts unit desk` runs only those parts. The tests on the private
 * desk mostly wait, so everything else runs beside them, in the background: it must not make them miss a deadline. The
 * last lines name the tests that failed, and say how many passed and failed.
 */
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { buildForTests } from './build-for-tests.ts';
import { checkSteps } from './check.ts';
import { chooseElectron } from './choose-electron.ts';
import { ensureInstalled } from './install-packages.ts';
import { compileMessages } from './messages.ts';
import { runSideBySide, runVisibly, showOutcome, type Outcome, type Step } from './steps.ts';
import { playwrightCounts, totalOf, vitestCounts, type TestCounts } from './test-counts.ts';

/** How many random cases `npm run test:properties` tries each property on. */
const MANY_RUNS = '1000';

const reports = fs.mkdtempSync(path.join(os.tmpdir(), 'test-reports-'));

interface Part {
  /** Runs before any step of any part. Throws if the part can't run here. */
  readonly prepare: () => Promise<void>;
  /** Whether its steps need the app as it is built for tests. Other parts run while it is being built. */
  readonly needsBuild?: boolean;
  /** Whether its tests measure time. Its steps run one after another and print straight to the terminal. */
  readonly timed?: boolean;
  readonly steps: readonly Step[];
  /** Reads the counts from the report that its steps write; undefined if the part has no tests. */
  readonly count?: (report: string) => TestCounts;
}

const reportOf = (name: string): string => path.join(reports, `${name}.json`);

function vitest(name: string, filters: readonly string[], environment: Record<string, string>): Step {
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${reportOf(name)}`];
  return { name, command: ['vitest', 'run', ...filters, ...reporters], environment };
}

/** @param values what chooses the tests */
function playwright(name: string, ...values: string[]): Step {
  return {
    name,
    command: ['playwright', 'test', '--reporter=list,json', `--output=test-results/${name}`, ...values],
    environment: { PLAYWRIGHT_JSON_OUTPUT_FILE: reportOf(name) },
  };
}

/**
 * The parts by name, in the order in which they start. The unit tests come late: they can use every processor, once the
 * other parts have ended.
 */
const parts: Readonly<Record<string, Part>> = {
  desk: {
    prepare: prepareDesk,
    needsBuild: true,
    timed: true,
    steps: [playwright('desk', '--project=desk')],
    count: playwrightCounts,
  },
  screens: {
    prepare: prepareDesk,
    needsBuild: true,
    steps: [playwright('screens', '--project=screens', '--project=stand-in')],
    count: playwrightCounts,
  },
  check: { prepare: compileMessages, steps: checkSteps },
  unit: { prepare: compileMessages, steps: [vitest('unit', [], {})], count: vitestCounts },
  properties: {
    prepare: compileMessages,
    steps: [vitest('properties', ['.property.test.ts'], { PROPERTY_RUNS: MANY_RUNS })],
    count: vitestCounts,
  },
  packaged: {
    prepare: preparePackaged,
    timed: true,
    steps: [playwright('packaged', '--config=e2e/packaged')],
    count: playwrightCounts,
  },
  desktops: {
    prepare: prepareDesktops,
    needsBuild: true,
    timed: true,
    steps: [playwright('desktops', '--config=e2e/desktops')],
    count: playwrightCounts,
  },
};
const usualParts = ['desk', 'screens', 'check', 'unit'];

/** Installs what the private desk and the stand-in need. Playwright's configuration prints which Electron runs. */
async function prepareDesk(): Promise<void> {
  await compileMessages(); // before other parts read them while the app is being built
  const electron = chooseElectron();
  const other = electron.kind === 'stand-in' ? 'the stand-in for Electron' : 'a Wayland desktop';
  await ensureInstalled(electron, ['a private desk', 'the tests', other], 'given');
}

async function preparePackaged(): Promise<void> {
  await prepareDesk();
  await ensureInstalled(chooseElectron(), ['the tests of packages'], 'given');
}

/** Installs the desktops that the tests start. @throws if there is only the stand-in, which needs X11 */
async function prepareDesktops(): Promise<void> {
  const electron = chooseElectron();
  if (electron.kind === 'stand-in') {
    throw new Error(`The tests on real desktops need a real Electron: ${electron.reason}.`);
  }
  await prepareDesk();
  await ensureInstalled(electron, ['the tests on real desktops'], 'given');
}

/**
 * Runs the steps of the timed parts one after another.
 *
 * @param built how the build of the app ended, which parts may need
 * @returns the names of the parts that failed
 */
async function runTimed(names: readonly string[], built: Promise<Outcome>): Promise<string[]> {
  const failed: string[] = [];
  for (const name of names) {
    const outcome = await built;
    if (parts[name]?.needsBuild && !outcome.passed) {
      showOutcome({ name }, outcome);
      failed.push(name);
      continue;
    }
    for (const step of parts[name]?.steps ?? []) {
      console.log(`\n== ${step.name}`);
      const { passed } = await runVisibly(step);
      if (passed) continue;
      failed.push(name);
      break;
    }
  }
  return failed;
}

/**
 * Runs the steps of the other parts side by side.
 *
 * @param built how the build of the app ended, which parts may need
 * @returns the names of the parts that failed
 */
async function runUntimed(
  names: readonly string[],
  built: Promise<Outcome>,
  inBackground: boolean,
): Promise<string[]> {
  const failed: string[] = [];
  const steps = names.flatMap((part) =>
    (parts[part]?.steps ?? []).map((step) => ({
      ...step,
      part,
      inBackground,
      ...(parts[part]?.needsBuild && { after: built }),
    })),
  );
  await runSideBySide(steps, os.availableParallelism(), (step, outcome) => {
    showOutcome(step, outcome);
    if (!outcome.passed) failed.push(step.part);
  });
  return failed;
}

/** A part that fails without a failed test counts as one failure. */
function countsOf(name: string, failed: boolean): TestCounts {
  const withoutReport = { passed: 0, failed: failed ? 1 : 0, notes: [] };
  const report = reportOf(name);
  const count = parts[name]?.count;
  if (count === undefined || !fs.existsSync(report)) return withoutReport;
  const counts = count(fs.readFileSync(report, 'utf8'));
  return counts.failed === 0 ? { ...counts, failed: withoutReport.failed } : counts;
}

async function runParts(names: readonly string[]): Promise<TestCounts> {
  const prepares = new Set(names.flatMap((name) => parts[name]?.prepare ?? []));
  for (const prepare of prepares) await prepare();

  const timed = names.filter((name) => parts[name]?.timed);
  const untimed = names.filter((name) => !timed.includes(name));
  const needsBuild = names.some((name) => parts[name]?.needsBuild);
  const built = needsBuild ? buildForTests() : Promise.resolve({ passed: true, output: '', seconds: 0 });
  const failed = await Promise.all([runTimed(timed, built), runUntimed(untimed, built, timed.length > 0)]);
  return totalOf(names.map((name) => countsOf(name, failed.flat().includes(name))));
}

const given = process.argv.slice(2);
const unknown = given.filter((name) => !(name in parts));
if (unknown.length > 0) {
  console.error(`No such part: ${unknown.join(', ')}. The parts are ${Object.keys(parts).join(', ')}.`);
  process.exit(2);
}

let total: TestCounts = { passed: 0, failed: 1, notes: [] };
try {
  const wanted = given.length > 0 ? given : usualParts;
  total = await runParts(Object.keys(parts).filter((name) => wanted.includes(name)));
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
} finally {
  fs.rmSync(reports, { recursive: true });
}
if (total.notes.length > 0) console.log(`\n${total.notes.join('\n')}`);
console.log(`\n${String(total.passed)} passed, ${String(total.failed)} failed`);
process.exitCode = total.failed > 0 ? 1 : 0;
