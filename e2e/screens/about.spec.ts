/** The screen About, in a browser with a fake main process. */
import { expectWholeAtEverySize } from './every-size.ts';
import { openPage } from './open-page.ts';
import { expect, test } from './screen-test.ts';
import { startWith } from './starts.ts';

const about = startWith({ opening: { name: 'about' } });
const preview = 'Show what gets copied';

test('About shows the version, sources and licences, by keyboard alone', async ({ page }) => {
  await openPage(page, startWith({ opening: { name: 'settings' } }));
  await page.getByRole('link', { name: 'About Uncurl' }).press('Enter');
  await expect(page.getByRole('heading', { level: 1 })).toBeFocused();
  await expect(page).toHaveTitle('About – Uncurl');
  await expect(page.getByText('Version 0.1.0')).toBeVisible();
  await expect(page.getByText('By Wright PT').or(page.getByText('Wright PT', { exact: true }))).toBeVisible();
  await expect(page.getByRole('region', { name: 'Not medical advice' })).toContainText('healthcare provider');

  await page.keyboard.press('Tab');
  await expect(page.getByRole('link', { name: 'Show the welcome again' })).toBeFocused();
  await page.keyboard.press('Tab');
  await expect(page.getByRole('button', { name: 'Copy diagnostics' })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('status')).toHaveText('Copied. Paste it into your report.');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('region', { name: preview })).toContainText('system: linux');
  await page.keyboard.press('Tab');
  await expect(page.getByRole('region', { name: preview })).toBeFocused();
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { name: /^svelte/ })).toBeVisible();
  await expect(page.getByText('Permission is hereby granted')).toBeVisible();
});

test('copies exactly what it shows', async ({ page }) => {
  const { main } = await openPage(page, about);
  await page.getByText(preview).click();
  await expect(page.getByRole('region', { name: preview })).toContainText('system: linux');
  await page.getByRole('button', { name: 'Copy diagnostics' }).click();
  await expect(page.getByRole('status')).toHaveText(/^Copied/);
  const asked = main.requests
    .map(({ channel }) => channel)
    .filter((channel) => channel.startsWith('diagnostics:'));
  expect(asked).toEqual(['diagnostics:read', 'diagnostics:copy']);
});

test('says what it can’t read and what to do', async ({ page }) => {
  const { main } = await openPage(page, startWith());
  for (const channel of ['about:get', 'diagnostics:read', 'diagnostics:copy'] as const)
    main.failing.add(channel);
  await page.evaluate(() => (location.hash = '#/about'));
  await expect(page.getByText('The version couldn’t be read.')).toBeVisible();
  await page.getByRole('button', { name: 'Copy diagnostics' }).click();
  await expect(page.getByRole('status')).toHaveText('The diagnostics couldn’t be copied. Try again.');
  await page.getByText(preview).click();
  await expect(page.getByText('The diagnostics couldn’t be read.')).toBeVisible();
  main.failing.clear();
  await page.getByText(preview).click();
  await page.getByText(preview).click();
  await expect(page.getByRole('region', { name: preview })).toContainText('system: linux');
});

test('accessible and not cut off at any size, in both themes', async ({ page }, info) => {
  const { complaints } = await openPage(page, about);
  await page.getByText(preview).click();
  await page.getByText('2 packages').click();
  await expectWholeAtEverySize(page, info, 'about-uncurl', { fullPage: true });
  expect(complaints).toEqual([]);
});
