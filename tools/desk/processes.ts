/** The desk's programs. They end with this process, even if it is killed. */
import { spawn, type ChildProcess, type StdioOptions } from 'node:child_process';
import type { Readable } from 'node:stream';
import { debianPackageOf } from '../system-packages.ts';

/** How long a program may take to end before it is killed, in ms. */
const END_LIMIT = 3_000;

export class Processes {
  #running: ChildProcess[] = [];

  /**
   * Starts a program. Resolves to its file descriptor 3 as a stream. If the program isn't installed, the stream gets an
   * error that names its Debian package.
   *
   * @throws if setpriv isn't installed
   */
  async start(program: string, values: string[], environment: NodeJS.ProcessEnv): Promise<Readable> {
    const stdio: StdioOptions = ['ignore', 'ignore', 'ignore', 'pipe'];
    // The kernel ends it when this process ends, even by SIGKILL.
    const child = spawn('setpriv', ['--pdeathsig', 'TERM', program, ...values], { stdio, env: environment });
    await new Promise<void>((resolve, reject) => child.once('spawn', resolve).once('error', reject));
    child.once('exit', (code) => {
      this.#running = this.#running.filter((other) => other !== child);
      if (code === 127) child.stdio[3]?.destroy(notInstalled(program));
    });
    this.#running.push(child);
    return child.stdio[3] as Readable;
  }

  /** Ends the programs, the last started first, and waits until they have exited. */
  async stop(): Promise<void> {
    for (const child of [...this.#running].reverse()) {
      const exited = new Promise((resolve) => child.once('exit', resolve));
      if (child.exitCode !== null || child.signalCode !== null) continue;
      child.kill();
      const timer = setTimeout(() => child.kill('SIGKILL'), END_LIMIT);
      await exited;
      clearTimeout(timer);
    }
  }
}

/** The error for a program that isn't installed. */
export function notInstalled(program: string): Error {
  return new Error(`The desk needs ${program}: apt-get install ${debianPackageOf(program)}`);
}
