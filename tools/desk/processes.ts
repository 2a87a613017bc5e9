/** The desk's programs: each is started once, told to end by its own process, and ends with us even if we are killed. */
import { spawn, type ChildProcess, type StdioOptions } from 'node:child_process';
import type { Readable } from 'node:stream';

/** What the desk runs, and the Debian package that has it. */
const packages = {
  Xvfb: 'xvfb',
  'dbus-daemon': 'dbus',
  openbox: 'openbox',
  dunst: 'dunst',
  dunstctl: 'dunst',
  xdotool: 'xdotool',
  xprop: 'x11-utils',
} as const;
export type Program = keyof typeof packages;

/** How long a program may take to end before it is killed, in ms. */
const PATIENCE = 3_000;

export class Processes {
  #running: ChildProcess[] = [];

  /**
   * Starts a program; its file descriptor 3 comes as a stream.
   * @throws when it is not installed, naming the package
   */
  async start(program: Program, values: string[], environment: NodeJS.ProcessEnv): Promise<Readable> {
    const stdio: StdioOptions = ['ignore', 'ignore', 'ignore', 'pipe'];
    // The kernel ends it when this process is gone, however that happened.
    const child = spawn('setpriv', ['--pdeathsig', 'TERM', program, ...values], { stdio, env: environment });
    await new Promise<void>((resolve, reject) => child.once('spawn', resolve).once('error', reject));
    child.once('exit', (code) => {
      this.#running = this.#running.filter((each) => each !== child);
      if (code === 127) child.stdio[3]?.destroy(notInstalled(program));
    });
    this.#running.push(child);
    return child.stdio[3] as Readable;
  }

  /** Ends them, the last started first, and waits until they are gone. */
  async stop(): Promise<void> {
    for (const child of [...this.#running].reverse()) {
      const gone = new Promise((resolve) => child.once('exit', resolve));
      if (child.exitCode !== null || child.signalCode !== null) continue;
      child.kill();
      const late = setTimeout(() => child.kill('SIGKILL'), PATIENCE);
      await gone;
      clearTimeout(late);
    }
  }
}

/** The error for a program that is not there. */
export function notInstalled(program: Program): Error {
  return new Error(`The desk needs ${program}: apt-get install ${packages[program]}`);
}
