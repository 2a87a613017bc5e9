/** Starting the app a second time, killing it, and ending it at logout. */
import { execFileSync } from 'node:child_process';
import { MINUTE } from '../core/time/moment.ts';
import { Desk } from '../tools/desk/desk.ts';
import { readLibrary } from '../tools/read-library.ts';
import { calm, fast, phaseOf, remindedStretch, sitDown, tenMinutes } from './sitting-down.ts';
import { expect, readBeforeFirst, test } from './uncurl.ts';

test('a second instance opens the window of the first, where it was last', async ({ desk, uncurl }) => {
  uncurl.writeSettings(tenMinutes);
  await uncurl.start(fast);
  expect(uncurl.app.windows()).toHaveLength(0);
  const opened = uncurl.app.waitForEvent('window');
  expect(await uncurl.startAgain(), 'the second instance exits').toBe(0);
  const page = await opened;
  const fitsNow = page.getByRole('region', { name: 'Fits now' });
  // No reminder names the stretch, so the name comes from the heading above the button.
  const name = (await fitsNow.getByRole('heading').textContent())?.trim() ?? '';
  expect(readLibrary().entries.map(({ words }) => words.name)).toContain(name);
  await expect(fitsNow.getByRole('button', { name: `Start ${name}`, exact: true })).toBeVisible();
  await expect.poll(() => desk.tray.items()).toHaveLength(1);

  // The user moves the window and closes it. The next window opens at the same bounds.
  const windowManager = (...values: string[]) =>
    execFileSync('wmctrl', ['-r', 'Uncurl', ...values], { env: desk.environment });
  const bounds = () =>
    uncurl.app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.getBounds());
  await expect.poll(() => uncurl.hasFocus(), 'the window is on the screen').toBe(true);
  const moved = { x: 310, y: 90, width: 700, height: 520 };
  // The window manager ignores a move while it is still placing the window.
  await expect(async () => {
    windowManager('-e', '0,310,90,700,520');
    await expect.poll(bounds, { timeout: 1000 }).toEqual(moved);
  }).toPass();
  const closed = page.waitForEvent('close');
  await page.close({ runBeforeUnload: true });
  await closed;
  const openedAgain = uncurl.app.waitForEvent('window');
  await desk.tray.click('Today');
  await expect((await openedAgain).getByRole('region', { name: 'Fits now' })).toBeVisible();
  await expect.poll(bounds).toEqual(moved);
});

test('a second start on another desktop says where the app runs, and opens no window there or here', async ({
  uncurl,
}) => {
  await uncurl.start(fast);
  const other = await Desk.start();
  try {
    const err: unknown = expect.stringContaining('on another desktop where you’re logged in.');
    const refused = { code: 1, out: '', err };
    expect(await uncurl.callOn(other, 'choose')).toMatchObject(refused);
    expect(await uncurl.callOn(other, 'pause'), 'a command without a window').toMatchObject({ code: 0 });

    const secondStart = uncurl.callOn(other);
    // The dialog, which waits until the user closes it, is the only window there.
    await expect(() => {
      const options = { env: other.environment, encoding: 'utf8' } as const;
      const [dialog = ''] = execFileSync('wmctrl', ['-l'], options).split(' ');
      execFileSync('wmctrl', ['-i', '-c', dialog], { ...options, stdio: 'ignore' });
    }).toPass();
    expect(await secondStart).toMatchObject(refused);
    expect(uncurl.app.windows()).toHaveLength(0);
  } finally {
    await other.stop();
  }
});

test('a killed app only loses the time since the last save', async ({ desk, uncurl }) => {
  desk.input.stayActive();
  await sitDown(uncurl, { minutes: 5 });
  await expect.poll(() => uncurl.status(), { timeout: 20_000 }).toMatch(/^Sitting 7 min/);
  await uncurl.kill();
  const before = uncurl.savedState();
  expect(before.sitting.meter.sittingMs, 'saved once a minute').toBeGreaterThan(6 * MINUTE);
  await uncurl.start(fast);
  // The app saves when it starts.
  await expect.poll(() => uncurl.savedState().at.elapsed).toBeGreaterThan(before.at.elapsed);
  const after = uncurl.savedState();
  const passedMs = after.at.elapsed - before.at.elapsed;
  const change = after.sitting.meter.sittingMs - before.sitting.meter.sittingMs;
  // The first minute counts as sitting, the remainder as an absence, which takes ten minutes off the meter in five.
  expect(change).toBeLessThanOrEqual(passedMs);
  expect(change).toBeGreaterThanOrEqual(-2 * Math.max(0, passedMs - MINUTE));
  await expect.poll(() => uncurl.status()).toMatch(/^Sitting \d+ min/);
});

test('a reminder on the screen when the app is killed is shown again once, and opens its stretch', async ({
  desk,
  uncurl,
}) => {
  // Earlier tests used the same desk.
  const before = desk.notifications.count;
  desk.input.stayActive();
  await sitDown(uncurl, { start: calm, minutes: 9.9, settings: { recoveryMinutes: 30 } });
  const reminded = await remindedStretch(desk);
  await uncurl.kill();
  await desk.notifications.closeAll();
  await uncurl.start(calm);
  expect(await remindedStretch(desk)).toEqual(reminded);
  await expect.poll(() => uncurl.savedState().reminders.count).toBe(1);
  await desk.notifications.click();
  const page = await uncurl.window();
  await readBeforeFirst(page);
  await expect(phaseOf(page)).toBeVisible();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(reminded.name);
  expect(desk.notifications.count - before).toBe(2);
});

test('quitting withdraws the reminder, because a click on it would have no effect', async ({
  desk,
  uncurl,
}) => {
  desk.input.stayActive();
  await sitDown(uncurl, { start: calm, minutes: 9.9 });
  await expect.poll(() => desk.notifications.shown()).toHaveLength(1);
  await uncurl.terminate();
  await expect.poll(() => desk.notifications.shown()).toEqual([]);
});

test('quitting saves the sitting meter, and marks the saved state as clean', async ({ desk, uncurl }) => {
  desk.input.stayActive();
  await sitDown(uncurl, { minutes: 9, settings: { intervalMinutes: 180, recoveryMinutes: 30 } });
  await expect.poll(() => uncurl.status()).toMatch(/^Sitting 9 min/);
  await uncurl.terminate();
  const saved = uncurl.savedState();
  expect(saved.clean).toBe(true);
  expect(saved.sitting.meter.sittingMs).toBeGreaterThan(9 * 60_000);
});
