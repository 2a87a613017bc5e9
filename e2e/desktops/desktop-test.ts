/** The fixtures of the tests on real desktops: a desktop, which the tests of a file share, and the app on it. */
import fs from 'node:fs';
import path from 'node:path';
import { test as base, type Page } from '@playwright/test';
import type { Ability, Desktop } from '../../tools/desktops/desktop.ts';
import { repository } from '../../tools/repository.ts';
import { Uncurl } from '../uncurl.ts';

/** Where the pictures of the screens are kept. */
const pictures = path.join(repository, 'test-results/desktop-pictures');

interface ForEachTest {
  uncurl: Uncurl;
  /** Skips the test, and prints why, if the desktop can't do this. */
  needs: (...abilities: Ability[]) => void;
  /** Keeps a picture of the screen, if the desktop can take one. Lets the page, if given, reach the screen before. */
  keepPicture: (name: string, page?: Page) => Promise<void>;
}

/** Returns Playwright's `test` with a desktop. It starts for a file's first test and ends after its last. */
export function testOn(start: () => Promise<Desktop>) {
  return base.extend<ForEachTest, { desktop: Desktop }>({
    desktop: [
      // eslint-disable-next-line no-empty-pattern -- Playwright reads the fixtures' names from the pattern
      async ({}, use) => {
        const desktop = await start();
        await use(desktop);
        await desktop.stop();
      },
      { scope: 'worker' },
    ],
    uncurl: async ({ desktop }, use) => {
      const { folder, environment, tray } = desktop;
      const uncurl = new Uncurl({ folder, environment, tray });
      await use(uncurl);
      desktop.walkOff();
      await uncurl.close();
      await desktop.closeNotifications();
    },
    needs: async ({ desktop }, use, { title }) => {
      await use((...abilities) => {
        for (const ability of abilities) {
          const reason = desktop.cannot[ability];
          if (reason !== undefined) console.log(`Skipped on ${desktop.name}: ${title}: ${reason}`);
          base.skip(reason !== undefined, reason);
        }
      });
    },
    keepPicture: async ({ desktop }, use) => {
      await use(async (name, page) => {
        if (desktop.cannot.screenshot !== undefined) return;
        await page?.evaluate(twoFrames);
        const [first = 'desktop'] = desktop.name.toLowerCase().split(' ');
        fs.mkdirSync(pictures, { recursive: true });
        await desktop.screenshot(path.join(pictures, `${first}-${name}.png`));
      });
    },
  });
}

/** Resolves when the page's next frame has been drawn, in the page. */
function twoFrames(): Promise<unknown> {
  return new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
}

/** Playwright's `test` with a desktop. */
export type DesktopTest = ReturnType<typeof testOn>;

export { expect } from '@playwright/test';
