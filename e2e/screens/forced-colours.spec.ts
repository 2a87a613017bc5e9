/** Every screen in forced colours, one after another in the same page. */
import type { Page, TestInfo } from '@playwright/test';
import type { MainScreen } from '../../core/navigation/main-screen.ts';
import { axeViolations, takePicture } from './every-size.ts';
import { openPage } from './open-page.ts';
import { inWorkingDay, lastFriday, workingDay } from './sample-days.ts';
import { sampleDays } from './sample-history.ts';
import { expect, test } from './screen-test.ts';
import { pause, untilDone, untilPhase } from './session-page.ts';
import { startWith } from './starts.ts';

const screens: readonly (readonly [string, MainScreen, heading: string])[] = [
  ['today', { name: 'today' }, 'Today'],
  ['library', { name: 'library' }, 'Library'],
  ['stretch', { name: 'library', stretch: 'forward-fold' }, 'Forward fold'],
  ['routine', { name: 'routine' }, 'New routine'],
  ['history-week', { name: 'history', period: '2026-W09' }, 'History'],
  ['history-year', { name: 'history', period: '2025' }, 'History'],
  ['settings', { name: 'settings' }, 'Settings'],
  ['about', { name: 'about' }, 'Uncurl'],
  ['welcome', { name: 'welcome' }, 'Welcome to Uncurl'],
];

test('each screen is readable in forced colours', async ({ page }, info) => {
  test.slow(); // many screens
  const days = [...sampleDays('2025-01-01', '2026-02-26'), lastFriday, workingDay];
  await page.emulateMedia({ forcedColors: 'active', reducedMotion: 'reduce' });
  const { main, complaints } = await openPage(page, startWith({ days, ...inWorkingDay }));
  for (const [name, screen, heading] of screens) {
    await main.show(screen);
    await expect(page.getByRole('heading', { level: 1, name: heading, exact: true })).toBeVisible();
    await expect(page.locator('[aria-busy="true"]')).toHaveCount(0);
    await expectReadable(page, info, name);
  }
  await main.command({ name: 'start', stretch: 'side-bend', variant: 'standing' });
  await untilPhase(page, main, 'Hold');
  await pause(page);
  await expectReadable(page, info, 'session');
  await untilDone(page, main);
  await expectReadable(page, info, 'done');
  expect(complaints).toEqual([]);
});

test('the parts of the time line differ in the user’s own colours', async ({ page }) => {
  await page.emulateMedia({ forcedColors: 'active' });
  await openPage(page, startWith({ days: [workingDay], ...inWorkingDay }));
  const fillOf = (name: string) =>
    page
      .getByRole('option', { name })
      .locator('rect')
      .evaluate((shape) => getComputedStyle(shape).fill);
  const fills = await Promise.all(['Sitting, 08:52', 'Away, 12:15', 'Side bend, 09:38'].map(fillOf));
  expect(new Set(fills).size).toBe(3);
});

async function expectReadable(page: Page, info: TestInfo, name: string): Promise<void> {
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme });
    // The page takes a moment to get the other system colours, its texts later than its background.
    const ink = colorScheme === 'dark' ? 'rgb(255, 255, 255)' : 'rgb(0, 0, 0)';
    await expect(page.locator('h1')).toHaveCSS('color', ink);
    const rules = colorScheme === 'dark' ? ['color-contrast'] : undefined; // only colours differ
    // After that, Chromium may go back to the page's own colours for an instant.
    await expect.poll(() => axeViolations(page, rules), `${name}, ${colorScheme}`).toEqual([]);
    await takePicture(page, info, `forced-colours-${name}-${colorScheme}`);
  }
}
