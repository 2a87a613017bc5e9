/**
 * The home screen in a browser with a fake main process: accessible, nothing cut off, usable by keyboard. Pictures for
 * people to look at are written to `test-results/screens/`.
 */
import type { Page } from '@playwright/test';
import { repairSettings } from '../../core/settings/repair.ts';
import { expectWholeAtEverySize, overflowOf, zoomed } from './every-size.ts';
import { openPage } from './open-page.ts';
import { expect, test } from './screen-test.ts';
import { notBusy, remindedStart, startWith, withFolding, type Start } from './starts.ts';

/** A user with a disc condition, and a routine that begins with the stretch that it rules out. */
const disc = startWith({ ...withFolding, settings: { backProfile: { disc: true, backCondition: false } } });
const bridgeSetAside = startWith({ setAside: ['bridge'] });

/** The states in which the home screen is checked. */
const screens: readonly { name: string; start: Start; prepare?: (page: Page) => Promise<void> }[] = [
  { name: 'home', start: startWith() },
  {
    name: 'home-reminded',
    start: remindedStart({
      surroundings: {
        repairs: repairSettings({ intervalMinutes: 181, sound: { on: true, volume: 2 } }).repairs,
      },
    }),
  },
  {
    name: 'home-standing',
    start: startWith(),
    prepare: async (page) => {
      await page.getByRole('button', { name: 'I’m standing' }).click();
      await expect(page.getByRole('button', { name: 'I’m sitting' })).toBeVisible();
    },
  },
  {
    name: 'home-nothing-fits',
    start: startWith({
      sittingMinutes: 50,
      settings: { places: { seated: false, standing: false, floor: false } },
    }),
    prepare: (page) => expect(page.getByText('No stretch fits right now')).toBeVisible(),
  },
  {
    name: 'home-disc',
    start: disc,
    prepare: (page) => page.getByRole('button', { name: 'Start Forward fold' }).scrollIntoViewIfNeeded(),
  },
  {
    name: 'home-set-aside',
    start: bridgeSetAside,
    prepare: (page) => page.getByRole('button', { name: 'Bring Bridge back' }).scrollIntoViewIfNeeded(),
  },
];

for (const theme of ['light', 'dark'] as const) {
  for (const { name, start, prepare } of screens) {
    test(`${name}, ${theme}: accessible and not cut off at any size`, async ({ page }, info) => {
      await page.emulateMedia({ colorScheme: theme });
      const { complaints } = await openPage(page, start);
      await prepare?.(page);
      await expectWholeAtEverySize(page, info, `${name}-${theme}`);
      expect(complaints).toEqual([]);
    });
  }
}

test.describe('in a browser that is in another time zone', () => {
  test.use({ timezoneId: 'Pacific/Pago_Pago' });

  test('days are those of the main process', async ({ page }) => {
    await openPage(page, bridgeSetAside);
    await expect(page.getByText('Set aside until Monday, March 9')).toBeVisible();
  });
});

for (const { name, start, prepare } of screens) {
  test(`${name}: zoomed to 200 %, nothing is cut off at the side`, async ({ page }) => {
    await page.setViewportSize(zoomed);
    await openPage(page, start);
    await prepare?.(page);
    expect(await overflowOf(page)).toBe(0);
  });
}

test('a stretch that is set aside shows until when, and bringing it back keeps the focus in its row', async ({
  page,
}) => {
  const { main } = await openPage(page, bridgeSetAside);
  const row = page.getByRole('listitem').filter({ has: page.getByRole('heading', { name: 'Bridge' }) });
  await expect(row).toContainText('Set aside until Monday, March 9.');
  await page.getByRole('button', { name: 'Bring Bridge back' }).press('Enter');
  await expect(row).not.toContainText('Set aside until');
  expect(main.requestsOf('command')).toEqual([{ name: 'bringBack', stretch: 'bridge' }]);
  await expect(page.getByRole('button', { name: 'Start Bridge' })).toBeFocused();
});

test('stretches and routines that may not suit a disc condition say why, and can still be picked', async ({
  page,
}) => {
  await openPage(page, disc);
  const row = page.getByRole('listitem').filter({ has: page.getByRole('heading', { name: 'Forward fold' }) });
  await expect(row).toContainText('the way you come back up may not suit you');
  await expect(row.getByRole('button', { name: 'Start Forward fold' })).toBeVisible();
  await expect(page.getByText('the way you come back up')).toHaveCount(1);
  await expect(page.getByText('Forward fold may not suit your back.')).toBeVisible();
  await page.getByRole('button', { name: 'Start Fold and bend' }).click();
  await expect(page.getByRole('heading', { name: 'Forward fold may not suit you' })).toBeVisible();
});

test('without a disc condition nothing in the library is marked', async ({ page }) => {
  await openPage(page, startWith());
  await expect(page.getByText('may not suit')).toHaveCount(0);
});

test('the ring is hollow while a reminder is deferred', async ({ page }) => {
  const { main } = await openPage(page, remindedStart({ readings: { ...notBusy, call: 'yes' }, speed: 20 }));
  await expect(page.locator('circle.hole')).toHaveCount(1);
  main.readings = notBusy;
  await expect(page.locator('circle.hole')).toHaveCount(0);
});

test('a failed request shows an error with what to do', async ({ page }) => {
  const { main } = await openPage(page, remindedStart());
  main.failing.add('command');
  await page.getByRole('button', { name: 'Skip this one' }).click();
  await expect(page.getByRole('alert')).toContainText('That didn’t work. Try again');
});

test('opened outside the app, the page tells the user to start Uncurl', async ({ page }) => {
  await page.goto('/index.html');
  await expect(page.getByRole('alert')).toContainText('Start Uncurl');
});
