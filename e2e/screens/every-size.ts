/** Checks a screen in windows of every size, and takes pictures of it for people to look at. */
import path from 'node:path';
import { AxeBuilder } from '@axe-core/playwright';
import type { Page, TestInfo } from '@playwright/test';
import { expect } from './screen-test.ts';

const usual = { width: 900, height: 640 };
const smallest = { width: 640, height: 480 };
const large = { width: 1600, height: 1000 };

/** The window sizes in which every screen is checked. */
export const sizes = [usual, smallest, large];

/** The size in CSS pixels of a 640×480 window that is zoomed to 200 %. */
export const zoomed = { width: 320, height: 240 };

interface Picture {
  /** Whether the picture shows the whole page, not only what is visible in the window. */
  readonly fullPage?: boolean;
}

/** Expects the page to be accessible, and nothing to be cut off at the side, in windows of every size. */
export async function expectWholeAtEverySize(
  page: Page,
  info: TestInfo,
  name: string,
  picture: Picture = {},
): Promise<void> {
  const dark = await page.evaluate(() => matchMedia('(prefers-color-scheme: dark)').matches);
  // Axe takes most of the time. The large size differs only in distances, and the dark theme only in colours.
  const sizesForAxe: readonly unknown[] = dark ? [usual] : [usual, smallest];
  for (const size of sizes) {
    await page.setViewportSize(size);
    expect(await overflowOf(page)).toBe(0);
    expect(await squeezedIn(page)).toEqual([]);
    if (sizesForAxe.includes(size)) expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([]);
    await takePicture(page, info, `${name}-${size.width}`, picture);
  }
}

/** How much wider the page is than its window, in pixels. */
export const overflowOf = (page: Page): Promise<number> =>
  page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);

/** The texts that have so little room that each line holds hardly a word. */
const squeezedIn = (page: Page): Promise<string[]> =>
  page.evaluate(() =>
    [...document.querySelectorAll('p, label, span, h2, h3, li')]
      .filter((element) => {
        // An inline element has no clientWidth.
        const { width, height } = element.getBoundingClientRect();
        return element.textContent.trim() !== '' && width > 0 && width < 60 && height > 120;
      })
      .map(({ textContent }) => textContent),
  );

/** Writes a picture of the page to `test-results/screens/`. */
export async function takePicture(
  page: Page,
  info: TestInfo,
  name: string,
  picture: Picture = {},
): Promise<void> {
  await page.screenshot({
    path: path.join(info.project.outputDir, 'screens', `${name}.png`),
    ...picture,
  });
}
