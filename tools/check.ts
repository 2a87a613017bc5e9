/** `npm run check`: types, Svelte, lint, format and dead code. Every step is run, and a warning is a failure. */
import os from 'node:os';
import { compileMessages } from './messages.ts';
import { runSideBySide, type Step } from './steps.ts';

const types = (program: string): Step => ({ name: `types of ${program}`, command: ['tsc', '-p', program] });

const steps: Step[] = [
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

await compileMessages();
let failed = 0;
await runSideBySide(steps, os.availableParallelism(), (step, { passed, output, seconds }) => {
  console.log(`${passed ? 'ok    ' : 'FAILED'} ${step.name} (${seconds.toFixed(1)} s)`);
  if (passed) return;
  failed += 1;
  console.log(output);
});
if (failed > 0) {
  console.log(`check: ${String(failed)} of ${String(steps.length)} failed`);
  process.exitCode = 1;
}
