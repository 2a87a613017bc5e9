/** Looks at a screen in windows of every size, and takes pictures of it for looking at. */
import path from 'node:path';
import { AxeBuilder } from '@axe-core/playwright';
import type { Page, TestInfo } from '@playwright/test';
import { overflowOf } from './on-the-page.ts';
import { expect } from './screen-test.ts';

/** It differs from the usual one only in distances, so what it says to a screen reader is not checked again. */
const largest = { width: 1600, height: 1000 };

/** The windows in which every screen is looked at: the usual one, the smallest, and a large one. */
export const sizes = [{ width: 900, height: 640 }, { width: 640, height: 480 }, largest];

/** A window of 640×480 that is zoomed to 200 % has room for so many of the page's own pixels. */
export const zoomed = { width: 320, height: 240 };

/** How a picture is taken: of what the window shows, or of the page as long as it is. */
interface Picture {
  readonly fullPage?: boolean;
}

/** Expects the page to be accessible and nothing to be cut off at the side, in windows of every size. */
export async function expectWholeAtEverySize(
  page: Page,
  info: TestInfo,
  name: string,
  picture: Picture = {},
): Promise<void> {
  for (const size of sizes) {
    await page.setViewportSize(size);
    expect(await overflowOf(page)).toBe(0);
    if (size !== largest) expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([]);
    await takePicture(page, info, `${name}-${size.width}`, picture);
  }
}

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
