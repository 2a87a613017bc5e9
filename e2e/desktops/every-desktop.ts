/** What has to work on every desktop. Each desktop's file calls this. */
import type { Page } from '@playwright/test';
import { appId } from '../../tools/desktops/desktop-file.ts';
import type { Desktop } from '../../tools/desktops/desktop.ts';
import { readLibrary } from '../../tools/read-library.ts';
import { calm, tenMinutes } from '../sitting-down.ts';
import { readBeforeFirst, type Uncurl } from '../uncurl.ts';
import { expect, testOn } from './desktop-test.ts';

/** Prepares the app for a user whose reminder comes within 2 s of real time. */
function almostDue(uncurl: Uncurl): void {
  uncurl.writeSettings(tenMinutes);
  uncurl.writeStateAfterSitting(9.9, calm, tenMinutes);
}

/** Resolves when what the page shows now is on the screen. */
const drawn = (page: Page) =>
  page.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve))));

/** Defines the tests of a desktop. The first one must be on the desktop before its panel starts. */
export function testEveryAbility(start: () => Promise<Desktop>) {
  const test = testOn(start);

  test('the tray item appears when the panel starts after the app, as at login', async ({
    desktop,
    uncurl,
    keepPicture,
  }) => {
    await uncurl.startWithoutTray({ speed: 1 });
    await expect.poll(async () => (await uncurl.call('status')).code, 'the app has started').toBe(0);
    await desktop.startPanel();
    await expect.poll(() => desktop.tray.items(), 'the tray item').toHaveLength(1);
    await expect.poll(() => uncurl.status()).toMatch(/^Sitting 0 min/);
    await keepPicture('tray');
  });

  test('a reminder appears, and a click on it opens its stretch', async ({
    desktop,
    uncurl,
    needs,
    keepPicture,
  }) => {
    needs('notifications');
    await desktop.startPanel();
    desktop.stayActive();
    almostDue(uncurl);
    await uncurl.start(calm);
    await expect.poll(() => desktop.notifications.shown.shown()).toHaveLength(1);
    const [name = ''] = desktop.notifications.shown.shown()[0]?.summary.split(' · ') ?? [];
    const stretches = readLibrary().entries.map(({ words }) => words.name);
    expect(stretches, 'the stretch that the reminder names').toContain(name);
    await keepPicture('reminder');
    await desktop.notifications.click();
    const page = await uncurl.window();
    await readBeforeFirst(page);
    await expect(page.getByRole('heading', { name, exact: true })).toBeVisible();
    await expect.poll(() => desktop.notifications.shown.shown(), 'it is withdrawn').toEqual([]);
    await drawn(page);
    await keepPicture('session', page);
  });

  test('do not disturb defers a reminder until it ends', async ({ desktop, uncurl, needs }) => {
    needs('notifications', 'doNotDisturb');
    await desktop.startPanel();
    desktop.stayActive();
    const before = desktop.notifications.shown.count;
    await desktop.notifications.setDoNotDisturb(true);
    almostDue(uncurl);
    await uncurl.start(calm);
    await expect.poll(() => uncurl.status()).toBe('Waiting: do not disturb is on');
    expect(desktop.notifications.shown.count).toBe(before);
    await desktop.notifications.setDoNotDisturb(false);
    await expect.poll(() => desktop.notifications.shown.shown()).toHaveLength(1);
    expect(desktop.notifications.shown.count, 'only one notification').toBe(before + 1);
  });

  test('no input counts as an absence, and input ends it', async ({ desktop, uncurl, needs }) => {
    needs('idle');
    await desktop.startPanel();
    uncurl.writeSettings({ awayAfterMinutes: 1 });
    desktop.stayActive();
    await uncurl.start({ speed: 10 });
    await expect.poll(() => uncurl.status()).toMatch(/^Sitting/);
    desktop.walkOff();
    await expect.poll(() => uncurl.status(), { timeout: 30_000 }).toMatch(/^Away/);
    desktop.stayActive();
    await expect.poll(() => uncurl.status()).toMatch(/^Sitting/);
  });

  test('a locked screen is an absence at once', async ({ desktop, uncurl, needs }) => {
    needs('lock');
    await desktop.startPanel();
    desktop.stayActive();
    uncurl.writeStateAfterSitting(20, { speed: 1 }, {});
    await uncurl.start({ speed: 1 });
    await expect.poll(() => uncurl.status()).toMatch(/^Sitting/);
    await desktop.lock();
    // Not from the tray's menu: while it's locked, GNOME has no tray.
    await expect.poll(async () => (await uncurl.call('status')).out).toMatch(/^Away/);
    await desktop.unlock();
    await expect.poll(() => desktop.tray.items(), 'the tray item').toHaveLength(1);
    await expect.poll(() => uncurl.status()).toMatch(/^Sitting/);
  });

  test('the window opens, with its name and at its size', async ({ desktop, uncurl, needs, keepPicture }) => {
    await desktop.startPanel();
    await uncurl.start({ speed: 1 });
    // The menu may change between being read and being clicked.
    await expect(() => desktop.tray.click('Choose a stretch…')).toPass();
    const page = await uncurl.window();
    await expect(page.getByRole('heading').first()).toBeVisible();
    await drawn(page);
    await keepPicture('window', page);
    needs('windows');
    await expect.poll(() => desktop.windows()).toMatchObject([{ title: 'Library – Uncurl' }]);
    const [window] = await desktop.windows();
    expect(window?.width).toBeGreaterThanOrEqual(640);
    expect(window?.height).toBeGreaterThanOrEqual(480);
    // An X11 window has no app id. Its icon comes with it.
    if (desktop.environment['XDG_SESSION_TYPE'] === 'wayland') expect(window?.appId).toBe(appId);
  });

  return test;
}
