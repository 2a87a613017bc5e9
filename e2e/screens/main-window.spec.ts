/** The frame of the main window in a browser: the rail, links, back and forward, titles. */
import type { Page } from '@playwright/test';
import { expectWholeAtEverySize } from './every-size.ts';
import { openPage } from './open-page.ts';
import { sampleDays } from './sample-history.ts';
import { expect, test } from './screen-test.ts';
import { inStretch, untilPhase } from './session-page.ts';
import { startWith } from './starts.ts';

const rail = (page: Page) => page.getByRole('navigation', { name: 'Screens' });
const heading = (page: Page, name: string) => page.getByRole('heading', { level: 1, name, exact: true });

const scrolled = (page: Page) => page.evaluate(() => Math.round(scrollY));

const places = ['Today', 'Library', 'History', 'Settings'] as const;

test('a click in the rail shows each screen, with its title and its link', async ({ page }) => {
  const { complaints } = await openPage(page, startWith());
  for (const name of [...places.slice(1), 'Today']) {
    await rail(page).getByRole('link', { name }).click();
    await expect(heading(page, name)).toBeFocused();
    await expect(page).toHaveTitle(`${name} – Uncurl`);
    expect(new URL(page.url()).hash).toBe(`#/${name.toLowerCase()}`);
    await expect(rail(page).getByRole('link', { name })).toHaveAttribute('aria-current', 'page');
    await expect(rail(page).locator('[aria-current]')).toHaveCount(1);
  }
  expect(complaints).toEqual([]);
});

test('the rail is the first thing that Tab reaches, and Enter shows a screen', async ({ page }) => {
  await openPage(page, startWith());
  for (const name of places.slice(1)) {
    const link = rail(page).getByRole('link', { name });
    await page.keyboard.press('Shift+Tab'); // from the heading back into the rail
    for (let presses = 0; presses < places.length; presses += 1) {
      if (await link.evaluate((element) => element === document.activeElement)) break;
      await page.keyboard.press('Shift+Tab');
    }
    await expect(link).toBeFocused();
    await page.keyboard.press('Enter');
    await expect(heading(page, name)).toBeFocused();
  }
});

test('back and forward go through the screens', async ({ page }) => {
  const { main } = await openPage(page, startWith());
  await rail(page).getByRole('link', { name: 'Library' }).click();
  await expect(heading(page, 'Library')).toBeVisible();
  await rail(page).getByRole('link', { name: 'History' }).click();
  await expect(heading(page, 'History')).toBeVisible();
  await page.goBack();
  await expect(heading(page, 'Library')).toBeVisible();
  await page.goBack();
  await expect(heading(page, 'Today')).toBeVisible();
  await page.goForward();
  await expect(heading(page, 'Library')).toBeVisible();
  expect(main.requestsOf('screen:show')).toEqual(
    ['library', 'history', 'library', 'today', 'library'].map((name) => ({ name })),
  );
});

test('every screen opens at its top, and going back leads to where the user was', async ({ page }) => {
  await page.setViewportSize({ width: 640, height: 480 });
  const days = sampleDays('2026-02-23', '2026-03-02');
  await openPage(page, startWith({ opening: { name: 'settings' }, days }));
  const inRail = (name: string) => rail(page).getByRole('link', { name });
  const onScreen = (name: string) => page.getByRole('main').getByRole('link', { name, exact: true });
  const ways = [
    { name: 'Settings', leave: onScreen('About Uncurl') },
    { name: 'Uncurl', leave: inRail('Today') },
    { name: 'Today', leave: inRail('History') },
    { name: 'History', leave: inRail('Library') },
    { name: 'Library', leave: onScreen('Bridge') },
  ];

  const left: number[] = [];
  for (const { name, leave } of ways) {
    await expect(heading(page, name)).toBeFocused();
    expect(await scrolled(page), name).toBe(0);
    await expect(page.getByRole('main')).not.toHaveAttribute('aria-busy', 'true');
    await page.evaluate(() => {
      scrollTo(0, 120);
    });
    await leave.scrollIntoViewIfNeeded();
    left.push(await scrolled(page));
    await leave.click();
  }
  await expect(heading(page, 'Bridge')).toBeFocused();
  expect(await scrolled(page)).toBe(0);
  expect(Math.min(...left)).toBeGreaterThan(0);

  const atSamePlace = async ({ name, leave }: (typeof ways)[number], scrollTop: number | undefined) => {
    await expect(heading(page, name)).toBeVisible();
    await expect.poll(() => scrolled(page), name).toBe(scrollTop);
    const focused = name === 'Settings' || name === 'Library' ? leave : heading(page, name);
    await expect(focused).toBeFocused();
  };
  await onScreen('All stretches').click();
  for (const [index, way] of [...ways.entries()].reverse()) {
    await atSamePlace(way, left[index]);
    await page.goBack();
  }
});

test('a screen that can’t be shown doesn’t change the address', async ({ page }) => {
  const { main } = await openPage(page, startWith());
  main.failing.add('screen:show');
  const link = rail(page).getByRole('link', { name: 'Library' });
  await link.click();
  await expect(page.getByRole('alert')).toBeVisible();
  await expect.poll(() => new URL(page.url()).hash).toBe('#/today');
  main.failing.clear();
  await link.click();
  await expect(heading(page, 'Library')).toBeVisible();
});

test('a link that names no screen leaves the window as it is', async ({ page }) => {
  const { main } = await openPage(page, startWith());
  await page.evaluate(() => (location.hash = '#/attic'));
  await rail(page).getByRole('link', { name: 'Library' }).click();
  await expect(heading(page, 'Library')).toBeVisible();
  expect(main.requestsOf('screen:show')).toEqual([{ name: 'library' }]);
});

test('a reloaded page shows the main process’s screen', async ({ page }) => {
  await openPage(page, startWith({ opening: { name: 'history' } }));
  await page.reload();
  await expect(heading(page, 'History')).toBeVisible();
  await expect(page).toHaveTitle('History – Uncurl');
});

test('after a stretch, its title is gone and the address names the screen again', async ({ page }) => {
  const { main } = await openPage(page, startWith({ opening: { name: 'library' } }));
  await page.getByRole('button', { name: 'Start Side bend' }).first().click();
  await expect(page).toHaveTitle('Uncurl');
  await main.show({ name: 'today' });
  await expect(page).toHaveTitle('Today – Uncurl');
  expect(new URL(page.url()).hash).toBe('#/today');
});

test('a stretch waits while another screen has its place, and a click or the keyboard leads back to it', async ({
  page,
}, info) => {
  const { main, complaints } = await openPage(page, inStretch('side-bend', 'standing'));
  await untilPhase(page, main, 'Hold');
  const back = page.getByRole('button', { name: 'Back to the stretch' });

  await main.show({ name: 'settings' });
  await expect(heading(page, 'Settings')).toBeFocused();
  const position = main.view.session?.playback.positionMs;
  await expectWholeAtEverySize(page, info, 'main-window-in-session');
  await back.click();
  await expect(page.getByTestId('phase')).toHaveText('Paused');
  expect(main.view.session?.playback).toMatchObject({ running: false, positionMs: position });

  await main.show({ name: 'history', period: '2026-03' });
  await expect(heading(page, 'History')).toBeFocused();
  await rail(page).getByRole('link', { name: 'Today' }).focus();
  await page.keyboard.press('Shift+Tab');
  await expect(back).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page.getByTestId('phase')).toHaveText('Paused');
  await page.keyboard.press('Space');
  await expect(page.getByTestId('phase')).toHaveText('Hold');

  await main.show({ name: 'welcome' });
  await page.getByRole('button', { name: 'Skip' }).click();
  await page.getByRole('button', { name: 'Close' }).click();
  await expect(page.getByTestId('phase')).toHaveText('Paused');

  await main.show({ name: 'today' });
  await back.focus();
  await main.command({ name: 'close' });
  await expect(back).toHaveCount(0);
  await expect(heading(page, 'Today')).toBeFocused();
  expect(main.recorded.map(({ kind }) => kind)).toEqual(['started', 'endedEarly']);
  expect(complaints).toEqual([]);
});
