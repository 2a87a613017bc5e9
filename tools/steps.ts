/** Programs run one after the other or side by side, each under a name that says what it is for. */
import { spawn } from 'node:child_process';
import path from 'node:path';
import { repository } from './repository.ts';

export interface Step {
  /** What it is for, as shown. */
  readonly name: string;
  /** A program of node_modules/.bin or on the PATH, and what it is given. */
  readonly command: readonly [program: string, ...values: string[]];
  /** Added to this process's environment. */
  readonly environment?: Readonly<Record<string, string>>;
}

export interface Outcome {
  readonly passed: boolean;
  /** What it printed; empty when it printed straight to the terminal. */
  readonly output: string;
  /** How long it took, in seconds. */
  readonly seconds: number;
}

/** Runs a step and keeps what it prints. */
export async function runQuietly(step: Step): Promise<Outcome> {
  return await run(step, 'pipe');
}

/** Runs a step that prints straight to the terminal. */
export async function runVisibly(step: Step): Promise<Outcome> {
  return await run(step, 'inherit');
}

async function run({ command, environment }: Step, printing: 'pipe' | 'inherit'): Promise<Outcome> {
  const [program, ...values] = command;
  const installed = path.join(repository, 'node_modules/.bin');
  const started = performance.now();
  const child = spawn(program, values, {
    cwd: repository,
    env: { ...process.env, PATH: [installed, process.env['PATH']].join(path.delimiter), ...environment },
    stdio: ['ignore', printing, printing],
    // On Windows, what npm installs are command files, which only the shell runs.
    shell: process.platform === 'win32',
  });
  let output = '';
  child.stdout?.setEncoding('utf8').on('data', (text: string) => (output += text));
  child.stderr?.setEncoding('utf8').on('data', (text: string) => (output += text));
  const passed = await new Promise<boolean>((resolve) => {
    child.once('error', (error) => {
      output += `${program}: ${error.message}\n`;
      resolve(false);
    });
    child.once('close', (code) => resolve(code === 0));
  });
  return { passed, output, seconds: (performance.now() - started) / 1000 };
}

/** Runs steps side by side, `width` at a time, and tells of each as soon as it is over. */
export async function runSideBySide(
  steps: readonly Step[],
  width: number,
  tell: (step: Step, outcome: Outcome) => void,
): Promise<void> {
  const waiting = [...steps];
  const lane = async (): Promise<void> => {
    for (let step = waiting.shift(); step !== undefined; step = waiting.shift()) {
      tell(step, await runQuietly(step));
    }
  };
  await Promise.all(Array.from({ length: width }, lane));
}
