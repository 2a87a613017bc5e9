/** Opens the page in the browser, connected to a fake main process in the test's process. */
import type { Page } from '@playwright/test';
import type { Bridge, Channel, PageData } from '../../electron/ipc/contract.ts';
import { FakeMain } from './fake-main.ts';
import type { Start } from './starts.ts';

declare global {
  interface Window {
    readonly uncurl?: Bridge;
    /** Sends a request to the test's process. */
    requestOfPage(channel: Channel, payload: unknown): Promise<unknown>;
    /** Hands page data to the page. */
    receivePageData(pageData: PageData): void;
  }
}

/** The fake main process behind a page, and what the browser complained of. */
export interface OpenedPage {
  readonly main: FakeMain;
  /** Errors and warnings on the console, and uncaught errors. */
  readonly complaints: readonly string[];
}

/** Opens the page and waits until it shows something in its own font. */
export async function openPage(page: Page, start: Start): Promise<OpenedPage> {
  const complaints: string[] = [];
  page.on('console', (message) => {
    if (message.type() === 'error' || message.type() === 'warning') complaints.push(message.text());
  });
  page.on('pageerror', (error) => complaints.push(String(error)));
  const main = new FakeMain(start, (pageData) => deliver(page, pageData));
  page.once('close', () => {
    main.end();
  });
  await page.exposeFunction('requestOfPage', (channel: Channel, payload: unknown) =>
    main.handle(channel, payload),
  );
  await page.addInitScript(installBridge);
  await page.goto(`/index.html?speed=${start.speed}`);
  await page.locator('h1').waitFor();
  await page.evaluate(async () => {
    await document.fonts.ready;
  });
  await settle(page, main);
  return { main, complaints };
}

/** Waits until the main process has the page's requests so far, and the page has the main process's response to them. */
export async function settle(page: Page, main: FakeMain): Promise<void> {
  await page.evaluate(() => undefined);
  await main.sent;
}

/** Presses a key that sends a request, and waits until the page has the page data that the request leads to. */
export async function pressAndSettle(page: Page, main: FakeMain, key: string): Promise<void> {
  await page.keyboard.press(key);
  await settle(page, main);
}

/** Puts the preload script's bridge on the page. Runs in the page, so it must not refer to anything in this file. */
function installBridge(): void {
  let listener: ((pageData: PageData) => void) | undefined;
  window.receivePageData = (pageData) => listener?.(pageData);
  const uncurl: Bridge = {
    request: (channel, payload) => window.requestOfPage(channel, payload) as never,
    onPageData(callback) {
      listener = callback;
      return () => {
        listener = undefined;
      };
    },
  };
  Object.assign(window, { uncurl });
}

/** A page that is loading or closed gets no page data. One that is loading asks for it by itself. */
async function deliver(page: Page, pageData: PageData): Promise<void> {
  await page
    .evaluate((data) => {
      window.receivePageData(data);
    }, pageData)
    .catch(() => undefined);
}
