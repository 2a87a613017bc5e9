/** The history screen in the running app: a link opens it, and what is deleted comes back. */
import fs from 'node:fs';
import path from 'node:path';
import { sitDown } from './sitting-down.ts';
import { expect, test } from './uncurl.ts';

test('a link opens the history, which shows what was just recorded, and Undo brings it back', async ({
  desk,
  uncurl,
}) => {
  desk.input.stayActive();
  // In real time: a deletion can be undone for ten seconds.
  await sitDown(uncurl, { minutes: 5, start: { speed: 1 } });
  expect(await uncurl.call('open', 'history/2025-11')).toMatchObject({ code: 0 });
  const page = await uncurl.window();
  await expect(page).toHaveTitle('History – Uncurl');
  await expect(page.getByRole('heading', { name: 'November 2025' })).toBeVisible();
  await page.getByRole('button', { name: 'Show the latest records' }).click();
  const today = page
    .getByRole('figure', { name: 'Time sat and stood' })
    .getByRole('link', { name: /so far/ });
  await expect(today).toBeVisible();

  await page.getByRole('button', { name: 'Delete everything' }).click();
  await expect(page.getByRole('button', { name: 'Undo' })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page.getByText('Your records are back.')).toBeVisible();
  await today.click();
  await expect(page).toHaveTitle('Today – Uncurl');
});

test('a click on the notification that the history was damaged opens the history', async ({
  desk,
  uncurl,
}) => {
  fs.writeFileSync(path.join(uncurl.dataFolder, 'history.sqlite'), 'not a database at all');
  await uncurl.start({ speed: 1 });
  await expect
    .poll(() => desk.notifications.shown())
    .toMatchObject([{ body: expect.stringContaining('The history was damaged.') as unknown }]);
  await desk.notifications.click();
  await expect(await uncurl.window()).toHaveTitle('History – Uncurl');
});
