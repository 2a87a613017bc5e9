/** Whoever follows a session from the floor must find everything where it was, and be able to read it from there. */
import type { Page } from '@playwright/test';
import { sizes } from './every-size.ts';
import { library, openPage } from './on-the-page.ts';
import { expect, test } from './screen-test.ts';
import { inRoutine, pause, running, untilPhase } from './session-page.ts';
import { remindedView, stretchScreen } from './page-data.ts';

const read = {
  view: { ...remindedView, cautionsRead: library.entries.map(({ stretch }) => stretch.id) },
};

/** Where everything stands that is there in every phase; of words only the height at which they stand. */
const places = (page: Page): Promise<string> =>
  page.evaluate(() => {
    const rectangles = (selector: string): DOMRect[] =>
      [...document.querySelectorAll(selector)].map((element) => element.getBoundingClientRect());
    const lines = rectangles('[data-testid="phase"]').map(({ y, height }) => ({ y, height }));
    const framed = ['.picture .figure-pane', '.standing .ring', '.reading', '.progress', '.buttons > button'];
    return JSON.stringify([...lines, ...framed.flatMap(rectangles)]);
  });

for (const [name, pageData, phases] of [
  ['both sides', running('side-bend', 'standing', read), ['Move', 'Hold', 'Move', 'Other side', 'Hold']],
  ['a rest', running('bridge', 'floor', read), ['Move', 'Hold', 'Rest', 'Hold']],
  ['breaths', running('forward-fold', 'seated', read), ['Breathe out', 'Hold', 'Breathe in']],
  ['a routine', inRoutine('standing-reset', read), ['Next', 'Move', 'Hold']],
] as const) {
  test(`${name}: nothing jumps from phase to phase, nor in a pause`, async ({ page }) => {
    await openPage(page, pageData);
    const look = async (): Promise<string[]> => {
      const seen: string[] = [];
      for (const size of sizes) {
        await page.setViewportSize(size);
        seen.push(await places(page));
      }
      return seen;
    };
    const first = await look();
    for (const phase of phases) {
      await untilPhase(page, phase);
      expect(await look(), phase).toEqual(first);
    }
    await pause(page);
    expect(await look(), 'in a pause').toEqual(first);
  });
}

test('the number fills its ring, so that it reads from two metres', async ({ page }) => {
  await openPage(page, running('side-bend', 'standing'));
  const digits = (): Promise<{ height: number; reach: number; inside: number }> =>
    page.evaluate(() => {
      const count = document.querySelector('[data-testid="count"]');
      const ring = document.querySelector('.ring');
      const context = document.createElement('canvas').getContext('2d');
      if (!count || !ring || !context) throw new Error('there is no number');
      const { fontWeight, fontSize, fontFamily, letterSpacing } = getComputedStyle(count);
      context.font = `${fontWeight} ${fontSize} ${fontFamily}`;
      const { actualBoundingBoxAscent: height, width } = context.measureText('88');
      return {
        height,
        // From one corner of two digits to the opposite one, and the room that the ring's line leaves.
        reach: Math.hypot(width + 2 * Number.parseFloat(letterSpacing), height),
        inside: (ring.clientWidth * 109) / 120,
      };
    });
  // On a 13 inch screen a pixel of the page is a fifth of a millimetre: three centimetres.
  const usual = await digits();
  expect(usual.height).toBeGreaterThan(150);
  expect(usual.reach).toBeLessThan(usual.inside);
  await page.setViewportSize({ width: 640, height: 480 });
  const smallest = await digits();
  expect(smallest.height).toBeGreaterThan(80);
  expect(smallest.reach).toBeLessThan(smallest.inside);
});

test('how to get into position is seen whole, and so is each step', async ({ page }) => {
  await openPage(page, running('side-bend', 'standing', read));
  const cutOff: string[] = [];
  /** Notes at every size whether the list is high enough for a part of it. */
  const look = async (when: string, part: (list: { bottom: number; tallest: number }) => number) => {
    for (const size of sizes) {
      await page.setViewportSize(size);
      const { room, ...list } = await page.evaluate(() => {
        const reading = document.querySelector('.reading');
        const steps = [...(reading?.querySelectorAll('li') ?? [])].map((step) =>
          step.getBoundingClientRect(),
        );
        return {
          room: reading?.clientHeight ?? 0,
          bottom: (steps.at(-1)?.bottom ?? 0) - (reading?.getBoundingClientRect().top ?? 0),
          tallest: Math.max(0, ...steps.map(({ height }) => height)),
        };
      });
      if (part(list) > room) cutOff.push(`${when}, ${size.width} pixels wide: ${part(list)} in ${room}`);
    }
  };
  let showing = 1;
  for (const { stretch } of library.entries) {
    for (const variant of stretch.variants) {
      const screen = { ...stretchScreen(stretch.id, variant.id, 'running'), showing: (showing += 1) };
      await page.evaluate((next) => {
        window.fakeApp.change({ screen: next });
      }, screen);
      await expect(page.getByTestId('phase')).toHaveText('Get ready');
      await look(`before ${stretch.id} ${variant.id}`, ({ bottom }) => bottom);
      await page.keyboard.press('ArrowRight');
      await expect(page.getByTestId('phase')).not.toHaveText('Get ready');
      await look(`in ${stretch.id} ${variant.id}`, ({ tallest }) => tallest);
    }
  }
  expect(cutOff).toEqual([]);
});

test('what is to be done now stands in the first line', async ({ page }) => {
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await openPage(page, running('bridge', 'floor', read));
  const fromTheTop = (): Promise<number> =>
    page.evaluate(() => {
      const top = (selector: string): number =>
        document.querySelector(selector)?.getBoundingClientRect().top ?? Number.NaN;
      return Math.abs(Math.round(top('[aria-current="step"]') - top('.reading')));
    });
  // The last step as well, and also when the window is made smaller while it is on.
  for (const phase of ['Move', 'Hold', 'Rest']) {
    await untilPhase(page, phase);
    if (phase === 'Rest') await pause(page);
    for (const size of sizes) {
      await page.setViewportSize(size);
      await expect.poll(fromTheTop, `${phase}, ${size.width} pixels wide`).toBe(0);
    }
  }
});

test('a session fits into its window, with nothing left to scroll to', async ({ page }) => {
  await openPage(page, running('side-bend', 'standing'));
  const below = (): Promise<number> =>
    page.evaluate(() => document.documentElement.scrollHeight - document.documentElement.clientHeight);
  for (const size of [
    { width: 900, height: 640 },
    { width: 640, height: 480 },
  ]) {
    await page.setViewportSize(size);
    expect(await below()).toBe(0);
  }
});
