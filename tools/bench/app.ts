/** Measures what the whole app costs, on a private desk. */
import fs from 'node:fs';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { _electron, type Page } from '@playwright/test';
import type { ElectronChoice } from '../choose-electron.ts';
import type { Desk } from '../desk/desk.ts';
import { exitCodeOf, startElectron } from '../launch.ts';
import { usageOfTree } from './process-tree.ts';
import { TIME_LIMIT, until } from './until.ts';

const MINUTE = 60_000;
/** How long to wait after the start before the idle minute is measured, in ms. */
const SETTLE = 5000;
/** How many starts are measured. */
const STARTS = 3;
/** How many times faster than real time the app's clock runs while waiting for a reminder. */
const SPEED = '20';

/** The app to measure, and where to run it. */
export interface Subject {
  readonly electron: ElectronChoice;
  readonly desk: Desk;
  /** The folder of the build for tests. */
  readonly build: string;
}

export interface Costs {
  /** From starting the process to its item in the tray, in ms; the median of several starts. */
  readonly startToTray: number;
  /** Proportional set size after the start, without a window, in KB. */
  readonly pssAfterStart: number;
  /** Processor time in one minute without input or a window, in seconds. */
  readonly cpuSecondsPerIdleMinute: number;
}

/** Starts the app several times, and measures an idle minute after the last start. */
export async function measureIdleApp(subject: Subject): Promise<Costs> {
  const { electron, desk, build } = subject;
  const starts: number[] = [];
  for (let left = STARTS; ; left -= 1) {
    const dataFolder = fs.mkdtempSync(path.join(desk.folder, 'bench-'));
    const started = performance.now();
    const app = startElectron(electron, build, [`--user-data-dir=${dataFolder}`], desk.environment, 'ignore');
    const end = exitCodeOf(app);
    await until('the tray item', async () => (await desk.tray.items()).length === 1);
    starts.push(performance.now() - started);

    const root = app.pid;
    if (root === undefined) throw new Error('the app has no process id');
    let costs: Omit<Costs, 'startToTray'> | undefined;
    if (left === 1) {
      await pause(SETTLE);
      const before = usageOfTree(root);
      await pause(MINUTE);
      const after = usageOfTree(root);
      costs = {
        pssAfterStart: before.pssKilobytes,
        cpuSecondsPerIdleMinute: after.cpuSeconds - before.cpuSeconds,
      };
    }
    app.kill('SIGTERM');
    await end;
    await until('the tray to be empty', async () => (await desk.tray.items()).length === 0);
    if (costs) return { startToTray: medianOf(starts), ...costs };
  }
}

/** Measures the time from a click on the notification to the stretch's figure on screen, in ms. */
export async function measureClickToFigure(subject: Subject): Promise<number> {
  const { desk, build } = subject;
  const dataFolder = fs.mkdtempSync(path.join(desk.folder, 'bench-'));
  const launch = () =>
    _electron.launch({
      args: [build, `--user-data-dir=${dataFolder}`],
      env: { ...desk.environment, UNCURL_SPEED: SPEED },
    });
  fs.writeFileSync(path.join(dataFolder, 'settings.json'), JSON.stringify({ intervalMinutes: 10 }));

  // The first stretch ever starts with the red flags, so start and close one before the measurement.
  const first = await launch();
  await until('the tray item', async () => (await desk.tray.items()).length === 1);
  await desk.tray.click('Start a stretch now');
  const page = first.windows()[0] ?? (await first.waitForEvent('window'));
  await page.getByRole('button', { name: 'I’ve read this' }).click();
  await page.locator(FIGURE).first().waitFor();
  const closed = page.waitForEvent('close');
  await page.keyboard.press('Escape');
  await closed;
  await first.close();

  const app = await launch();
  await app.context().addInitScript(recordFirstFigure, FIGURE);
  desk.input.stayActive();
  await until('the reminder', () => desk.notifications.shown().length > 0);
  const opened = app.waitForEvent('window');
  const clicked = Date.now();
  await desk.notifications.click();
  const drawn = await drawnAt(await opened);
  desk.input.walkOff();
  await app.close();
  return drawn - clicked;
}

/** The selector of the figure in the page. */
const FIGURE = '.figure-pane canvas';

/** Runs in the page: records when the first figure was painted, which is one frame after it was added. */
function recordFirstFigure(figure: string): void {
  const look = (): void => {
    if (document.querySelector(figure) === null) requestAnimationFrame(look);
    else requestAnimationFrame(() => (document.documentElement.dataset['figureDrawn'] = String(Date.now())));
  };
  requestAnimationFrame(look);
}

async function drawnAt(page: Page): Promise<number> {
  const html = page.locator('html[data-figure-drawn]');
  return Number(await html.getAttribute('data-figure-drawn', { timeout: TIME_LIMIT }));
}

/** Returns the median, or the upper of the two middle values; NaN if there are no values. */
export function medianOf(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN;
}
