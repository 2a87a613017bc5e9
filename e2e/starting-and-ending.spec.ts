/** The app is started once more, killed, and ended by the system. */
import { execFileSync } from 'node:child_process';
import { MINUTE } from '../core/time/moment.ts';
import { readLibrary } from '../tools/read-library.ts';
import { calm, fast, phaseOf, remindedOf, sitDown, tenMinutes } from './sitting-down.ts';
import { expect, readBeforeFirst, test } from './uncurl.ts';

test('a second start opens the window of the first', async ({ desk, uncurl }) => {
  uncurl.writeSettings(tenMinutes);
  await uncurl.start(fast);
  expect(uncurl.app.windows()).toHaveLength(0);
  const opened = uncurl.app.waitForEvent('window');
  expect(await uncurl.startAgain(), 'the second one ends by itself').toBe(0);
  const page = await opened;
  const fitsNow = page.getByRole('region', { name: 'Fits now' });
  // Without a reminder that names one: the name stands above the button.
  const name = (await fitsNow.getByRole('heading').textContent())?.trim() ?? '';
  expect(readLibrary().entries.map(({ words }) => words.name)).toContain(name);
  await expect(fitsNow.getByRole('button', { name: `Start ${name}`, exact: true })).toBeVisible();
  expect(await desk.tray.items()).toHaveLength(1);

  // The person puts the window somewhere else, and closes it: the next one is there.
  const windowManager = (...values: string[]) =>
    execFileSync('wmctrl', ['-r', 'Uncurl', ...values], { env: desk.environment });
  const place = () =>
    uncurl.app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.getBounds());
  await expect.poll(() => uncurl.hasFocus(), 'the window is on screen').toBe(true);
  const put = { x: 310, y: 90, width: 700, height: 520 };
  windowManager('-e', '0,310,90,700,520');
  await expect.poll(place).toEqual(put);
  const closed = page.waitForEvent('close');
  await page.close({ runBeforeUnload: true });
  await closed;
  const openedAgain = uncurl.app.waitForEvent('window');
  await desk.tray.click('Choose a stretch…');
  await expect((await openedAgain).getByRole('region', { name: 'Fits now' })).toBeVisible();
  await expect.poll(place).toEqual(put);
});

test('a kill loses nothing but the time since the last save', async ({ desk, uncurl }) => {
  desk.input.stayActive();
  await sitDown(uncurl, { minutes: 5 });
  await expect.poll(() => uncurl.status(), { timeout: 20_000 }).toMatch(/^Sitting 7 min/);
  await uncurl.kill();
  const before = uncurl.kept();
  expect(before.sitting.meter.sittingMs, 'saved once a minute').toBeGreaterThan(6 * MINUTE);
  await uncurl.start(fast);
  // The app saves when it starts.
  await expect.poll(() => uncurl.kept().at.elapsed).toBeGreaterThan(before.at.elapsed);
  const after = uncurl.kept();
  const passedMs = after.at.elapsed - before.at.elapsed;
  const change = after.sitting.meter.sittingMs - before.sitting.meter.sittingMs;
  // A minute counts as sitting and the rest as away, in which ten minutes of sitting are gone in five.
  expect(change).toBeLessThanOrEqual(passedMs);
  expect(change).toBeGreaterThanOrEqual(-2 * Math.max(0, passedMs - MINUTE));
  expect(await uncurl.status()).toMatch(/^Sitting \d+ min/);
});

test('a reminder that waited when the app ended is shown again, once, and opens its stretch', async ({
  desk,
  uncurl,
}) => {
  // One desk serves many tests.
  const before = desk.notifications.all().length;
  desk.input.stayActive();
  await sitDown(uncurl, { start: calm, minutes: 9.9, settings: { recoveryMinutes: 30 } });
  await expect.poll(() => desk.notifications.shown()).toHaveLength(1);
  const { id } = remindedOf(desk);
  await uncurl.kill();
  await desk.notifications.closeAll();
  await uncurl.start(calm);
  await expect.poll(() => desk.notifications.shown()).toHaveLength(1);
  expect(remindedOf(desk).id).toBe(id);
  expect(uncurl.kept().reminders.count).toBe(1);
  await desk.notifications.click();
  const page = await uncurl.window();
  await readBeforeFirst(page);
  await expect(phaseOf(page)).toHaveText(/Get ready/);
  expect(desk.notifications.all().length - before).toBe(2);
});

test('a reminder leaves the screen with the app: no click on it would be heard any more', async ({
  desk,
  uncurl,
}) => {
  desk.input.stayActive();
  await sitDown(uncurl, { start: calm, minutes: 9.9 });
  await expect.poll(() => desk.notifications.shown()).toHaveLength(1);
  await uncurl.terminate();
  await expect.poll(() => desk.notifications.shown()).toEqual([]);
});

test('an orderly end saves the meter, and the time until the next start counts as away', async ({
  desk,
  uncurl,
}) => {
  desk.input.stayActive();
  await sitDown(uncurl, { minutes: 9, settings: { intervalMinutes: 180, recoveryMinutes: 30 } });
  await expect.poll(() => uncurl.status()).toMatch(/^Sitting 9 min/);
  await uncurl.terminate();
  const kept = uncurl.kept();
  expect(kept.clean).toBe(true);
  expect(kept.sitting.meter.sittingMs).toBeGreaterThan(9 * 60_000);
});
