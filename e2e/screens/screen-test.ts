/** Playwright's `test` in a browser that can open the page, which is served once for each worker. */
import path from 'node:path';
import { test as base } from '@playwright/test';
import { buildTarget } from '../../tools/build-target.ts';
import { servePage, type PageServer } from './page-server.ts';

export const test = base.extend<object, { pageServer: PageServer }>({
  pageServer: [
    // eslint-disable-next-line no-empty-pattern -- Playwright reads the fixtures' names from the pattern
    async ({}, use) => {
      const server = await servePage(path.join(buildTarget('e2e').folder, 'renderer'));
      await use(server);
      server.close();
    },
    { scope: 'worker' },
  ],
  baseURL: async ({ pageServer }, use) => {
    await use(pageServer.address);
  },
  timezoneId: 'UTC',
  // As in the app: pages may play sound without a click before, and time fields go by their own language.
  launchOptions: {
    // It has no window, and so takes half the processor time of a whole Chromium.
    executablePath: process.env['HEADLESS_CHROMIUM'] ?? '/usr/bin/chromium-headless-shell',
    args: [
      '--autoplay-policy=no-user-gesture-required',
      '--enable-blink-features=LangAttributeAwareFormControlUI',
    ],
  },
});
export { expect } from '@playwright/test';
