/** The fixtures of the app's tests: a private desk, a data folder, and the app on them with a faster clock. */
import { spawn, type ChildProcessWithoutNullStreams } from 'node:child_process';
import { once } from 'node:events';
import fs from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { _electron, expect, type ElectronApplication, type Page } from '@playwright/test';
import { savedStateOf } from '../core/app/saved-state.ts';
import type { SavedState } from '../core/app/saved-state-schema.ts';
import { launch, step } from '../core/app/step.ts';
import { MINUTE, SECOND } from '../core/time/moment.ts';
import { defaultSettings, type Settings } from '../core/settings/settings.ts';
import { createClock } from '../electron/platform/clock.ts';
import { comfortCodes, decoder, entryCodes } from '../electron/storage/history/codes.ts';
import type { Desk } from '../tools/desk/desk.ts';
import type { TrayItems } from '../tools/desk/tray-items.ts';
import { test as deskTest } from '../tools/desk/desk-test.ts';
import { chooseElectron, electronProgram } from '../tools/choose-electron.ts';

const electronPackage = createRequire(import.meta.url)('electron/package.json') as { version: string };
const entryKindOf = decoder(entryCodes);
const comfortOf = decoder(comfortCodes);
const majorOf = (version: string): number => Number(version.split('.')[0]);

/** The build for tests. It only differs from the released app in that its clock can run faster. */
export const build = path.join(import.meta.dirname, '../dist-e2e');

/** So that texts are the same whatever the locale of this computer is. */
const usualLocale = { LC_ALL: 'C.UTF-8' };

interface Start {
  /** How many times faster than real time the app's clock runs. */
  speed: number;
  /** Environment variables besides the desk's, or in place of them. */
  environment?: Record<string, string>;
}

/** The outcome of a command line call. */
interface CallResult {
  /** The exit code; null if a signal ended the process. */
  code: number | null;
  out: string;
  err: string;
}

/** The part of a desktop that the app's tests need. */
export interface AppDesk extends Pick<Desk, 'environment' | 'folder'> {
  readonly tray: TrayItems;
  /** On desktops where tests can press a notification's buttons. */
  readonly notifications?: Pick<Desk['notifications'], 'press'>;
}

/**
 * The app and its files, of a user who has left the welcome and then quit. A test starts and stops it as a user would.
 */
export class Uncurl {
  readonly dataFolder: string;
  readonly #desk: AppDesk;
  #app: ElectronApplication | undefined;

  constructor(desk: AppDesk) {
    this.#desk = desk;
    this.dataFolder = fs.mkdtempSync(path.join(desk.folder, 'data-'));
    this.#writeState(afterWelcome());
  }

  /** Deletes the saved state, so that the next start is the user's very first. */
  forgetState(): void {
    fs.rmSync(this.#stateFile);
  }

  /**
   * Writes the settings file, as a user with an editor would. Turns deferral for typing off unless `settings` says
   * otherwise, because the pointer that moves during the tests looks like typing.
   */
  writeSettings(settings: Partial<Settings>): void {
    const deferFor: Settings['deferFor'] = { ...defaultSettings.deferFor, typing: false };
    fs.writeFileSync(path.join(this.dataFolder, 'settings.json'), JSON.stringify({ deferFor, ...settings }));
  }

  /**
   * Writes the saved state of a user who has been sitting for this many minutes, as if the app had saved it just now
   * and been killed.
   */
  writeStateAfterSitting(minutes: number, { speed }: Start, settings: Partial<Settings>): void {
    this.#writeState(stateAfterSitting(minutes, speed, settings));
  }

  /**
   * Starts the app and waits for its tray item.
   *
   * @param values its command line arguments
   */
  async start(start: Start, ...values: string[]): Promise<ElectronApplication> {
    const app = await this.startWithoutTray(start, ...values);
    await expect.poll(() => this.#desk.tray.items(), 'the tray item').toHaveLength(1);
    return app;
  }

  /** Starts the app on a desktop that may have no tray yet. */
  async startWithoutTray(
    { speed, environment = {} }: Start,
    ...values: string[]
  ): Promise<ElectronApplication> {
    this.#app = await _electron.launch({
      args: [build, `--user-data-dir=${this.dataFolder}`, ...values],
      env: { ...this.#desk.environment, ...usualLocale, ...environment, UNCURL_SPEED: String(speed) },
    });
    return this.#app;
  }

  /** Starts a second instance of the app. Resolves to its exit code. */
  async startAgain(): Promise<number | null> {
    const { code } = await this.call();
    return code;
  }

  /** Runs the app with these arguments, as from a terminal, and waits until the process exits. */
  call(...values: string[]): Promise<CallResult> {
    return this.callOn(this.#desk, ...values);
  }

  /** Does the same as `call`, but on another desk. */
  callOn(desk: AppDesk, ...values: string[]): Promise<CallResult> {
    return this.#call(desk.environment, values);
  }

  /** Does the same as `call`, but without a display, as in a terminal by SSH or a job of cron. */
  callWithoutDisplay(...values: string[]): Promise<CallResult> {
    return this.#call({ ...this.#desk.environment, DISPLAY: undefined, WAYLAND_DISPLAY: undefined }, values);
  }

  async #call(environment: NodeJS.ProcessEnv, values: string[]): Promise<CallResult> {
    const child = this.#run(environment, values);
    const result: CallResult = { code: null, out: '', err: '' };
    child.stdout.setEncoding('utf8').on('data', (text: string) => (result.out += text));
    child.stderr.setEncoding('utf8').on('data', (text: string) => (result.err += text));
    const [code] = (await once(child, 'close')) as [number | null];
    return { ...result, code };
  }

  /** Runs the app with these arguments, as from a terminal. */
  open(...values: string[]): ChildProcessWithoutNullStreams {
    return this.#run(this.#desk.environment, values);
  }

  #run(environment: NodeJS.ProcessEnv, values: string[]): ChildProcessWithoutNullStreams {
    const all = [build, `--user-data-dir=${this.dataFolder}`, '--no-sandbox', ...values];
    return spawn(electronProgram(chooseElectron()), all, { env: environment });
  }

  get app(): ElectronApplication {
    if (!this.#app) throw new Error('the app has not been started');
    return this.#app;
  }

  /** Kills the app, like a crash or a power cut. */
  async kill(): Promise<void> {
    await this.#endBy('SIGKILL');
    await expect.poll(() => this.#desk.tray.items(), 'the tray item is gone').toHaveLength(0);
  }

  /** Ends the app with SIGTERM, as the system does at logout. */
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

  /** Ends the app if it's still running. */
  async close(): Promise<void> {
    await this.#app?.close();
    this.#app = undefined;
  }

  /** The tray menu's first line, which shows the status. */
  async status(): Promise<string> {
    const [first] = await this.#desk.tray.menu();
    return first?.label ?? '';
  }

  /** The tray menu's labels, without separators and submenus. */
  async menu(): Promise<string[]> {
    const entries = await this.#desk.tray.menu();
    return entries.filter(({ type, visible }) => type !== 'separator' && visible).map(({ label }) => label);
  }

  /** The saved state on disk. */
  savedState(): SavedState {
    return JSON.parse(fs.readFileSync(this.#stateFile, 'utf8')) as SavedState;
  }

  get #stateFile(): string {
    return path.join(this.dataFolder, 'state.json');
  }

  #writeState(saved: SavedState): void {
    fs.writeFileSync(this.#stateFile, JSON.stringify(saved));
  }

  /** The history entries except reminders and what was started for them, the oldest first. */
  historyEntries(): {
    kind: string;
    stretch: string | null;
    comfort: string | null;
    sittingMinutes: number;
  }[] {
    const file = path.join(this.dataFolder, 'history.sqlite');
    if (!fs.existsSync(file)) return [];
    const database = new DatabaseSync(file, { readOnly: true, timeout: 2000 });
    try {
      return database
        .prepare(
          `SELECT kind, text AS stretch, comfort, sitting_ms
           FROM entries LEFT JOIN texts ON texts.id = stretch
           WHERE kind NOT IN (?, ?) ORDER BY entries.id`,
        )
        .all(entryCodes.reminded, entryCodes.started)
        .map((row) => ({
          kind: entryKindOf(row['kind']) ?? 'unknown',
          stretch: row['stretch'] as string | null,
          comfort: comfortOf(row['comfort']) ?? null,
          sittingMinutes: Math.floor(Number(row['sitting_ms']) / MINUTE),
        }));
    } finally {
      database.close();
    }
  }

  /** The kinds of the history entries, the oldest first. */
  historyKinds(): string[] {
    return this.historyEntries().map(({ kind }) => kind);
  }

  /** Resolves to the window, when it is open. */
  async window(): Promise<Page> {
    return this.app.windows()[0] ?? (await this.app.waitForEvent('window'));
  }

  /**
   * Whether this Electron shows buttons in notifications. Electron 33 doesn't on Linux, and tests may run on an older
   * Electron than the app is made for.
   */
  async hasNotificationButtons(): Promise<boolean> {
    const running = await this.app.evaluate(() => process.versions.electron);
    return majorOf(running) >= majorOf(electronPackage.version);
  }

  /** Answers the reminder with the notification's button or, if it has no buttons, with the item of the tray menu. */
  async answerReminder(button: string, trayItem: string): Promise<void> {
    const { notifications } = this.#desk;
    if (notifications && (await this.hasNotificationButtons())) await notifications.press(button);
    // The menu may get the item a moment after the notification is shown.
    else await expect(() => this.#desk.tray.click(trayItem)).toPass();
  }

  /** Whether the app's window has the focus. */
  hasFocus(): Promise<boolean> {
    return this.app.evaluate(({ BrowserWindow }) => BrowserWindow.getFocusedWindow() !== null);
  }
}

/** Presses a key that closes the window, and resolves once it has closed. It may close before the key is released. */
export async function pressToClose(page: Page, key: string): Promise<void> {
  const closed = page.waitForEvent('close');
  await page.keyboard.press(key).catch(() => undefined);
  await closed;
}

/** Goes through the screens before a user's first stretch: the red flags, then the stretch's cautions. */
export async function readBeforeFirst(page: Page): Promise<void> {
  await expect(page.getByRole('heading', { name: 'Before your first stretch' })).toBeVisible();
  await readButton(page).click();
  await readCautions(page);
}

/** Goes through the cautions of a stretch or routine that haven't been read. */
export async function readCautions(page: Page): Promise<void> {
  await expect(page.getByText('Before you begin', { exact: true })).toBeVisible();
  await readButton(page).click();
}

const readButton = (page: Page) => page.getByRole('button', { name: 'I’ve read this' });

/** The saved state of a user who has left the welcome at once, and then quit. */
function afterWelcome(): SavedState {
  const context = { settings: defaultSettings, library: [], routines: [] };
  const now = createClock().now();
  const launched = launch(undefined, now, {}, context);
  const welcomed = step(
    launched.state,
    { type: 'command', command: { name: 'leaveWelcome' }, ...now },
    context,
  );
  const quit = step(welcomed.state, { type: 'quit', ...now }, context);
  return savedStateOf(quit.state, now);
}

/** The saved state after this many minutes of sitting, ending now, computed by the rules. */
function stateAfterSitting(minutes: number, speed: number, changed: Partial<Settings>): SavedState {
  const context = { settings: { ...defaultSettings, ...changed }, library: [], routines: [] };
  const now = createClock(speed).now();
  const ago = (ms: number) => ({ ...now, wall: now.wall - ms, elapsed: now.elapsed - ms });
  const signals = { idleSeconds: 0, locked: false, windowFocused: false };

  let { state } = launch(undefined, ago(minutes * MINUTE), {}, context);
  state = { ...state, welcomed: true };
  for (let left = minutes * MINUTE; left >= 0; left -= 15 * SECOND) {
    ({ state } = step(state, { type: 'tick', ...ago(left), ...signals }, context));
  }
  return savedStateOf(state, now);
}

/** Each test has its own app and data folder. */
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
