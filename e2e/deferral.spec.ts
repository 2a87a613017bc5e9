/** Deferral reasons, on a real X server, D-Bus and notification service. */
import { execFileSync, spawn } from 'node:child_process';
import type { Settings } from '../core/settings/settings.ts';
import { expect, test, type Uncurl } from './uncurl.ts';

/** The app waits 5 s for a signal and reads it again every 15 s: 1 s and 3 s of real time. */
const calm = { speed: 5 };
const tenMinutes = { intervalMinutes: 10 } satisfies Partial<Settings>;

/** Starts the app for a user whose reminder comes within 2 s of real time. */
async function sitDown(uncurl: Uncurl): Promise<void> {
  uncurl.writeSettings(tenMinutes);
  uncurl.writeStateAfterSitting(9.9, calm, tenMinutes);
  await uncurl.start(calm);
}

test.afterEach(async ({ desk }) => desk.notifications.setPaused(false));

test('do not disturb defers a reminder, which is shown once when it ends', async ({ desk, uncurl }) => {
  const before = desk.notifications.count;
  desk.input.stayActive();
  await desk.notifications.setPaused(true);
  await sitDown(uncurl);
  await expect.poll(() => uncurl.status()).toBe('Waiting: do not disturb is on');
  expect(desk.notifications.count).toBe(before);

  await desk.notifications.setPaused(false);
  await expect.poll(() => desk.notifications.shown()).toHaveLength(1);
  await uncurl.answerReminder('Skip', 'Skip this one');
  await expect.poll(() => uncurl.status()).toMatch(/^Sitting 0 min/);
  expect(desk.notifications.count, 'only one notification').toBe(before + 1);

  await desk.tray.click('Settings');
  const page = await uncurl.window();
  const signals = await page.evaluate(
    async () => (await window.uncurl?.request('page:get', undefined))?.signals,
  );
  expect(signals, 'the settings show the signal sources').toMatchObject({
    doNotDisturb: { available: true, by: 'dunst' },
    fullScreen: { available: true, by: 'xprop' },
  });
});

test('a full-screen window in front defers a reminder until it closes', async ({ desk, uncurl }) => {
  const before = desk.notifications.count;
  desk.input.stayActive();
  const film = spawn('xev', ['-name', 'film'], { env: desk.environment, stdio: 'ignore' });
  try {
    await desk.input.focusWindow('film');
    const wmctrl = (...values: string[]) => execFileSync('wmctrl', values, { env: desk.environment });
    wmctrl('-r', 'film', '-b', 'add,fullscreen');
    await sitDown(uncurl);
    await expect.poll(() => uncurl.status()).toBe('Waiting: an app is in full screen');
    expect(desk.notifications.count).toBe(before);
  } finally {
    film.kill();
  }
  await expect.poll(() => desk.notifications.shown()).toHaveLength(1);
  expect(desk.notifications.count, 'only one notification').toBe(before + 1);
});
