import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { expect } from '@playwright/test';
import type { Desk } from '../../tools/desk/desk.ts';
import type { Uncurl } from '../uncurl.ts';
import type { PackedApp } from './packed-folder.ts';

/** The packed app with the data folder of a test. */
export class RunningPacked {
  readonly #packed: PackedApp;
  readonly #desk: Desk;
  readonly #uncurl: Uncurl;
  #process: ChildProcess | undefined;

  constructor(packed: PackedApp, desk: Desk, uncurl: Uncurl) {
    this.#packed = packed;
    this.#desk = desk;
    this.#uncurl = uncurl;
  }

  /** Starts the app and waits for its tray item. */
  async start(): Promise<void> {
    this.#process = this.#spawn([]);
    await expect.poll(() => this.#desk.tray.items(), 'the tray item').toHaveLength(1);
  }

  /** Runs a command of the app, as from a terminal. Resolves to its exit code and standard output. */
  async call(...values: string[]): Promise<{ code: number | null; out: string }> {
    const child = this.#spawn(values);
    let out = '';
    child.stdout?.setEncoding('utf8').on('data', (text: string) => (out += text));
    const [code] = (await once(child, 'close')) as [number | null];
    return { code, out };
  }

  /** Waits until the app has ended. Resolves to its exit code. */
  async ended(): Promise<number | null> {
    const child = this.#process;
    if (child === undefined) throw new Error('the app has not been started');
    if (child.exitCode === null && child.signalCode === null) await once(child, 'exit');
    return child.exitCode;
  }

  /** Ends the app if it's still running. */
  async stop(): Promise<void> {
    if (this.#process === undefined) return;
    this.#process.kill();
    await this.ended();
  }

  #spawn(values: readonly string[]): ChildProcess {
    // Chromium refuses to run as root with its sandbox on.
    const switches = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
    const all = [...switches, `--user-data-dir=${this.#uncurl.dataFolder}`, ...values];
    // In a folder from which nothing of the repository can be found.
    return spawn(this.#packed.program, all, {
      cwd: this.#packed.folder,
      env: { ...this.#desk.environment, LC_ALL: 'C.UTF-8' },
      stdio: ['ignore', 'pipe', 'ignore'],
    });
  }
}
