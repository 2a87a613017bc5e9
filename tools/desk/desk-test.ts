/** Playwright's `test` with a private desk, which all tests of a worker share. */
import { test as base } from '@playwright/test';
import { Desk } from './desk.ts';

export const test = base.extend<object, { desk: Desk }>({
  desk: [
    // eslint-disable-next-line no-empty-pattern -- Playwright reads the fixtures' names from the pattern
    async ({}, use) => {
      const desk = await Desk.start();
      await use(desk);
      await desk.stop();
    },
    { scope: 'worker' },
  ],
});
