/** `npm run check`: types, Svelte, lint, format and dead code. Runs every step; a warning is a failure. */
import os from 'node:os';
import { compileMessages } from './messages.ts';
import { runSideBySide, showOutcome, type Step } from './steps.ts';

/**
 * The compiler written in Go: it takes less than half the processor time. The package `typescript` has the same command,
 * hence the path; ESLint and svelte-check need that one, because only it has a JavaScript interface.
 */
const tsc = 'node_modules/@typescript/native/bin/tsc';

const types = (program: string): Step => ({
  name: `types of ${program}`,
  command: ['node', tsc, '-p', program],
});

/** The checks, longest first, so that no long one runs alone at the end. They need the compiled messages. */
export const checkSteps: readonly Step[] = [
  {
    name: 'lint',
    command: ['eslint', '.', '--max-warnings', '0'],
  },
  {
    name: 'types and accessibility of renderer',
    command: [
      'svelte-check',
      '--tsconfig',
      'renderer/tsconfig.json',
      '--fail-on-warnings',
      '--output',
      'human',
    ],
  },
  types('electron'),
  types('e2e'),
  types('tsconfig.tests.json'),
  types('tools'),
  types('core'),
  types('figure'),
  types('content'),
  { name: 'format', command: ['prettier', '--check', '--log-level', 'warn', '.'] },
  { name: 'dead code', command: ['knip', '--max-issues', '0'] },
];

async function check(): Promise<boolean> {
  await compileMessages();
  let failed = 0;
  await runSideBySide(checkSteps, os.availableParallelism(), (step, outcome) => {
    showOutcome(step, outcome);
    if (!outcome.passed) failed += 1;
  });
  if (failed > 0) console.log(`check: ${String(failed)} of ${String(checkSteps.length)} failed`);
  return failed === 0;
}

if (import.meta.main && !(await check())) process.exitCode = 1;
