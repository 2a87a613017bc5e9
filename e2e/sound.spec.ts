/** What a session lets be heard, asked of the browser's own audio clock. */
import type { Page } from '@playwright/test';
import { cuesOf } from '../core/session/cues.ts';
import { routineTimelineOf } from '../core/session/routine.ts';
import { defaultSettings } from '../core/settings.ts';
import { readLibrary } from '../tools/read-library.ts';
import { expect, readBeforeFirst, test } from './uncurl.ts';

/** The side bend takes 51 s of its own time, and some 10 s here. */
const speed = 5;
const settings = { ...defaultSettings, intervalMinutes: 180, leadInSeconds: 10 };
const entry = readLibrary().entries.find(({ stretch }) => stretch.id === 'side-bend');

/**
 * On a busy computer the audio clock itself falls behind, and chimes are moved on it to stay in time with the session.
 * That they are exact is proved with clocks of the test's own, beside the sound track.
 */
const CLOCKS_APART_MS = 400;

interface Heard {
  /** When it is heard, on the audio clock, in seconds. */
  at: number;
  seconds: number;
  takenBack: boolean;
}

/** Writes down every chime that is handed to the audio clock. */
async function listen(page: Page): Promise<() => Promise<{ heard: Heard[]; states: string[] }>> {
  await page.evaluate(() => {
    const heard: Heard[] = [];
    const contexts = new Set<BaseAudioContext>();
    Object.assign(window, { heard, contexts });
    const sources = new Map<AudioBufferSourceNode, Heard>();
    const { start, stop } = AudioBufferSourceNode.prototype;
    AudioBufferSourceNode.prototype.start = function (at = 0) {
      const one = { at, seconds: this.buffer?.duration ?? 0, takenBack: false };
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

test('each chime of a session is on the audio clock at its time, until it is muted', async ({
  desk,
  uncurl,
}) => {
  if (!entry) throw new Error('the library has no side bend');
  const items = [{ stretch: entry.stretch, variant: entry.stretch.variants[0]! }];
  const cues = cuesOf(items, routineTimelineOf(items, settings)).sounds;
  uncurl.writeSettings({ intervalMinutes: 180, leadInSeconds: 10 });
  await uncurl.start({ speed });
  const opened = uncurl.app.waitForEvent('window');
  await desk.tray.click('Choose a stretch…');
  const page = await opened;
  const asked = await listen(page);
  await page.getByRole('button', { name: `Start ${entry.words.name}`, exact: true }).click();
  await readBeforeFirst(page);
  await page.getByText('Left side').first().waitFor({ timeout: 30_000 });

  const { heard: all, states } = await asked();
  // One that was taken back here was moved to where it is in time.
  const heard = all.filter(({ takenBack }) => !takenBack).sort((one, other) => one.at - other.at);
  expect(states).toEqual(['running']);
  expect(heard).toHaveLength(cues.length);
  // Each kind of chime has a length of its own.
  const kinds = new Set(heard.map(({ seconds }, index) => `${cues[index]?.sound ?? ''} ${seconds}`));
  expect([kinds.size, new Set(heard.map(({ seconds }) => seconds)).size]).toEqual([6, 6]);
  const [first] = heard;
  const [firstCue] = cues;
  heard.forEach(({ at }, index) => {
    const plannedMs = ((cues[index]?.atMs ?? 0) - (firstCue?.atMs ?? 0)) / speed;
    expect(Math.abs((at - (first?.at ?? 0)) * 1000 - plannedMs), `the chime ${index + 1}`).toBeLessThan(
      CLOCKS_APART_MS,
    );
  });

  await page.keyboard.press('m');
  await expect.poll(async () => (await asked()).heard.at(-1)?.takenBack).toBe(true);
  const muted = await asked();
  await expect.poll(async () => (await asked()).states, 'the device rests').toEqual(['suspended']);
  await page.getByRole('button', { name: 'Better' }).waitFor({ timeout: 20_000 });
  expect((await asked()).heard).toHaveLength(muted.heard.length);
});
