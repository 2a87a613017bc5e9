/** Measures what a session costs while it is on screen. */
import { setTimeout as pause } from 'node:timers/promises';
import type { CDPSession, Page } from '@playwright/test';
import type { Library } from '../../content/library.ts';
import { SECOND } from '../../core/time/moment.ts';
import { defaultSettings, type Settings } from '../../core/settings/settings.ts';
import type { Subject } from './app.ts';
import { cpuOfTree } from './process-tree.ts';
import { SessionApp, untilPhase } from './session-app.ts';

/** The costs during one kind of phase. */
export interface Activity {
  /** Processor time of the renderer processes, in percent of one core. */
  readonly rendererPercent: number;
  /** Processor time of the whole app, in percent of one core. */
  readonly appPercent: number;
  readonly framesPerSecond: number;
}

export interface SessionCosts {
  /** During a hold: the figure is still and the ring counts down. */
  readonly hold: Activity;
  /** While the figure moves. */
  readonly move: Activity;
}

/** A stretch with one hold of three minutes. */
const LONG_HOLD = 'prone-lying';
/** A stretch with a minute of continuous moves. They are the fastest moves, so they cost the most to draw. */
const MOVES = 'ankle-pump';
const settings: Settings = { ...defaultSettings, leadInSeconds: 3, sound: { on: false, volume: 0 } };

const SETTLE_MS = 2 * SECOND;
const MEASURE_MS = 10 * SECOND;
const COUNT_FRAMES_MS = 4 * SECOND;

/** Measures a hold and continuous moves in real time. Each is in a newly opened window, as after a reminder. */
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
  const started = performance.now();
  await pause(MEASURE_MS);
  const after = cpuOfTree(root);
  const seconds = (performance.now() - started) / SECOND;
  return {
    rendererPercent: (100 * (after.renderers - before.renderers)) / seconds,
    appPercent: (100 * (after.all - before.all)) / seconds,
    framesPerSecond: await countFrames(await page.context().newCDPSession(page)),
  };
}

/** Returns the frames drawn per second. Counting them costs processor time, so they are measured separately. */
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
