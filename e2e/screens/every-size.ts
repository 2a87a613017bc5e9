/** Checks a screen in windows of every size and in both themes. Takes pictures of it on request. */
import fs from 'node:fs';
import path from 'node:path';
import type { Page, TestInfo } from '@playwright/test';
import type axe from 'axe-core';
import { repository } from '../../tools/repository.ts';
import { expect } from './screen-test.ts';

const usual = { width: 900, height: 640 };
const smallest = { width: 640, height: 480 };

/** The window sizes in which every screen is checked. */
export const sizes = [smallest, { width: 1600, height: 1000 }, { width: 2560, height: 1440 }, usual];

/** The size in CSS pixels of a 640×480 window that is zoomed to 200 %. */
export const zoomed = { width: 320, height: 240 };

/** The sizes in which a screen may show other controls, or other names for them. The others differ only in distances. */
const sizesForAxe: readonly unknown[] = [smallest, usual];

/** Pictures take as long as the tests, so they're only taken with `PICTURES=1`. */
const takesPictures = process.env['PICTURES'] === '1';

interface Picture {
  /** Whether the picture shows the whole page, not only what is visible in the window. */
  readonly fullPage?: boolean;
}

/**
 * Expects the page to be accessible in both themes, and nothing to be cut off at the side in windows of every size.
 * Leaves the page in a window of the usual size, in the light theme, with reduced motion.
 */
export async function expectWholeAtEverySize(
  page: Page,
  info: TestInfo,
  name: string,
  picture: Picture = {},
): Promise<void> {
  // Otherwise axe would measure colours in the middle of a transition.
  await page.emulateMedia({ colorScheme: 'light', reducedMotion: 'reduce' });
  await page.setViewportSize(zoomed);
  expect(await overflowOf(page), `${name} at 200 %`).toBe(0);
  for (const size of sizes) {
    await page.setViewportSize(size);
    expect(await overflowOf(page), `${name}, ${size.width} pixels wide`).toBe(0);
    expect(await squeezedIn(page)).toEqual([]);
    if (sizesForAxe.includes(size)) expect(await axeViolations(page)).toEqual([]);
    await takePicture(page, info, `${name}-${size.width}-light`, picture);
  }
  await page.emulateMedia({ colorScheme: 'dark' });
  expect(await axeViolations(page, ['color-contrast']), 'only colours differ in the dark theme').toEqual([]);
  if (takesPictures) {
    for (const size of sizes) {
      await page.setViewportSize(size);
      await takePicture(page, info, `${name}-${size.width}-dark`, picture);
    }
  }
  await page.emulateMedia({ colorScheme: 'light' });
}

/** axe as text. This build takes half as long to load as the one that `axe-core` exports. */
const axeSource = fs.readFileSync(path.join(repository, 'node_modules/axe-core/axe.min.js'), 'utf8');

declare global {
  interface Window {
    /** In a page into which axe has been loaded. */
    axe?: typeof axe;
  }
}

/** Returns what axe finds. @param rules the only rules to check; all of them without it */
export async function axeViolations(page: Page, rules?: string[]): Promise<unknown[]> {
  const isLoaded = await page.evaluate(() => window.axe !== undefined);
  if (!isLoaded) await page.evaluate(axeSource);
  const options: axe.RunOptions = { resultTypes: ['violations'], ...(rules && { runOnly: rules }) };
  return page.evaluate(async (given) => {
    const results = await window.axe?.run(given);
    if (!results) throw new Error('axe isn’t there');
    return results.violations;
  }, options);
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

/** With `PICTURES=1`, writes a picture of the page to the folder `screens` in Playwright's output, `test-results`. */
export async function takePicture(
  page: Page,
  info: TestInfo,
  name: string,
  picture: Picture = {},
): Promise<void> {
  if (!takesPictures) return;
  await page.screenshot({
    path: path.join(info.project.outputDir, 'screens', `${name}.png`),
    ...picture,
  });
}
