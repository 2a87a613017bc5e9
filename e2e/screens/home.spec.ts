/**
 * The home screen in a browser with a fake app: accessible, not cut off, usable by keyboard. Pictures for review are
 * written to `test-results/screens/`.
 */
import type { Page } from '@playwright/test';
import { MINUTE } from '../../core/time/moment.ts';
import { repairSettings } from '../../core/settings/repair.ts';
import { sampleView } from '../../core/testing/sample-view.ts';
import type { PageData } from '../../electron/ipc/contract.ts';
import { expectWholeAtEverySize, zoomed } from './every-size.ts';
import { library, openPage, overflowOf, requestsOf } from './on-the-page.ts';
import { expect, test } from './screen-test.ts';
import { remindedView, setAsideView, pageDataWith } from './page-data.ts';

/** The states of the screen. `prepare` runs before it is checked. */
const screens: readonly { name: string; pageData: PageData; prepare?: (page: Page) => Promise<void> }[] = [
  { name: 'home', pageData: pageDataWith({}) },
  {
    name: 'home-reminded',
    pageData: pageDataWith({
      view: remindedView,
      repairs: repairSettings({ intervalMinutes: 181, sound: { on: true, volume: 2 } }).repairs,
    }),
  },
  {
    name: 'home-nothing-fits',
    pageData: pageDataWith({
      view: sampleView({
        state: 'due',
        sittingMs: 50 * MINUTE,
        untilReminderMs: null,
        status: { key: 'status_nothing_fits', values: { sitting: 50 } },
        choice: undefined,
        nothingFits: [{ key: 'none_places', values: {} }],
      }),
    }),
  },
  {
    name: 'home-setAside',
    pageData: pageDataWith({ view: setAsideView }),
    prepare: (page) => page.getByRole('button', { name: 'Bring Bridge back' }).scrollIntoViewIfNeeded(),
  },
];

for (const theme of ['light', 'dark'] as const) {
  for (const { name, pageData, prepare } of screens) {
    test(`${name}, ${theme}: accessible, and not cut off at any size`, async ({ page }, info) => {
      await page.emulateMedia({ colorScheme: theme });
      const complaints = await openPage(page, pageData);
      await prepare?.(page);
      await expectWholeAtEverySize(page, info, `${name}-${theme}`);
      expect(complaints).toEqual([]);
    });
  }
}

for (const { name, pageData, prepare } of screens) {
  test(`${name}: not cut off at the side at 200 % zoom`, async ({ page }) => {
    await page.setViewportSize(zoomed);
    await openPage(page, pageData);
    await prepare?.(page);
    expect(await overflowOf(page)).toBe(0);
  });
}

test('a stretch that is set aside shows until when, and bringing it back keeps the focus', async ({
  page,
}) => {
  await openPage(page, pageDataWith({ view: setAsideView }));
  const row = page.getByRole('listitem').filter({ has: page.getByRole('heading', { name: 'Bridge' }) });
  await expect(row).toContainText('Set aside until Friday, March 6.');
  await page.getByRole('button', { name: 'Bring Bridge back' }).press('Enter');
  expect(await requestsOf(page, 'command')).toEqual([{ name: 'endSetAside', stretch: 'bridge' }]);
  await expect(row).not.toContainText('Set aside until');
  await expect(page.getByRole('button', { name: 'Start Bridge' })).toBeFocused();
});

test('a routine that may not suit the back isn’t offered, and shows why', async ({ page }) => {
  const [standing] = library.routines.filter(({ routine }) => routine.id === 'standing-reset');
  const folding = {
    words: { name: 'Fold and bend', summary: 'Folds, then bends.' },
    routine: {
      ...standing!.routine,
      id: 'fold-and-bend',
      items: [
        { stretch: 'forward-fold', variant: 'standing' },
        { stretch: 'side-bend', variant: 'standing' },
      ],
    },
  };
  const settings = { ...pageDataWith({}).settings, backProfile: { disc: true, backCondition: false } };
  await openPage(page, pageDataWith({ settings }), { ...library, routines: [standing!, folding] });
  await expect(page.getByText('Not offered: Forward fold may not suit your back.')).toBeVisible();
  await expect(page.getByRole('button', { name: 'Start Standing reset' })).toBeVisible();
  await expect(page.getByRole('button', { name: 'Start Fold and bend' })).toHaveCount(0);
});

test('the ring is hollow while a reminder is deferred', async ({ page }) => {
  const deferred = { ...remindedView, state: 'deferred', icon: { kind: 'deferred', fill: 1 } } as const;
  await openPage(page, pageDataWith({ view: deferred }));
  await expect(page.locator('circle.hole')).toHaveCount(1);
  await page.evaluate((view) => {
    window.fakeApp.change({ view });
  }, remindedView);
  await expect(page.locator('circle.hole')).toHaveCount(0);
});

test('a failed command shows an error and what to do', async ({ page }) => {
  await openPage(page, pageDataWith({ view: remindedView }));
  await page.evaluate(() => window.fakeApp.failing.push('command'));
  await page.getByRole('button', { name: 'Skip this one' }).click();
  await expect(page.getByRole('alert')).toContainText('That didn’t work. Try again');
});

test('opened outside the app, the page says to start Uncurl', async ({ page }) => {
  await page.goto('/');
  await expect(page.getByRole('alert')).toContainText('Start Uncurl');
});
