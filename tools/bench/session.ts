/** What a session costs while it is on screen, and how punctual it is while nobody sees it. */
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { _electron, type CDPSession, type ElectronApplication, type Page } from '@playwright/test';
import type { Library, LibraryEntry } from '../../content/library.ts';
import { keep, launch } from '../../core/app.ts';
import { SECOND, wholeMs } from '../../core/moment.ts';
import { routineTimelineOf } from '../../core/session/routine.ts';
import { defaultSettings, type Settings } from '../../core/settings.ts';
import type { Subject } from './app.ts';
import { cpuOfTree } from './process-tree.ts';
import { notePhases, punctualityOf, type Punctuality } from './punctuality.ts';
import { until } from './until.ts';

/** What the page costs while one thing goes on. */
export interface Activity {
  /** Processor time of the processes that draw pages, in percent of one core. */
  readonly rendererPercent: number;
  /** The same for the whole app. */
  readonly appPercent: number;
  readonly framesPerSecond: number;
}

export interface SessionCosts {
  /** While a pose is held: the figure is still, and the ring runs out. */
  readonly hold: Activity;
  /** While the figure moves. */
  readonly move: Activity;
  /** In a window that was minimised when the session had begun. */
  readonly hidden: Punctuality;
}

/** One hold of three minutes. */
const LONG_HOLD = 'prone-lying';
/** A minute of moves, one after another; they are the quickest of all and so the most work. */
const MOVES = 'ankle-pump';
/** A minute with six short holds. */
const SHORT_HOLDS = 'side-bend';
const settings: Settings = { ...defaultSettings, leadInSeconds: 3, sound: { on: false, volume: 0 } };

const SETTLE_MS = 2 * SECOND;
const MEASURE_MS = 10 * SECOND;
const COUNT_FRAMES_MS = 4 * SECOND;

/** Does three stretches at the pace of life, each in its first variant. */
export async function measureSession(subject: Subject, library: Library): Promise<SessionCosts> {
  const app = await launchApp(subject, library);
  const root = app.process().pid;
  if (root === undefined) throw new Error('the app has no process id');
  const begin = async (id: string): Promise<{ page: Page; entry: LibraryEntry }> => {
    const entry = library.entries.find(({ stretch }) => stretch.id === id);
    if (!entry) throw new Error(`the library has no stretch "${id}"`);
    const opened = app.windows()[0] ?? app.waitForEvent('window');
    await subject.desk.tray.click('Choose a stretch…');
    const page = await opened;
    const row = page.getByRole('listitem');
    const start = row.getByRole('button', { name: `Start ${entry.words.name}`, exact: true });
    await start.waitFor();
    await notePhases(page);
    await start.click();
    return { page, entry };
  };
  try {
    const held = await begin(LONG_HOLD);
    await untilPhase(held.page, 'Hold');
    const hold = await measureActivity(held.page, root);

    const moved = await begin(MOVES);
    await untilPhase(moved.page, 'Move');
    const move = await measureActivity(moved.page, root);

    const hidden = await begin(SHORT_HOLDS);
    await untilPhase(hidden.page, 'Get ready');
    return { hold, move, hidden: await measurePunctuality(app, hidden.page, hidden.entry) };
  } finally {
    await app.close();
  }
}

async function launchApp({ desk, build }: Subject, library: Library): Promise<ElectronApplication> {
  const dataFolder = fs.mkdtempSync(path.join(desk.folder, 'bench-'));
  fs.writeFileSync(path.join(dataFolder, 'settings.json'), JSON.stringify(settings));
  fs.writeFileSync(path.join(dataFolder, 'meter.json'), JSON.stringify(nothingLeftToRead(library)));
  const app = await _electron.launch({
    args: [build, `--user-data-dir=${dataFolder}`],
    env: { ...desk.environment, UNCURL_SPEED: '1' },
  });
  await until('the tray item', async () => (await desk.tray.items()).length === 1);
  return app;
}

/** The state of someone who has read everything that comes before a stretch. */
function nothingLeftToRead({ entries }: Library): object {
  // As the app's own clock has it.
  const now = wholeMs({ wall: Date.now(), zone: 'UTC', elapsed: os.uptime() * SECOND });
  const { state } = launch(undefined, now, {}, settings, entries);
  const cautionsRead = entries.map(({ stretch }) => stretch.id);
  return keep({ ...state, redFlagsRead: true, cautionsRead }, now);
}

async function untilPhase(page: Page, name: string): Promise<void> {
  await page.getByTestId('phase').filter({ hasText: name }).waitFor();
}

async function measureActivity(page: Page, root: number): Promise<Activity> {
  await pause(SETTLE_MS);
  const before = cpuOfTree(root);
  const begun = performance.now();
  await pause(MEASURE_MS);
  const after = cpuOfTree(root);
  const seconds = (performance.now() - begun) / SECOND;
  return {
    rendererPercent: (100 * (after.renderers - before.renderers)) / seconds,
    appPercent: (100 * (after.all - before.all)) / seconds,
    framesPerSecond: await countFrames(await page.context().newCDPSession(page)),
  };
}

/** Frames drawn in a second. They are counted apart, because counting has its price. */
async function countFrames(devtools: CDPSession): Promise<number> {
  let frames = 0;
  devtools.on('Tracing.dataCollected', ({ value }) => {
    frames += value.filter((event) => (event as { name?: string }).name === 'DrawFrame').length;
  });
  await devtools.send('Tracing.start', {
    transferMode: 'ReportEvents',
    traceConfig: {
      includedCategories: ['disabled-by-default-devtools.timeline.frame', 'devtools.timeline.frame'],
    },
  });
  await pause(COUNT_FRAMES_MS);
  const complete = new Promise((resolve) => devtools.once('Tracing.tracingComplete', resolve));
  await devtools.send('Tracing.end');
  await complete;
  await devtools.detach();
  return (frames * SECOND) / COUNT_FRAMES_MS;
}

/** Minimises the window while the person gets ready, and lets the session run to its end. */
async function measurePunctuality(
  app: ElectronApplication,
  page: Page,
  { stretch }: LibraryEntry,
): Promise<Punctuality> {
  const [variant] = stretch.variants;
  if (!variant) throw new Error(`${stretch.id} has no variant`);
  const timeline = routineTimelineOf([{ stretch, variant }], settings);
  await app.evaluate(({ BrowserWindow }) => {
    BrowserWindow.getAllWindows()[0]?.minimize();
  });
  await page.getByRole('button', { name: 'Better' }).waitFor({ timeout: 2 * timeline.totalMs });
  return punctualityOf((await page.evaluate(() => window.shownPhases)) ?? [], timeline);
}
