/** The README's pictures: four screens of the real page, light and dark, into docs/pictures/. */
import path from 'node:path';
import type { Page } from '@playwright/test';
import { repository } from '../../tools/repository.ts';
import { openPage } from '../screens/open-page.ts';
import { inWorkingDay, lastFriday, workingDay } from '../screens/sample-days.ts';
import { sampleDays } from '../screens/sample-history.ts';
import { expect, test } from '../screens/screen-test.ts';
import { inStretch } from '../screens/session-page.ts';
import { remindedStart, startWith, type Start } from '../screens/starts.ts';

const pictures: readonly { name: string; start: Start; shows: (page: Page) => Promise<void> }[] = [
  {
    name: 'today',
    start: remindedStart({ days: [lastFriday, workingDay], ...inWorkingDay }),
    shows: (page) => expect(page.getByRole('heading', { name: 'Your day' })).toBeVisible(),
  },
  {
    name: 'stretch',
    start: inStretch('side-bend', 'standing', { speed: 4 }),
    shows: (page) => expect(page.getByTestId('phase')).toHaveText('Hold'),
  },
  {
    name: 'library',
    start: startWith({ opening: { name: 'library' } }),
    shows: (page) => expect(page.getByRole('heading', { name: 'Bridge' })).toBeVisible(),
  },
  {
    name: 'history',
    start: startWith({
      opening: { name: 'history', period: '2026-W09' },
      days: sampleDays('2026-01-01', '2026-03-01'),
    }),
    shows: (page) => expect(page.getByRole('heading', { name: 'Time sat and stood' })).toBeVisible(),
  },
];

for (const colorScheme of ['light', 'dark'] as const) {
  test.describe(colorScheme, () => {
    test.use({ colorScheme, viewport: { width: 900, height: 640 }, deviceScaleFactor: 2 });

    for (const { name, start, shows } of pictures) {
      test(name, async ({ page }) => {
        await openPage(page, start);
        await shows(page);
        await page.screenshot({ path: path.join(repository, `docs/pictures/${name}-${colorScheme}.png`) });
      });
    }
  });
}
