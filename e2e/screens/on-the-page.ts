/** Opens the page with the app behind it faked, and looks at what it asked for and how it stands. */
import type { Page } from '@playwright/test';
import type { LibraryWithRoutines } from '../../content/routine-library.ts';
import type { Channel, PageData } from '../../electron/ipc/contract.ts';
import { readLibrary } from '../../tools/read-library.ts';
import { installFakeApp } from './fake-bridge.ts';

/** The app's own library. */
export const library: LibraryWithRoutines = readLibrary();

/** Opens the page. The answer fills with what the page complains of while it is used. */
export async function openPage(
  page: Page,
  pageData: PageData,
  shown: LibraryWithRoutines = library,
): Promise<readonly string[]> {
  const complaints: string[] = [];
  page.on('console', (message) => {
    if (message.type() === 'error' || message.type() === 'warning') complaints.push(message.text());
  });
  page.on('pageerror', (error) => complaints.push(String(error)));
  await page.addInitScript(installFakeApp, { pageData, library: shown });
  await page.goto('/');
  await page.locator('h1').waitFor();
  return complaints;
}

/** What the page has asked for on one channel, in its order. */
export const requestsOf = (page: Page, channel: Channel): Promise<unknown[]> =>
  page.evaluate(
    (wanted) =>
      window.fakeApp.requests.filter((request) => request.channel === wanted).map(({ payload }) => payload),
    channel,
  );

/** By how many pixels the page is wider than its window. */
export const overflowOf = (page: Page): Promise<number> =>
  page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
