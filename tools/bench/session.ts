/** What a session costs while it is on screen. */
import { setTimeout as pause } from 'node:timers/promises';
import type { CDPSession, Page } from '@playwright/test';
import type { Library } from '../../content/library.ts';
import { SECOND } from '../../core/time/moment.ts';
import { defaultSettings, type Settings } from '../../core/settings/settings.ts';
import type { Subject } from './app.ts';
import { cpuOfTree } from './process-tree.ts';
import { SessionApp, untilPhase } from './session-app.ts';

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
}

/** One hold of three minutes. */
const LONG_HOLD = 'prone-lying';
/** A minute of moves, one after another; they are the quickest of all and so the most work. */
const MOVES = 'ankle-pump';
const settings: Settings = { ...defaultSettings, leadInSeconds: 3, sound: { on: false, volume: 0 } };

const SETTLE_MS = 2 * SECOND;
const MEASURE_MS = 10 * SECOND;
const COUNT_FRAMES_MS = 4 * SECOND;

/** Does two stretches at the pace of life, each in a window of its own, as reminders open them. */
export async function measureSession(subject: Subject, library: Library): Promise<SessionCosts> {
  const measure = async (id: string, phase: string): Promise<Activity> => {
    const app = await SessionApp.start(subject, library, settings);
    try {
      const { page } = await app.begin(id);
      await untilPhase(page, phase);
      return await measureActivity(page, app.root);
    } finally {
      await app.close();
    }
  };
  return { hold: await measure(LONG_HOLD, 'Hold'), move: await measure(MOVES, 'Move') };
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
