/** The chimes of a session, on the browser's own audio clock. */
import type { Page } from '@playwright/test';
import { cuesOf } from '../core/session/cues.ts';
import { sessionTimelineOf } from '../core/session/routine.ts';
import { defaultSettings } from '../core/settings/settings.ts';
import { readLibrary } from '../tools/read-library.ts';
import type { Desk } from '../tools/desk/desk.ts';
import { expect, readBeforeFirst, test, type Uncurl } from './uncurl.ts';

/** The side bend takes 51 s, and so about 10 s of real time. */
const speed = 5;
const settings = { ...defaultSettings, intervalMinutes: 180, leadInSeconds: 10 };
const entry = readLibrary().entries.find(({ stretch }) => stretch.id === 'side-bend');

/**
 * How far a chime may be from its planned time, in ms. On a busy computer the audio clock falls behind the page's, and
 * the app moves the chimes. So the test takes each time by how both clocks stood when the chime was scheduled. How late a
 * sound then leaves the device doesn't matter here.
 */
const TOLERANCE_MS = 60;

interface Heard {
  /** The time it is scheduled for, by the page's clock, in ms. */
  atMs: number;
  seconds: number;
  cancelled: boolean;
}

/** Records every chime that is scheduled on the audio clock. Returns a function that resolves to the chimes so far. */
async function recordChimes(page: Page): Promise<() => Promise<{ heard: Heard[]; states: string[] }>> {
  await page.evaluate(() => {
    const heard: Heard[] = [];
    const contexts = new Set<BaseAudioContext>();
    Object.assign(window, { heard, contexts });

    // During a task the audio clock doesn't advance: it keeps the time of its first reading.
    let reading = { seconds: NaN, atMs: NaN };
    const clock = Object.getOwnPropertyDescriptor(BaseAudioContext.prototype, 'currentTime');
    Object.defineProperty(BaseAudioContext.prototype, 'currentTime', {
      get(this: BaseAudioContext) {
        const seconds = clock?.get?.call(this) as number;
        if (seconds !== reading.seconds) reading = { seconds, atMs: performance.now() };
        return seconds;
      },
    });

    const sources = new Map<AudioBufferSourceNode, Heard>();
    const { start, stop } = AudioBufferSourceNode.prototype;
    AudioBufferSourceNode.prototype.start = function (at = 0) {
      const atMs = (at - this.context.currentTime) * 1000 + reading.atMs;
      const chime = { atMs, seconds: this.buffer?.duration ?? 0, cancelled: false };
      heard.push(chime);
      sources.set(this, chime);
      contexts.add(this.context);
      start.call(this, at);
    };
    AudioBufferSourceNode.prototype.stop = function () {
      const chime = sources.get(this);
      if (chime) chime.cancelled = true;
      stop.call(this);
    };
  });
  return () =>
    page.evaluate(() => {
      const { heard, contexts } = window as unknown as { heard: Heard[]; contexts: Set<BaseAudioContext> };
      return { heard, states: [...contexts].map(({ state }) => state) };
    });
}

const inOrder = (heard: Heard[]): Heard[] => heard.toSorted((a, b) => a.atMs - b.atMs);

/** Starts the side bend and records its chimes from the start. */
async function startSideBend(
  desk: Desk,
  uncurl: Uncurl,
): Promise<{ page: Page; chimes: Awaited<ReturnType<typeof recordChimes>> }> {
  uncurl.writeSettings({ intervalMinutes: 180, leadInSeconds: 10 });
  await uncurl.start({ speed });
  const opened = uncurl.app.waitForEvent('window');
  await desk.tray.click('Choose a stretch…');
  const page = await opened;
  const chimes = await recordChimes(page);
  await page.getByRole('button', { name: 'Start Side bend', exact: true }).click();
  await readBeforeFirst(page);
  return { page, chimes };
}

test('each chime of a session is scheduled on the audio clock at its time', async ({ desk, uncurl }) => {
  if (!entry) throw new Error('the library has no side bend');
  const items = [{ stretch: entry.stretch, variant: entry.stretch.variants[0]! }];
  const cues = cuesOf(items, sessionTimelineOf(items, settings)).sounds;
  const { page, chimes } = await startSideBend(desk, uncurl);
  await page.getByRole('button', { name: 'Better' }).waitFor({ timeout: 30_000 });

  const { heard: all } = await chimes();
  // A cancelled chime was moved to where it belongs.
  const heard = inOrder(all).filter(({ cancelled }) => !cancelled);
  expect(heard).toHaveLength(cues.length);
  // Each kind of chime has a length of its own.
  const kinds = new Set(heard.map(({ seconds }, index) => `${cues[index]?.sound ?? ''} ${seconds}`));
  expect([kinds.size, new Set(heard.map(({ seconds }) => seconds)).size]).toEqual([6, 6]);
  const afterFirst = heard.map(({ atMs }) => atMs - (heard[0]?.atMs ?? 0));
  const planned = cues.map(({ atMs }) => (atMs - (cues[0]?.atMs ?? 0)) / speed);
  afterFirst.forEach((ms, index) => {
    expect(Math.abs(ms - (planned[index] ?? NaN)), `chime ${index + 1}`).toBeLessThan(TOLERANCE_MS);
  });
});

test('muting cancels the scheduled chimes and suspends the audio device', async ({ desk, uncurl }) => {
  const { page, chimes } = await startSideBend(desk, uncurl);
  // A hold of ten seconds has chimes at its start and halfway, within the look-ahead.
  await expect(page.getByTestId('phase')).toHaveText('Hold', { timeout: 20_000 });
  expect((await chimes()).states).toEqual(['running']);
  await page.keyboard.press('m');
  await expect.poll(async () => inOrder((await chimes()).heard).at(-1)?.cancelled).toBe(true);
  const { heard } = await chimes();
  await expect.poll(async () => (await chimes()).states).toEqual(['suspended']);
  await page.getByRole('button', { name: 'Better' }).waitFor({ timeout: 30_000 });
  expect((await chimes()).heard).toHaveLength(heard.length);
});
