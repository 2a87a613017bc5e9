/** Runs programs one after another or side by side. */
import { spawn } from 'node:child_process';
import os from 'node:os';
import path from 'node:path';
import { repository } from './repository.ts';

/** A program to run, and the name to show for it. */
export interface Step {
  readonly name: string;
  /** A program in node_modules/.bin or on the PATH, and its arguments. */
  readonly command: readonly [program: string, ...values: string[]];
  /** Added to this process's environment. */
  readonly environment?: Readonly<Record<string, string>>;
  /** Whether it only gets the processor time that other programs leave. */
  readonly inBackground?: boolean;
}

export interface Outcome {
  /** Whether the program exited with 0. */
  readonly passed: boolean;
  /** What it printed to both outputs; empty if it printed straight to the terminal. */
  readonly output: string;
  /** How long it ran, in seconds. */
  readonly seconds: number;
}

/** Runs a step and returns what it prints. A program that can't be started is a failure that names it. */
export async function runQuietly(step: Step): Promise<Outcome> {
  return await run(step, 'pipe');
}

/** Runs a step that prints straight to the terminal. */
export async function runVisibly(step: Step): Promise<Outcome> {
  return await run(step, 'inherit');
}

/**
 * Returns a command as `spawn` takes it: the program, its arguments, and whether a shell runs it. On Windows, npm installs
 * programs as command files, which only a shell can run. It gets one line, in which words such as a path with spaces
 * need quotes.
 */
export function spawnable(
  command: Step['command'],
  platform: NodeJS.Platform,
): [program: string, values: string[], shell: boolean] {
  const [program, ...values] = command;
  if (platform !== 'win32') return [program, values, false];
  const quoted = command.map((word) =>
    /^$|[\s"&|<>^(),;=]/.test(word) ? `"${word.replaceAll('"', String.raw`\"`)}"` : word,
  );
  return [quoted.join(' '), [], true];
}

async function run(
  { command, environment, inBackground }: Step,
  printing: 'pipe' | 'inherit',
): Promise<Outcome> {
  const [program, values, shell] = spawnable(command, process.platform);
  const installed = path.join(repository, 'node_modules/.bin');
  const started = performance.now();
  const child = spawn(program, values, {
    cwd: repository,
    env: { ...process.env, PATH: [installed, process.env['PATH']].join(path.delimiter), ...environment },
    stdio: ['ignore', printing, printing],
    shell,
  });
  if (inBackground && child.pid !== undefined) os.setPriority(child.pid, os.constants.priority.PRIORITY_LOW);
  let output = '';
  child.stdout?.setEncoding('utf8').on('data', (text: string) => (output += text));
  child.stderr?.setEncoding('utf8').on('data', (text: string) => (output += text));
  const passed = await new Promise<boolean>((resolve) => {
    child.once('error', (error) => {
      output += `${command[0]}: ${error.message}\n`;
      resolve(false);
    });
    child.once('close', (code) => resolve(code === 0));
  });
  return { passed, output, seconds: (performance.now() - started) / 1000 };
}

/**
 * Runs steps side by side, in their order. A failure doesn't stop the others. A step with `after` waits for that, and fails
 * with its output if it has failed.
 *
 * @param width how many run at once
 * @param onOutcome called as soon as each step has ended
 */
export async function runSideBySide<Kind extends Step & { after?: Promise<Outcome> }>(
  steps: readonly Kind[],
  width: number,
  onOutcome: (step: Kind, outcome: Outcome) => void,
): Promise<void> {
  const waiting = [...steps];
  const lane = async (): Promise<void> => {
    for (let step = waiting.shift(); step !== undefined; step = waiting.shift()) {
      const before = await step.after;
      onOutcome(step, before?.passed === false ? before : await runQuietly(step));
    }
  };
  await Promise.all(Array.from({ length: width }, lane));
}

/** Prints one line about a step that ran quietly, and everything that it printed if it failed. */
export function showOutcome({ name }: Pick<Step, 'name'>, { passed, output, seconds }: Outcome): void {
  console.log(`${passed ? 'ok    ' : 'FAILED'} ${name} (${seconds.toFixed(1)} s)`);
  if (!passed) console.log(output);
}
