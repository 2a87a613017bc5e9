/**
 * `npm run package`: builds the app and packs it into dist-packages/ with electron-builder, by electron-builder.yml.
 * Arguments go to electron-builder: `npm run package -- --dir` only makes the app's folder, without installers.
 */
import { execFileSync } from 'node:child_process';
import { packageArguments } from './package-arguments.ts';
import { repository } from './repository.ts';
import { runVisibly, type Step } from './steps.ts';

/** When the newest commit was made, in seconds since 1970; undefined outside a Git checkout. */
function commitTime(): string | undefined {
  try {
    return execFileSync('git', ['log', '-1', '--format=%ct'], { cwd: repository, encoding: 'utf8' }).trim();
  } catch {
    return undefined;
  }
}

// Programs that write archives use it in place of the current time, so that two builds are alike.
const epoch = process.env['SOURCE_DATE_EPOCH'] ?? commitTime();
const steps: readonly Step[] = [
  { name: 'build', command: ['node', 'tools/build.ts'] },
  {
    name: 'electron-builder',
    command: [
      'electron-builder',
      ...packageArguments(process.platform, process.env),
      ...process.argv.slice(2),
    ],
    environment: epoch === undefined ? {} : { SOURCE_DATE_EPOCH: epoch },
  },
];
for (const step of steps) {
  const { passed } = await runVisibly(step);
  if (passed) continue;
  process.exitCode = 1;
  break;
}
