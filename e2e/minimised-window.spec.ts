/** A window that the user has minimised comes back when it is shown again. */
import { execFileSync } from 'node:child_process';
import type { Page } from '@playwright/test';
import type { Desk } from '../tools/desk/desk.ts';
import { calm, remindedStretch, sitDown } from './sitting-down.ts';
import { expect, readBeforeFirst, test, type Uncurl } from './uncurl.ts';

const run = ({ environment }: Desk, program: string, ...values: string[]): string =>
  execFileSync(program, values, { encoding: 'utf8', env: environment });

/** The app's window, opened at today and then minimised with the window manager. */
async function minimisedAtHome(
  desk: Desk,
  uncurl: Uncurl,
): Promise<{ page: Page; isMinimised: () => boolean }> {
  const opened = uncurl.app.waitForEvent('window');
  await desk.tray.click('Choose a stretch…');
  const page = await opened;
  await expect(page.getByRole('heading', { name: 'All stretches' })).toBeVisible();
  await expect.poll(() => uncurl.hasFocus(), 'the window is on the screen').toBe(true);

  const id = run(desk, 'xdotool', 'search', '--onlyvisible', '--name', 'Uncurl$').trim();
  const isMinimised = () => run(desk, 'xprop', '-id', id, 'WM_STATE').includes('Iconic');
  const state = async () => ({ minimised: isMinimised(), focused: await uncurl.hasFocus() });
  expect(await state()).toEqual({ minimised: false, focused: true });
  // The app may still be activating the window that it has just opened, which would undo the first attempt.
  await expect(async () => {
    run(desk, 'xdotool', 'windowminimize', id);
    await expect.poll(state, { timeout: 1000 }).toEqual({ minimised: true, focused: false });
  }).toPass();
  return { page, isMinimised };
}

test('a click on the reminder restores a minimised window', async ({ desk, uncurl }) => {
  desk.input.stayActive();
  await sitDown(uncurl, { start: calm, minutes: 9.5 });
  const { page, isMinimised } = await minimisedAtHome(desk, uncurl);
  const { name } = await remindedStretch(desk);
  await desk.notifications.click();
  await expect.poll(() => uncurl.hasFocus(), 'the window has the focus').toBe(true);
  expect(isMinimised()).toBe(false);
  await readBeforeFirst(page);
  await expect(page.getByRole('heading', { name, exact: true })).toBeVisible();
});

test('a second start restores a minimised window', async ({ desk, uncurl }) => {
  await uncurl.start(calm);
  const { isMinimised } = await minimisedAtHome(desk, uncurl);
  expect(await uncurl.startAgain()).toBe(0);
  await expect.poll(() => uncurl.hasFocus(), 'the window has the focus').toBe(true);
  expect(isMinimised()).toBe(false);
});
