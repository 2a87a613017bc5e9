/** The app makes no network connection: Chromium's net log over a start, a reminder, a session and the settings. */
import path from 'node:path';
import { chooseElectron } from '../tools/choose-electron.ts';
import { netLogSwitches, networkActivity } from './net-log.ts';
import { calm, clickReminder, phaseOf, tenMinutes } from './sitting-down.ts';
import type { Page } from '@playwright/test';
import { expect, pressToClose, readBeforeFirst, test } from './uncurl.ts';

test('nothing reaches the network from the start to the end', async ({ desk, uncurl }) => {
  test.skip(
    chooseElectron().kind === 'stand-in',
    'the stand-in’s Chromium is another browser, with no net log',
  );
  const log = path.join(uncurl.dataFolder, 'net-log.json');
  const settings = { ...tenMinutes, leadInSeconds: 30 };
  desk.input.stayActive();
  uncurl.writeSettings(settings);
  uncurl.writeStateAfterSitting(9.9, calm, settings);
  await uncurl.start(calm, ...netLogSwitches(log));
  const page = await clickReminder(desk, uncurl);
  await readBeforeFirst(page);
  await expect(phaseOf(page)).toHaveText(/Get ready/);
  await pressToClose(page, 'Escape');
  await expect.poll(() => uncurl.historyKinds()).toEqual(['endedEarly']);

  const opened = uncurl.app.waitForEvent('window');
  await desk.tray.click('Settings');
  const settingsPage = await opened;
  await expect(settingsPage.getByRole('heading', { name: 'Settings' })).toBeVisible();
  await writeMisspelling(settingsPage);
  await uncurl.terminate();
  expect(networkActivity(log)).toEqual([]);
});

/** Types a word that a spelling checker would look up. */
async function writeMisspelling(page: Page): Promise<void> {
  await page.evaluate(() => {
    document.body.prepend(Object.assign(document.createElement('textarea'), { spellcheck: true }));
  });
  await page.locator('textarea').pressSequentially('strecth ');
}
