/** The app's main job, from sitting to a finished stretch, on a real X server, D-Bus and notification service. */
import fs from 'node:fs';
import path from 'node:path';
import { chooseElectron } from '../tools/choose-electron.ts';
import { calm, clickReminder, phaseOf, remindedStretch, sitDown, unhurried } from './sitting-down.ts';
import { expect, readBeforeFirst, test } from './uncurl.ts';

test('from sitting time to a finished stretch', async ({ desk, uncurl }) => {
  test.setTimeout(120_000);
  const before = desk.notifications.count;
  desk.input.stayActive();
  await sitDown(uncurl, { minutes: 5, start: unhurried });
  await expect.poll(() => uncurl.status()).toBe('Sitting 5 min · next stretch in 5 min');
  await expect.poll(() => desk.notifications.shown(), { timeout: 60_000 }).toHaveLength(1);
  const [reminder] = desk.notifications.shown();
  expect(desk.notifications.count, 'none came earlier').toBe(before + 1);
  const { id, name } = await remindedStretch(desk);
  expect(reminder?.body).toBe('You’ve been sitting for 10 minutes.');
  const hasButtons = await uncurl.hasNotificationButtons();
  expect(reminder?.buttons).toEqual(hasButtons ? ['Start', 'Snooze', 'Skip'] : []);
  // Electron passes the picture as pixels, the stand-in as its file.
  if (chooseElectron().kind === 'stand-in') {
    expect(path.basename(reminder?.icon ?? '')).toMatch(new RegExp(`^${id}\\.[a-z-]+\\.png$`));
    expect(fs.existsSync(reminder?.icon ?? ''), 'the picture exists').toBe(true);
  }
  expect(uncurl.app.windows(), 'no window before the click').toHaveLength(0);

  await desk.notifications.click();
  const page = await uncurl.window();
  await readBeforeFirst(page);
  await expect(page.getByRole('heading', { name, exact: true })).toBeVisible();
  await expect(page.getByRole('img', { name: new RegExp(`^${name}: `) })).toBeVisible();
  await expect.poll(() => desk.notifications.shown(), 'the notification is withdrawn').toEqual([]);

  const closed = page.waitForEvent('close', { timeout: 60_000 });
  await page.getByRole('button', { name: 'Better' }).click({ timeout: 60_000 });
  await closed;
  expect(uncurl.app.windows()).toHaveLength(0);
  await expect.poll(() => uncurl.status()).toMatch(/^Sitting 0 min/);
  await expect
    .poll(() => uncurl.historyEntries())
    .toMatchObject([
      { kind: 'stretch', stretch: id },
      { kind: 'comfort', stretch: id, comfort: 'better', sittingMinutes: 0 },
    ]);
});

test('the hold timer counts down, and stops while the session is paused', async ({ desk, uncurl }) => {
  desk.input.stayActive();
  await sitDown(uncurl, {
    minutes: 9.9,
    start: calm,
    settings: { places: { seated: false, standing: true, floor: false } },
  });
  const page = await clickReminder(desk, uncurl);
  await expect(page.getByRole('button', { name: 'I’ve read this' })).toBeVisible();
  await page.evaluate(() => {
    const seen: string[] = [];
    Object.assign(window, { seen });
    new MutationObserver(() => {
      const text = (id: string) => document.querySelector(`[data-testid=${id}]`)?.textContent ?? '';
      const now = `${text('phase')} ${text('count')}`;
      if (seen.at(-1) !== now) seen.push(now);
    }).observe(document, { subtree: true, childList: true, characterData: true });
  });
  await readBeforeFirst(page);

  await expect(phaseOf(page)).toHaveText('Hold', { timeout: 20_000 });
  await page.keyboard.press('Space');
  await expect(phaseOf(page)).toHaveText('Paused');
  const count = page.getByTestId('count');
  const stopped = await count.textContent();
  await expect.poll(() => uncurl.savedState().session?.playback.running, 'the session is paused').toBe(false);
  expect(await count.textContent()).toBe(stopped);
  await page.keyboard.press('Space');
  const seenNow = () => page.evaluate(() => (window as unknown as { seen: string[] }).seen);
  const fromHold = (seen: string[]) => seen.slice(seen.findIndex((text) => text.startsWith('Hold ')));
  const moveAfterHold = (seen: string[]) => fromHold(seen).findIndex((text) => text.startsWith('Move '));
  await expect.poll(async () => moveAfterHold(await seenNow()), { intervals: [100] }).toBeGreaterThan(0);
  await page.keyboard.press('Space'); // before the stretch is over

  const seen = await seenNow();
  const counts = fromHold(seen)
    .slice(0, moveAfterHold(seen))
    .filter((text) => text.startsWith('Hold '))
    .map((text) => Number(text.slice(5)));
  expect(counts.length, seen.join(', ')).toBeGreaterThan(1);
  expect(counts).toEqual([...counts].sort((a, b) => b - a));
  expect(seen.some((text) => text.startsWith('Get ready '))).toBe(true);

  await page.keyboard.press('Escape');
  await expect.poll(() => uncurl.historyKinds()).toEqual(['endedEarly']);
});

test('a click while the window is loading isn’t lost', async ({ desk, uncurl }) => {
  desk.input.stayActive();
  // Slowly, because a short stretch would be over by the time the window has loaded.
  await sitDown(uncurl, { start: calm, minutes: 9.9, settings: { leadInSeconds: 30 } });
  const { name } = await remindedStretch(desk);
  const opened = uncurl.app.waitForEvent('window');
  await desk.tray.click('Choose a stretch…');
  await desk.notifications.click();
  const page = await opened;
  await readBeforeFirst(page);
  await expect(page.getByRole('heading', { name, exact: true })).toBeVisible();
  expect(uncurl.app.windows()).toHaveLength(1);
});
