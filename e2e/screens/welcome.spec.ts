/**
 * The welcome in a browser with a fake main process: by mouse and by keyboard, in every size, and without tray or
 * notifications.
 */
import type { Locator, Page } from '@playwright/test';
import { expectWholeAtEverySize, zoomed } from './every-size.ts';
import { signals } from './fake-main.ts';
import { openPage, settle } from './open-page.ts';
import { expect, test } from './screen-test.ts';
import { startWith, unreadRedFlags, type Start } from './starts.ts';

const canNotify: Start['surroundings'] = {
  signals: { ...signals, notifications: { available: true, by: 'electron' } },
};

/** The user's very first start. */
const firstStart = (surroundings: Start['surroundings'] = canNotify): Start =>
  startWith({
    opening: { name: 'welcome' },
    ...unreadRedFlags,
    welcomed: false,
    sittingMinutes: 0,
    surroundings,
  });

const titles = ['Welcome to Uncurl', 'What suits you', 'Reminders and startup'] as const;
const title = (page: Page, name: string) => page.getByRole('heading', { level: 1, name });
const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true });

test('clicking through only marks the red flags as read', async ({ page }) => {
  const { main, complaints } = await openPage(page, firstStart());
  await expect(page).toHaveTitle('Welcome – Uncurl');
  await expect(page.getByRole('navigation'), 'no rail').toHaveCount(0);
  for (const [index, name] of titles.entries()) {
    await expect(title(page, name)).toBeFocused();
    await expect(page.getByText(`${index + 1} of 3`)).toBeVisible();
    await button(page, index < 2 ? 'Next' : 'Done').click();
    await settle(page, main);
  }
  expect(main.requestsOf('welcome:finish')).toHaveLength(1);
  expect(main.commandNames()).toEqual(['readRedFlags']);
  expect(main.requestsOf('settings:change')).toEqual([]);
  expect(main.view).toMatchObject({ welcomed: true, redFlagsRead: true });
  expect(complaints).toEqual([]);
});

test('by keyboard alone: back, skip, and choices that stay', async ({ page }) => {
  const { main } = await openPage(page, firstStart());
  const press = async (name: string, role: 'button' | 'switch' | 'radio' = 'button') => {
    await focusByTab(page, page.getByRole(role, { name, exact: true }));
    await page.keyboard.press('Space');
    await settle(page, main);
  };
  await press('A disc injury or condition', 'switch');
  await press('Next');
  await expect(title(page, titles[1])).toBeFocused();
  await expect(page.getByRole('status')).toContainText('of 16 stretches fit.');
  const before = await page.getByRole('status').textContent();
  await press('On the floor', 'switch');
  await expect(page.getByRole('status')).not.toHaveText(before ?? '');
  await page.keyboard.press('Escape');
  await expect(title(page, titles[1])).toBeVisible();
  await press('Back');
  await expect(title(page, titles[0])).toBeFocused();
  await press('Skip');
  await expect(title(page, 'You can do this later')).toBeFocused();
  await expect(page.getByText('choose “Show the welcome again”')).toBeVisible();
  await press('Back');
  await expect(title(page, titles[0])).toBeFocused();
  await press('Skip');
  await press('Close');
  expect(main.requestsOf('settings:change')).toEqual([
    { backProfile: { disc: true, backCondition: false } },
    { places: { seated: true, standing: true, floor: true } },
  ]);
  expect(main.view.welcomed).toBe(true);
});

test('About shows the welcome again and returns afterwards; looking changes nothing', async ({ page }) => {
  const { main } = await openPage(page, startWith({ opening: { name: 'about' } }));
  const again = page.getByRole('link', { name: 'Show the welcome again' });
  const before = main.view;
  await again.press('Enter');
  await expect(title(page, titles[0])).toBeFocused();
  await page.goBack();
  await expect(again).toBeFocused();
  await again.press('Enter');
  for (const name of titles) {
    await expect(title(page, name)).toBeFocused();
    await button(page, name === titles[2] ? 'Done' : 'Next').press('Enter');
  }
  await expect(again).toBeFocused();
  await again.press('Enter');
  await button(page, 'Skip').press('Enter');
  await button(page, 'Close').press('Enter');
  await expect(again).toBeFocused();
  expect(main.requestsOf('welcome:finish')).toEqual([]);
  expect(main.requestsOf('settings:change')).toEqual([]);
  expect(main.view).toMatchObject({ welcomed: before.welcomed, redFlagsRead: before.redFlagsRead });
});

test('skipping the red flags shows them before the first stretch', async ({ page }) => {
  const { main } = await openPage(page, firstStart());
  await button(page, 'Skip').click();
  await button(page, 'Close').click();
  await settle(page, main);
  expect(main.view).toMatchObject({ welcomed: true, redFlagsRead: false });
});

test('a double click moves one step', async ({ page }) => {
  const { main } = await openPage(page, firstStart());
  await button(page, 'Next').dblclick();
  await settle(page, main);
  await expect(title(page, titles[1])).toBeVisible();
  await button(page, 'Next').dblclick();
  await settle(page, main);
  await expect(title(page, titles[2])).toBeVisible();
  expect(main.requestsOf('welcome:finish')).toEqual([]);
});

test('a test reminder says that it is on the screen, and then that the click came back', async ({ page }) => {
  const { main } = await openPage(page, firstStart());
  await button(page, 'Next').click();
  await button(page, 'Next').click();
  const show = button(page, 'Show a reminder now');
  await show.click();
  await expect(show).toHaveAccessibleDescription(/It’s on your screen now/);
  main.test.resolve('clicked');
  await expect(show).toHaveAccessibleDescription(/It works: your click came back here/);
  main.test = Promise.withResolvers();
  main.test.resolve('reminderShown');
  await show.click();
  await expect(show).toHaveAccessibleDescription(/A reminder is waiting for your answer/);
  await expect(page.getByText('Uncurl stays in the tray'), 'a notification says it').toBeHidden();
});

test('without tray or notifications, the last step says how to come back', async ({ page }, info) => {
  await openPage(page, firstStart({ inTray: false }));
  await button(page, 'Next').click();
  await button(page, 'Next').click();
  await expect(page.getByText('Uncurl’s window opens instead.')).toBeVisible();
  await expect(button(page, 'Show a reminder now')).toHaveCount(0);
  await expect(page.getByText('start Uncurl once more, or run “uncurl”')).toBeVisible();
  await expectWholeAtEverySize(page, info, 'welcome-without-tray');
});

test('without a tray, today says once how to come back', async ({ page }) => {
  const { main } = await openPage(page, startWith({ surroundings: { inTray: false } }));
  const hint = page.getByText('start Uncurl once more, or run “uncurl”');
  await expect(hint).toBeVisible();
  await button(page, 'Dismiss').click();
  await expect(hint).toBeHidden();
  await expect(title(page, 'Today')).toBeFocused();
  expect(main.view.noTrayRead).toBe(true);
});

test('every step is accessible and not cut off at any size, in both themes', async ({ page }, info) => {
  await openPage(page, firstStart());
  for (const [index, name] of titles.entries()) {
    await expect(title(page, name)).toBeFocused();
    expect(await page.evaluate(() => scrollY), 'each step opens at its top').toBe(0);
    if (index === 1) await page.getByRole('radio', { name: 'In working hours' }).check();
    if (index === 2) await page.getByText('Keyboard shortcuts', { exact: true }).click();
    await expectWholeAtEverySize(page, info, `welcome-${index + 1}`);
    await page.setViewportSize(zoomed);
    if (index < 2) await button(page, 'Next').click();
  }
  await button(page, 'Skip').click();
  await expectWholeAtEverySize(page, info, 'welcome-skipped');
});

/** Presses Tab until a control has the focus, at most once around the page. */
async function focusByTab(page: Page, control: Locator): Promise<void> {
  for (let presses = 0; presses < 40; presses += 1) {
    if (await control.evaluate((element) => element === document.activeElement)) return;
    await page.keyboard.press('Tab');
  }
  throw new Error('Tab doesn’t reach the control');
}
