/** What the whole app costs, measured on a private desk as a person would meet it. */
import fs from 'node:fs';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { _electron, type Page } from '@playwright/test';
import type { Desk } from '../desk/desk.ts';
import type { ElectronChoice } from '../choose-electron.ts';
import { ended, startElectron } from '../launch.ts';
import { usageOfTree } from './process-tree.ts';
import { PATIENCE, until } from './until.ts';

const MINUTE = 60_000;
/** How long the app may settle after its start, in ms, before its idle minute begins. */
const SETTLE = 5000;
const STARTS = 3;
/** How many times faster than life the app's clock runs while a reminder is waited for. */
const SPEED = '20';

export interface Subject {
  readonly electron: ElectronChoice;
  readonly desk: Desk;
  /** The app's folder. */
  readonly build: string;
}

export interface Costs {
  /** From starting the process to its item being in the tray, in ms: the middle one of some starts. */
  readonly startToTray: number;
  /** After the start, without a window, in KB. */
  readonly pssAfterStart: number;
  /** In one minute with nobody there, without a window. */
  readonly cpuSecondsPerIdleMinute: number;
}

/** Starts the app some times, and watches the last one do nothing for a minute. */
export async function measureIdleApp(subject: Subject): Promise<Costs> {
  const { electron, desk, build } = subject;
  const starts: number[] = [];
  for (let left = STARTS; ; left -= 1) {
    const dataFolder = fs.mkdtempSync(path.join(desk.folder, 'bench-'));
    const started = performance.now();
    const app = startElectron(electron, build, [`--user-data-dir=${dataFolder}`], desk.environment, 'ignore');
    const end = ended(app);
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
    if (costs) return { startToTray: middleOf(starts), ...costs };
  }
}

/** From the click on the notification to the stretch's figure being on the screen, in ms. */
export async function measureClickToFigure(subject: Subject): Promise<number> {
  const { desk, build } = subject;
  const dataFolder = fs.mkdtempSync(path.join(desk.folder, 'bench-'));
  const launch = () =>
    _electron.launch({
      args: [build, `--user-data-dir=${dataFolder}`],
      env: { ...desk.environment, UNCURL_SPEED: SPEED },
    });
  fs.writeFileSync(path.join(dataFolder, 'settings.json'), JSON.stringify({ intervalMinutes: 10 }));

  // Once, and only once, the red flags come before the figure.
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
  await app.context().addInitScript(noteFirstFigure, FIGURE);
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

/** The figure in the page. */
const FIGURE = '.stage canvas';

/** In the page: notes when the first figure has been painted, that is, in the frame after the one that has it. */
function noteFirstFigure(figure: string): void {
  const look = (): void => {
    if (document.querySelector(figure) === null) requestAnimationFrame(look);
    else requestAnimationFrame(() => (document.documentElement.dataset['figureDrawn'] = String(Date.now())));
  };
  requestAnimationFrame(look);
}

async function drawnAt(page: Page): Promise<number> {
  const html = page.locator('html[data-figure-drawn]');
  return Number(await html.getAttribute('data-figure-drawn', { timeout: PATIENCE }));
}

export function middleOf(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN;
}
