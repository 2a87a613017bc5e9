/** Stretches that aren't finished: closed early or abandoned. */
import { spawn } from 'node:child_process';
import type { Page } from '@playwright/test';
import type { Desk } from '../tools/desk/desk.ts';
import { calm, clickReminder, phaseOf, remindedStretch, sitDown } from './sitting-down.ts';
import { expect, readBeforeFirst, test, type Uncurl } from './uncurl.ts';

/** Gives a slow computer time to press something before the first movement. */
const longLeadIn = { leadInSeconds: 30 };

/** Starts the reminded stretch and skips its lead-in. Resolves to the stretch's id and the session's page. */
async function intoFirstMovement(desk: Desk, uncurl: Uncurl): Promise<{ id: string; page: Page }> {
  desk.input.stayActive();
  await sitDown(uncurl, { start: calm, minutes: 9.9, settings: longLeadIn });
  const { id } = await remindedStretch(desk);
  await desk.notifications.click();
  const page = await uncurl.window();
  await readBeforeFirst(page);
  await expect(phaseOf(page)).toHaveText(/Get ready/);
  await page.keyboard.press('ArrowRight');
  await expect(phaseOf(page)).not.toHaveText(/Get ready/);
  return { id, page };
}

test('a stretch that is closed early counts as time away, without a reproach', async ({ desk, uncurl }) => {
  const { id, page } = await intoFirstMovement(desk, uncurl);
  const closed = page.waitForEvent('close');
  await page.keyboard.press('Escape');
  await expect(page.getByText(/^That counted for \d+ seconds?\.$/)).toBeVisible();
  await closed;
  await expect.poll(() => uncurl.historyEntries()).toMatchObject([{ kind: 'endedEarly', stretch: id }]);
  await expect.poll(() => uncurl.status()).toMatch(/^Sitting \d+ min · next stretch in \d+ min$/);
  await expect.poll(() => desk.notifications.shown()).toEqual([]);
});

test('a stretch left for other work is abandoned', async ({ desk, uncurl }) => {
  desk.input.stayActive();
  await sitDown(uncurl);
  const page = await clickReminder(desk, uncurl);
  // Nobody reads the red flags. The stretch waits while the user works in another window.
  await expect(page.getByRole('button', { name: 'I’ve read this' })).toBeVisible();
  const closed = page.waitForEvent('close', { timeout: 30_000 });
  await expect.poll(() => uncurl.hasFocus(), 'the window has the focus').toBe(true);
  const otherWork = spawn('xev', ['-name', 'other work'], { env: desk.environment, stdio: 'ignore' });
  try {
    await desk.input.focusWindow('other work');
    await expect.poll(() => uncurl.hasFocus(), 'the other window has the focus').toBe(false);
    await closed;
  } finally {
    otherWork.kill();
  }
  await expect.poll(() => uncurl.historyKinds()).toEqual(['endedEarly']);
});

test('a stretch that stays paused is abandoned', async ({ desk, uncurl }) => {
  desk.input.stayActive();
  await sitDown(uncurl, { settings: longLeadIn });
  const page = await clickReminder(desk, uncurl);
  await readBeforeFirst(page);
  await page.getByRole('button', { name: 'Pause' }).click();
  await page.waitForEvent('close', { timeout: 40_000 });
  await expect.poll(() => uncurl.historyKinds()).toEqual(['endedEarly']);
});

test('a stretch waits while the command line has another screen shown, and goes on from there', async ({
  desk,
  uncurl,
}) => {
  const { page } = await intoFirstMovement(desk, uncurl);
  expect(await uncurl.call('open', 'settings')).toMatchObject({ code: 0, out: 'Stretching\n' });
  await expect(page.getByRole('heading', { name: 'Settings', level: 1 })).toBeVisible();
  await page.getByRole('button', { name: 'Back to the stretch' }).click();
  await expect(phaseOf(page)).toHaveText('Paused');
  await page.keyboard.press('Space');
  await expect(phaseOf(page)).not.toHaveText(/Paused|Get ready/);
  await expect.poll(() => uncurl.historyKinds(), 'nothing has ended').toEqual([]);
});
