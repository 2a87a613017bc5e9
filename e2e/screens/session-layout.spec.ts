/** A user who follows a session from the floor must find everything where it was, and be able to read it from there. */
import type { Page } from '@playwright/test';
import { sizes } from './every-size.ts';
import { openPage, pressAndSettle } from './open-page.ts';
import { expect, test } from './screen-test.ts';
import { inRoutine, inStretch, pause, untilPhase } from './session-page.ts';
import { library } from './starts.ts';

/** The longest lead-in that the settings allow, so that it lasts while a test looks at it. */
const longLeadIn = { settings: { leadInSeconds: 30 } };

/** The bounds of everything that is there in every phase; of words only their top and height. */
const bounds = (page: Page): Promise<string> =>
  page.evaluate(() => {
    const rectangles = (selector: string): DOMRect[] => {
      const elements = [...document.querySelectorAll(selector)];
      if (elements.length === 0) throw new Error(`${selector} matches nothing`);
      return elements.map((element) => element.getBoundingClientRect());
    };
    const lines = rectangles('[data-testid="phase"]').map(({ y, height }) => ({ y, height }));
    const framed = ['.picture .figure-pane', '.timer .ring', '.reading', '.progress', '.buttons > button'];
    return JSON.stringify([...lines, ...framed.flatMap(rectangles)]);
  });

for (const [name, start, phases] of [
  ['both sides', inStretch('side-bend', 'standing'), ['Move', 'Hold', 'Move', 'Other side', 'Hold']],
  ['a rest', inStretch('bridge', 'floor'), ['Move', 'Hold', 'Rest', 'Hold']],
  ['breaths', inStretch('forward-fold', 'seated'), ['Breathe out', 'Hold', 'Breathe in']],
  ['a routine', inRoutine('standing-reset'), ['Next', 'Move', 'Hold']],
] as const) {
  test(`${name}: nothing moves from phase to phase, nor in a pause`, async ({ page }) => {
    const { main } = await openPage(page, start);
    const boundsAtEverySize = async (): Promise<string[]> => {
      const seen: string[] = [];
      for (const size of sizes) {
        await page.setViewportSize(size);
        seen.push(await bounds(page));
      }
      return seen;
    };
    const first = await boundsAtEverySize();
    for (const phase of phases) {
      await untilPhase(page, main, phase);
      expect(await boundsAtEverySize(), phase).toEqual(first);
    }
    await pause(page);
    expect(await boundsAtEverySize(), 'in a pause').toEqual(first);
  });
}

test('the number fills its ring, so that it can be read from two metres away', async ({ page }) => {
  await openPage(page, inStretch('side-bend', 'standing', longLeadIn));
  const measure = (): Promise<{ height: number; diagonal: number; inside: number }> =>
    page.evaluate(() => {
      const count = document.querySelector('[data-testid="count"]');
      const track = document.querySelector<SVGCircleElement>('.timer .ring .track');
      const scale = track?.getScreenCTM()?.b;
      const context = document.createElement('canvas').getContext('2d');
      if (!count || !track || scale === undefined || !context)
        throw new Error('there is no number in a ring');
      const { fontWeight, fontSize, fontFamily, letterSpacing } = getComputedStyle(count);
      context.font = `${fontWeight} ${fontSize} ${fontFamily}`;
      const { actualBoundingBoxAscent: height, width } = context.measureText('88');
      // The bounds of a circle run along the middle of its line.
      const line = Number.parseFloat(getComputedStyle(track).strokeWidth) * Math.abs(scale);
      return {
        height,
        diagonal: Math.hypot(width + 2 * Number.parseFloat(letterSpacing), height),
        inside: track.getBoundingClientRect().width - line,
      };
    });
  // On a 13-inch screen a CSS pixel is a fifth of a millimetre: three centimetres.
  const usual = await measure();
  expect(usual.height).toBeGreaterThan(150);
  expect(usual.diagonal).toBeLessThan(usual.inside);
  await page.setViewportSize({ width: 640, height: 480 });
  const smallest = await measure();
  expect(smallest.height).toBeGreaterThan(80);
  expect(smallest.diagonal).toBeLessThan(smallest.inside);
});

test('the steps into position all fit into the list, and later each single step', async ({ page }) => {
  const { main } = await openPage(page, inStretch('side-bend', 'standing', longLeadIn));
  const cutOff: string[] = [];
  /** Notes each size at which the list is too low for `needed`, in pixels. */
  const check = async (when: string, needed: (list: { bottom: number; tallest: number }) => number) => {
    for (const size of sizes) {
      await page.setViewportSize(size);
      const { available, ...list } = await page.evaluate(() => {
        const reading = document.querySelector('.reading');
        const steps = [...(reading?.querySelectorAll('li') ?? [])];
        return {
          available: reading?.clientHeight ?? 0,
          bottom:
            (steps.at(-1)?.getBoundingClientRect().bottom ?? 0) - (reading?.getBoundingClientRect().top ?? 0),
          tallest: Math.max(0, ...steps.map(({ scrollHeight }) => scrollHeight)),
        };
      });
      if (needed(list) > available) {
        cutOff.push(`${when}, ${size.width} pixels wide: ${needed(list)} in ${available}`);
      }
    }
  };
  for (const { stretch } of library.entries) {
    for (const variant of stretch.variants) {
      await main.command({ name: 'start', stretch: stretch.id, variant: variant.id });
      await expect(page.getByTestId('phase')).toHaveText('Get ready');
      await check(`before ${stretch.id} ${variant.id}`, ({ bottom }) => bottom);
      await pressAndSettle(page, main, 'ArrowRight');
      await expect(page.getByTestId('phase')).not.toHaveText('Get ready');
      await check(`in ${stretch.id} ${variant.id}`, ({ tallest }) => tallest);
    }
  }
  expect(cutOff).toEqual([]);
});

test('a step that is cut ends in an ellipsis, and no line is cut through', async ({ page }) => {
  const { main } = await openPage(page, inStretch('side-bend', 'standing'));
  /** The steps that begin in the visible part of the list, and don't end in it. */
  const cutSteps = (): Promise<string[]> =>
    page.evaluate(() => {
      const reading = document.querySelector<HTMLElement>('.reading');
      if (!reading) return ['no list'];
      const { top, height } = reading.getBoundingClientRect();
      // The computed mask ends the visible part: "linear-gradient(rgb(0, 0, 0) 60px, …".
      const mask = /\) ([\d.]+)(px|%)/.exec(getComputedStyle(reading).maskImage);
      const visible = !mask ? height : mask[2] === '%' ? height : Number(mask[1]);
      return [...reading.querySelectorAll('li')]
        .filter((step) => {
          const begin = step.getBoundingClientRect().top - top;
          const end = begin + step.getBoundingClientRect().height;
          return begin >= -1 && begin < visible - 1 && end > visible + 1;
        })
        .map(({ textContent }) => textContent.trim());
    });
  await page.emulateMedia({ reducedMotion: 'reduce' });
  for (const phase of ['Move', 'Hold', 'Move']) {
    await untilPhase(page, main, phase);
    await pause(page);
    for (const size of sizes) {
      await page.setViewportSize(size);
      await expect.poll(cutSteps, `${phase}, ${size.width} pixels wide`).toEqual([]);
    }
    await page.keyboard.press('Space');
  }
});

test('the current step is in the first line of the list', async ({ page }) => {
  await page.emulateMedia({ reducedMotion: 'reduce' });
  const { main } = await openPage(page, inStretch('bridge', 'floor'));
  const distanceFromTop = (): Promise<number> =>
    page.evaluate(() => {
      const top = (selector: string): number =>
        document.querySelector(selector)?.getBoundingClientRect().top ?? Number.NaN;
      return Math.abs(Math.round(top('[aria-current="step"]') - top('.reading')));
    });
  // Includes the last step, and a window that is made smaller during a step.
  for (const phase of ['Move', 'Hold', 'Rest']) {
    await untilPhase(page, main, phase);
    if (phase === 'Rest') await pause(page);
    for (const size of sizes) {
      await page.setViewportSize(size);
      await expect.poll(distanceFromTop, `${phase}, ${size.width} pixels wide`).toBe(0);
    }
  }
});

test('a session fits into its window without scrolling', async ({ page }) => {
  await openPage(page, inStretch('side-bend', 'standing'));
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
