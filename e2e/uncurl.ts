/** What every test of the app needs: a private desk, a data folder, and the app on them with a faster clock. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import fs from 'node:fs';
import path from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { _electron, expect, type ElectronApplication, type Page } from '@playwright/test';
import { keep, launch, step, type SavedState } from '../core/app/step.ts';
import { MINUTE, SECOND } from '../core/time/moment.ts';
import { defaultSettings, type Settings } from '../core/settings/settings.ts';
import { createClock } from '../electron/platform/clock.ts';
import type { Desk } from '../tools/desk/desk.ts';
import { test as deskTest } from '../tools/desk/desk-test.ts';
import { chooseElectron, electronProgram } from '../tools/choose-electron.ts';

/** The build for tests, whose clock can run faster; everything else is the app that people get. */
const build = path.join(import.meta.dirname, '../dist-e2e');

interface Start {
  /** How many times faster than life the app's clock runs. */
  speed: number;
  /** What the app's environment has besides the desk's, or in its place. */
  environment?: Record<string, string>;
}

/** What a process that was called on the command line leaves behind. */
interface Called {
  code: number | null;
  out: string;
  err: string;
}

/** The app, started and stopped as a person would, with its files. */
export class Uncurl {
  readonly dataFolder: string;
  readonly #desk: Desk;
  #app: ElectronApplication | undefined;

  constructor(desk: Desk) {
    this.#desk = desk;
    this.dataFolder = fs.mkdtempSync(path.join(desk.folder, 'data-'));
  }

  /**
   * Writes the settings file, as a person with an editor would. The pointer that moves all the time in tests looks
   * like typing, which would hold reminders back; a test that is about that says so.
   */
  writeSettings(settings: Partial<Settings>): void {
    const deferFor: Settings['deferFor'] = { ...defaultSettings.deferFor, typing: false };
    fs.writeFileSync(path.join(this.dataFolder, 'settings.json'), JSON.stringify({ deferFor, ...settings }));
  }

  /**
   * Leaves the state of somebody who has sat for so many minutes, as the app itself would have saved it just now
   * before it was killed.
   */
  haveSat(minutes: number, { speed }: Start, settings: Partial<Settings>): void {
    fs.writeFileSync(
      path.join(this.dataFolder, 'state.json'),
      JSON.stringify(satFor(minutes, speed, settings)),
    );
  }

  /** @param words what stands behind the app's name on the command line */
  async start({ speed, environment = {} }: Start, ...words: string[]): Promise<ElectronApplication> {
    this.#app = await _electron.launch({
      args: [build, `--user-data-dir=${this.dataFolder}`, ...words],
      env: { ...this.#desk.environment, ...environment, UNCURL_SPEED: String(speed) },
    });
    await expect.poll(() => this.#desk.tray.items(), 'the tray item').toHaveLength(1);
    return this.#app;
  }

  /** Starts the app a second time beside the first; the answer is that process's exit code. */
  async startAgain(): Promise<number | null> {
    const { code } = await this.call();
    return code;
  }

  /** Calls the app with these words, as from a terminal, and waits for the process to end. */
  async call(...words: string[]): Promise<Called> {
    const values = [build, `--user-data-dir=${this.dataFolder}`, '--no-sandbox', ...words];
    const child = spawn(electronProgram(chooseElectron()), values, { env: this.#desk.environment });
    const called: Called = { code: null, out: '', err: '' };
    child.stdout.setEncoding('utf8').on('data', (text: string) => (called.out += text));
    child.stderr.setEncoding('utf8').on('data', (text: string) => (called.err += text));
    const [code] = (await once(child, 'close')) as [number | null];
    return { ...called, code };
  }

  get app(): ElectronApplication {
    if (!this.#app) throw new Error('the app has not been started');
    return this.#app;
  }

  /** Ends the app as a crash or a power cut would. */
  async kill(): Promise<void> {
    await this.#endBy('SIGKILL');
    await expect.poll(() => this.#desk.tray.items(), 'the tray item is gone').toHaveLength(0);
  }

  /** Ends the app as the system does on logout. */
  async terminate(): Promise<void> {
    await this.#endBy('SIGTERM');
  }

  async #endBy(signal: NodeJS.Signals): Promise<void> {
    const child = this.app.process();
    const ended = once(child, 'exit');
    child.kill(signal);
    await ended;
    this.#app = undefined;
  }

  /** Ends the app if it still runs. */
  async close(): Promise<void> {
    await this.#app?.close();
    this.#app = undefined;
  }

  /** The tray menu's first line: how things stand. */
  async status(): Promise<string> {
    const [first] = await this.#desk.tray.menu();
    return first?.label ?? '';
  }

  /** The tray menu's labels, without separators and submenus. */
  async menu(): Promise<string[]> {
    const entries = await this.#desk.tray.menu();
    return entries.filter(({ type, visible }) => type !== 'separator' && visible).map(({ label }) => label);
  }

  /** The state as it stands on disk. */
  kept(): SavedState {
    return JSON.parse(fs.readFileSync(path.join(this.dataFolder, 'state.json'), 'utf8')) as SavedState;
  }

  /** What the history holds, oldest first. */
  records(): { kind: string; stretch: string | null; comfort: string | null; sittingMinutes: number }[] {
    const file = path.join(this.dataFolder, 'history.sqlite');
    if (!fs.existsSync(file)) return [];
    const database = new DatabaseSync(file, { readOnly: true, timeout: 2000 });
    try {
      return database
        .prepare('SELECT kind, stretch, comfort, sitting_ms FROM records ORDER BY id')
        .all()
        .map((row) => ({
          kind: row['kind'] as string,
          stretch: row['stretch'] as string | null,
          comfort: row['comfort'] as string | null,
          sittingMinutes: Math.floor(Number(row['sitting_ms']) / MINUTE),
        }));
    } finally {
      database.close();
    }
  }

  kinds(): string[] {
    return this.records().map(({ kind }) => kind);
  }

  /** The window, once it is there. */
  async window(): Promise<Page> {
    return this.app.windows()[0] ?? (await this.app.waitForEvent('window'));
  }

  /** Whether its window has the keyboard. */
  hasFocus(): Promise<boolean> {
    return this.app.evaluate(({ BrowserWindow }) => BrowserWindow.getFocusedWindow() !== null);
  }
}

/** Reads what comes before a person's very first stretch: the red flags, then what to take care of in it. */
export async function readBeforeFirst(page: Page): Promise<void> {
  await expect(page.getByRole('heading', { name: 'Before your first stretch' })).toBeVisible();
  await haveRead(page).click();
  await readCautions(page);
}

/** Reads what to take care of in a stretch, or in a routine, that is done for the first time. */
export async function readCautions(page: Page): Promise<void> {
  await expect(page.getByText('Before you begin', { exact: true })).toBeVisible();
  await haveRead(page).click();
}

const haveRead = (page: Page) => page.getByRole('button', { name: 'I’ve read this' });

/** Runs the rules over so many minutes at the desk, ending now. */
function satFor(minutes: number, speed: number, changed: Partial<Settings>): SavedState {
  const settings = { ...defaultSettings, ...changed };
  const now = createClock(speed).now();
  const ago = (ms: number) => ({ ...now, wall: now.wall - ms, elapsed: now.elapsed - ms });
  const signals = { idleSeconds: 0, locked: false, windowFocused: false };

  let { state } = launch(undefined, ago(minutes * MINUTE), {}, settings, []);
  for (let left = minutes * MINUTE; left >= 0; left -= 15 * SECOND) {
    ({ state } = step(state, { type: 'tick', ...ago(left), ...signals }, settings, []));
  }
  return keep(state, now);
}

/** Each test has an app and a folder of its own. */
export const test = deskTest.extend<{ uncurl: Uncurl }>({
  uncurl: async ({ desk }, use) => {
    const uncurl = new Uncurl(desk);
    await use(uncurl);
    desk.input.walkOff();
    await uncurl.close();
    await desk.notifications.closeAll();
  },
});
export { expect } from '@playwright/test';
