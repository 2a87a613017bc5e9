/** What a session lets be heard, asked of the browser's own audio clock. */
import type { Page } from '@playwright/test';
import { cuesOf } from '../core/session/cues.ts';
import { routineTimelineOf } from '../core/session/routine.ts';
import { defaultSettings } from '../core/settings/settings.ts';
import { readLibrary } from '../tools/read-library.ts';
import { expect, readBeforeFirst, test } from './uncurl.ts';

/** The side bend takes 51 s of its own time, and some 10 s here. */
const speed = 5;
const settings = { ...defaultSettings, intervalMinutes: 180, leadInSeconds: 10 };
const entry = readLibrary().entries.find(({ stretch }) => stretch.id === 'side-bend');

/**
 * How far the times of two chimes may be from what was planned, in ms. On a busy computer the audio clock falls behind
 * the page's, and chimes are moved on it. So each time is taken as the app meant it: by how both clocks stood when the
 * chime was handed over. How late a sound then comes out of the device does not matter here.
 */
const INEXACT_MS = 60;

interface Heard {
  /** When it is to be heard, by the page's clock, in ms. */
  atMs: number;
  seconds: number;
  takenBack: boolean;
}

/** Writes down every chime that is handed to the audio clock. */
async function listen(page: Page): Promise<() => Promise<{ heard: Heard[]; states: string[] }>> {
  await page.evaluate(() => {
    const heard: Heard[] = [];
    const contexts = new Set<BaseAudioContext>();
    Object.assign(window, { heard, contexts });

    // The audio clock stands still for the page while a task runs: it shows the time of its first reading.
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
      const one = { atMs, seconds: this.buffer?.duration ?? 0, takenBack: false };
      heard.push(one);
      sources.set(this, one);
      contexts.add(this.context);
      start.call(this, at);
    };
    AudioBufferSourceNode.prototype.stop = function () {
      const one = sources.get(this);
      if (one) one.takenBack = true;
      stop.call(this);
    };
  });
  return () =>
    page.evaluate(() => {
      const { heard, contexts } = window as unknown as { heard: Heard[]; contexts: Set<BaseAudioContext> };
      return { heard, states: [...contexts].map(({ state }) => state) };
    });
}

const inOrder = (heard: Heard[]): Heard[] => heard.toSorted((one, other) => one.atMs - other.atMs);

test('each chime of a session is scheduled on the audio clock at its time', async ({ desk, uncurl }) => {
  if (!entry) throw new Error('the library has no side bend');
  const items = [{ stretch: entry.stretch, variant: entry.stretch.variants[0]! }];
  const cues = cuesOf(items, routineTimelineOf(items, settings)).sounds;
  uncurl.writeSettings({ intervalMinutes: 180, leadInSeconds: 10 });
  await uncurl.start({ speed });
  const opened = uncurl.app.waitForEvent('window');
  await desk.tray.click('Choose a stretch…');
  const page = await opened;
  const chimes = await listen(page);
  await page.getByRole('button', { name: `Start ${entry.words.name}`, exact: true }).click();
  await readBeforeFirst(page);
  await page.getByRole('button', { name: 'Better' }).waitFor({ timeout: 30_000 });

  const { heard: all } = await chimes();
  // A chime that was taken back here was moved to where it is in time.
  const heard = inOrder(all).filter(({ takenBack }) => !takenBack);
  expect(heard).toHaveLength(cues.length);
  // Each kind of chime has a length of its own.
  const kinds = new Set(heard.map(({ seconds }, index) => `${cues[index]?.sound ?? ''} ${seconds}`));
  expect([kinds.size, new Set(heard.map(({ seconds }) => seconds)).size]).toEqual([6, 6]);
  const afterFirst = heard.map(({ atMs }) => atMs - (heard[0]?.atMs ?? 0));
  const planned = cues.map(({ atMs }) => (atMs - (cues[0]?.atMs ?? 0)) / speed);
  afterFirst.forEach((ms, index) => {
    expect(Math.abs(ms - (planned[index] ?? NaN)), `the chime ${index + 1}`).toBeLessThan(INEXACT_MS);
  });
});

test('muting takes the scheduled chimes back and lets the audio device rest', async ({ desk, uncurl }) => {
  if (!entry) throw new Error('the library has no side bend');
  uncurl.writeSettings({ intervalMinutes: 180, leadInSeconds: 10 });
  await uncurl.start({ speed });
  const opened = uncurl.app.waitForEvent('window');
  await desk.tray.click('Choose a stretch…');
  const page = await opened;
  const chimes = await listen(page);
  await page.getByRole('button', { name: `Start ${entry.words.name}`, exact: true }).click();
  await readBeforeFirst(page);
  // A hold of ten seconds has chimes at its start and half-way, which is within the look-ahead.
  await expect(page.getByTestId('phase')).toHaveText('Hold', { timeout: 20_000 });
  expect((await chimes()).states).toEqual(['running']);
  await page.keyboard.press('m');
  await expect.poll(async () => inOrder((await chimes()).heard).at(-1)?.takenBack).toBe(true);
  const { heard } = await chimes();
  await expect.poll(async () => (await chimes()).states, 'the device rests').toEqual(['suspended']);
  await page.getByRole('button', { name: 'Better' }).waitFor({ timeout: 30_000 });
  expect((await chimes()).heard).toHaveLength(heard.length);
});
