/**
 * `npm run try-package`: reads the fuses of the app that `npm run package` has packed for this system, starts it with an
 * empty data folder, asks for its status and quits it. On Linux, `npm run test:packaged` tests more.
 */
import assert from 'node:assert/strict';
import { execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { promisify } from 'node:util';
import { readFuses, releaseFuses } from './fuses.ts';
import { repository } from './repository.ts';

const run = promisify(execFile);

/** How long the app may take to start, in ms. */
const START_LIMIT = 60_000;

/** The packed app of this system and its architecture: its program, and what has the fuses. */
function packedApp(): { program: string; fused: string } {
  const output = path.join(repository, 'dist-packages');
  const arm = process.arch === 'arm64' ? '-arm64' : '';
  switch (process.platform) {
    case 'darwin': {
      const bundle = path.join(output, `mac${arm}`, 'Uncurl.app');
      return { program: path.join(bundle, 'Contents/MacOS/Uncurl'), fused: bundle };
    }
    case 'win32': {
      const program = path.join(output, `win${arm}-unpacked`, 'Uncurl.exe');
      return { program, fused: program };
    }
    default: {
      const program = path.join(output, `linux${arm}-unpacked`, 'uncurl');
      return { program, fused: program };
    }
  }
}

const { program, fused } = packedApp();
assert.deepEqual(await readFuses(fused), releaseFuses);
console.log('The fuses are set.');

const data = fs.mkdtempSync(path.join(os.tmpdir(), 'try-package-'));
const values = [
  // Chromium refuses to run as root with its sandbox on.
  ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
  `--user-data-dir=${data}`,
];
const app = spawn(program, values, { stdio: 'inherit' });
const ended = once(app, 'exit') as Promise<[number | null]>;

async function isRunning(): Promise<boolean> {
  // While no app is running, the command exits with 3.
  const { stdout } = await run(program, [...values, 'status', '--json']).catch(() => ({ stdout: '{}' }));
  return (JSON.parse(stdout) as { running?: boolean }).running === true;
}

try {
  const end = Date.now() + START_LIMIT;
  while (!(await isRunning())) {
    assert(app.exitCode === null, `The app ended with exit code ${String(app.exitCode)}.`);
    assert(Date.now() < end, 'The app did not start in time.');
    await pause(500);
  }
  console.log('The app is running.');
  await run(program, [...values, 'quit']);
  assert.equal((await ended)[0], 0, 'the exit code');
  console.log('The app has quit.');
} finally {
  if (app.exitCode === null) app.kill('SIGKILL');
  await ended;
  fs.rmSync(data, { recursive: true, force: true, maxRetries: 5 });
}
