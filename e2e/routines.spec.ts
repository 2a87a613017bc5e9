/** A routine from the library to its end, and its history entries, on a real X server. */
import fs from 'node:fs';
import path from 'node:path';
import { expect, readBeforeFirst, test } from './uncurl.ts';

test('a finished routine has a history entry for each of its stretches', async ({ desk, uncurl }) => {
  test.setTimeout(120_000);
  const settings = { leadInSeconds: 3, stayOnTop: false };
  // Three minutes of stretching take 12 s of real time.
  const start = { speed: 15 };
  uncurl.writeSettings(settings);
  uncurl.writeStateAfterSitting(30, start, settings);
  desk.input.stayActive();
  await uncurl.start(start);
  await desk.tray.click('Choose a stretch…');
  const page = await uncurl.window();
  const section = page.getByRole('region', { name: 'Routines' });
  await expect(section.getByRole('listitem')).toHaveCount(5);

  desk.input.walkOff();
  await section.getByRole('button', { name: 'Start Standing reset' }).click();
  await readBeforeFirst(page);
  for (const [index, name] of ['Supported cat-cow', 'Side bend', 'Child’s pose'].entries()) {
    await expect(page.getByRole('heading', { name })).toBeVisible({ timeout: 30_000 });
    await expect(page.getByText(`Standing reset · ${String(index + 1)} of 3`)).toBeVisible();
  }
  const closed = page.waitForEvent('close', { timeout: 60_000 });
  await page.getByRole('button', { name: 'Better' }).click({ timeout: 60_000 });
  await closed;

  await expect
    .poll(() => uncurl.historyEntries())
    .toMatchObject([
      { kind: 'stretch', stretch: 'supported-cat-cow' },
      { kind: 'stretch', stretch: 'side-bend', sittingMinutes: 0 },
      { kind: 'stretch', stretch: 'childs-pose', sittingMinutes: 0 },
      { kind: 'comfort', stretch: null, comfort: 'better', sittingMinutes: 0 },
    ]);
  await expect.poll(() => uncurl.status()).toMatch(/^Sitting 0 min/);
});

test('a routine that is closed early keeps the history entries of its finished stretches', async ({
  desk,
  uncurl,
}) => {
  const start = { speed: 4 };
  uncurl.writeSettings({ leadInSeconds: 3 });
  desk.input.stayActive();
  await uncurl.start(start);
  await desk.tray.click('Choose a stretch…');
  const page = await uncurl.window();
  await page.getByRole('button', { name: 'Start Standing reset' }).click();
  await readBeforeFirst(page);
  const second = page.getByText('Standing reset · 2 of 3');
  await expect(async () => {
    await page.keyboard.press('ArrowRight');
    await expect(second).toBeVisible({ timeout: 100 });
  }).toPass();
  await page.keyboard.press('Escape');
  await expect
    .poll(() => uncurl.historyEntries())
    .toMatchObject([
      { kind: 'stretch', stretch: 'supported-cat-cow' },
      { kind: 'endedEarly', stretch: 'side-bend' },
    ]);
});

test('a routine built in the window is saved, started, deleted and restored', async ({ uncurl }) => {
  const folder = path.join(uncurl.dataFolder, 'routines');
  const file = path.join(folder, 'my-mornings.json');
  await uncurl.start({ speed: 1 });
  const opened = uncurl.app.waitForEvent('window');
  await uncurl.call('open', '#/routine');
  const page = await opened;
  await page.getByRole('textbox', { name: 'Name' }).fill('My mornings');
  await page.getByRole('button', { name: 'Add Side bend' }).click();
  await page.getByRole('button', { name: 'Add Bridge' }).click();
  await page.getByRole('button', { name: 'Move Bridge up' }).click();
  await page.getByRole('button', { name: 'Save' }).click();
  await expect(page.getByRole('button', { name: 'Start My mornings' })).toBeVisible();
  expect(JSON.parse(fs.readFileSync(file, 'utf8'))).toEqual({
    id: 'my-mornings',
    name: 'My mornings',
    items: [
      { stretch: 'bridge', variant: 'floor' },
      { stretch: 'side-bend', variant: 'standing' },
    ],
  });

  await uncurl.call('open', '#/routine/my-mornings');
  await page.getByRole('button', { name: 'Delete My mornings' }).click();
  await expect(page.getByRole('heading', { name: 'has been deleted' })).toBeVisible();
  expect(fs.existsSync(file)).toBe(false);
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(page.getByRole('textbox', { name: 'Name' })).toHaveValue('My mornings');
  await page.getByRole('link', { name: 'Library' }).click();
  await page.getByRole('button', { name: 'Start My mornings' }).click();
  await readBeforeFirst(page);
  await expect(page.getByText('My mornings · 1 of 2')).toBeVisible();
});
