/** Checks a screen in windows of several sizes, and takes pictures of it for review. */
import path from 'node:path';
import { AxeBuilder } from '@axe-core/playwright';
import type { Page, TestInfo } from '@playwright/test';
import { overflowOf } from './on-the-page.ts';
import { expect } from './screen-test.ts';

/** It only differs from the default size in distances, so the accessibility check isn't repeated. */
const largest = { width: 1600, height: 1000 };

/** The window sizes in which every screen is checked, in pixels: the default, the smallest, and a large one. */
export const sizes = [{ width: 900, height: 640 }, { width: 640, height: 480 }, largest];

/** The size of a 640×480 window that is zoomed to 200 %, in CSS pixels. */
export const zoomed = { width: 320, height: 240 };

/** Options of a picture. */
interface Picture {
  /** Whether the picture shows the whole page instead of the window. */
  readonly fullPage?: boolean;
}

/** Expects the page to be accessible and not cut off at the side, in windows of every size. Takes pictures. */
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
