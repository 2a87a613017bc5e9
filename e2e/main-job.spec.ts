/** The main job, from sitting time to a finished stretch, on a real X server, D-Bus and notification service. */
import { execFileSync, spawn } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import type { Page } from '@playwright/test';
import type { Settings } from '../core/settings.ts';
import { readLibrary } from '../tools/read-library.ts';
import type { Desk } from './desk/desk.ts';
import { chooseElectron } from './runtime/choose.ts';
import { expect, readBeforeFirst, test, type Uncurl } from './uncurl.ts';

/** The shortest interval that the settings allow, and no voice but the notification's own. */
const tenMinutes = { intervalMinutes: 10, leadInSeconds: 3 } satisfies Partial<Settings>;
/** Ten minutes of sitting take half a minute; a gap of 30 s, which would be sleep, takes 1.5 s. */
const fast = { speed: 20 };
/** Ten minutes of sitting take 50 s, and the question at the end stays for almost two. */
const unhurried = { speed: 12 };
/** Slow enough for a person, or a test, to follow a session and to press a key in it. */
const calm = { speed: 4 };

/** Somebody sits down with this much sitting behind them; the reminder comes half a minute later. */
async function sitDown(uncurl: Uncurl, { minutes = 9.5, start = fast, settings = {} } = {}): Promise<void> {
  const all = { ...tenMinutes, ...settings };
  uncurl.writeSettings(all);
  uncurl.haveSat(minutes, start, all);
  await uncurl.start(start);
}

/** The stretch that the only notification on screen names: its id and its name. Which one it is, the rules decide. */
function remindedOf(desk: Desk): { id: string; name: string } {
  const summaries = desk.notifications.shown().map(({ summary }) => summary);
  expect(summaries).toEqual([expect.stringMatching(/^.+ · \d min$/)]);
  const [name = ''] = summaries[0]?.split(' · ') ?? [];
  const entry = readLibrary().entries.find(({ words }) => words.name === name);
  if (!entry) throw new Error(`the library has no stretch called "${name}"`);
  return { id: entry.stretch.id, name };
}

const phaseOf = (page: Page) => page.getByTestId('phase');

test('from sitting time to a finished stretch', async ({ desk, uncurl }) => {
  test.setTimeout(180_000);
  uncurl.writeSettings(tenMinutes);
  desk.input.stayActive();
  await uncurl.start(unhurried);
  expect(await uncurl.status()).toBe('Sitting 0 min · next stretch in 10 min');
  expect(desk.notifications.shown()).toEqual([]);

  await expect.poll(() => desk.notifications.shown(), { timeout: 90_000 }).toHaveLength(1);
  const [reminder] = desk.notifications.shown();
  const { id, name } = remindedOf(desk);
  expect(reminder?.body).toBe('You have sat for 10 min.');
  expect(reminder?.buttons).toEqual(['Start', 'Snooze', 'Skip']);
  // Electron hands the picture over as pixels, the stand-in as the file from which it comes.
  if (chooseElectron().kind === 'stand-in') {
    expect(path.basename(reminder?.icon ?? '')).toMatch(new RegExp(`^${id}\\.[a-z-]+\\.png$`));
    expect(fs.existsSync(reminder?.icon ?? ''), 'the picture is there').toBe(true);
  }
  expect(uncurl.app.windows(), 'no window before the click').toHaveLength(0);

  await desk.notifications.click();
  const page = await uncurl.window();
  await readBeforeFirst(page);
  await expect(page.getByRole('heading', { name, exact: true })).toBeVisible();
  await expect(page.getByRole('img', { name: new RegExp(`^${name}: `) })).toBeVisible();
  expect(desk.notifications.shown(), 'the notification has gone').toEqual([]);

  const closed = page.waitForEvent('close', { timeout: 60_000 });
  await page.getByRole('button', { name: 'Better' }).click({ timeout: 60_000 });
  await closed;
  expect(uncurl.app.windows()).toHaveLength(0);
  await expect.poll(() => uncurl.status()).toMatch(/^Sitting 0 min/);
  expect(uncurl.records()).toMatchObject([
    { kind: 'stretch', stretch: id },
    { kind: 'comfort', stretch: id, comfort: 'better', sittingMinutes: 0 },
  ]);
});

test('the hold counts down, and stands still while paused', async ({ desk, uncurl }) => {
  desk.input.stayActive();
  await sitDown(uncurl, {
    minutes: 9.9,
    start: calm,
    settings: { places: { seated: false, standing: true, floor: false } },
  });
  await expect.poll(() => desk.notifications.shown()).toHaveLength(1);
  await desk.notifications.click();
  const page = await uncurl.window();
  await expect(page.getByRole('button', { name: 'I have read this' })).toBeVisible();
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
  await expect.poll(() => uncurl.kept().running, 'the app knows that time stands still').not.toBeNull();
  expect(await count.textContent()).toBe(stopped);
  await page.keyboard.press('Space');
  await expect(phaseOf(page)).toHaveText('Move');

  const seen = await page.evaluate(() => (window as unknown as { seen: string[] }).seen);
  const held = seen.filter((each) => each.startsWith('Hold ')).map((each) => Number(each.slice(5)));
  expect(held.length, seen.join(', ')).toBeGreaterThan(1);
  expect(held).toEqual([...held].sort((one, other) => other - one));
  expect(seen.some((each) => each.startsWith('Get ready '))).toBe(true);

  await page.keyboard.press('Escape');
  await expect.poll(() => uncurl.kinds()).toEqual(['endedEarly']);
});

test('a snoozed reminder comes back after that much more sitting', async ({ desk, uncurl }) => {
  desk.input.stayActive();
  await sitDown(uncurl, { settings: { snoozeMinutes: 2 } });
  await expect.poll(() => desk.notifications.shown()).toHaveLength(1);
  await desk.notifications.press('Snooze');
  await expect.poll(() => desk.notifications.shown()).toHaveLength(0);
  expect(await uncurl.status()).toMatch(/^Snoozed/);
  expect(uncurl.kinds()).toEqual(['snoozed']);

  await expect.poll(() => desk.notifications.shown(), { timeout: 20_000 }).toHaveLength(1);
  expect(desk.notifications.shown()[0]?.body).toMatch(/^You have sat for 1[23] min\.$/);
});

test('a skipped reminder empties the meter, and that can be undone', async ({ desk, uncurl }) => {
  desk.input.stayActive();
  await sitDown(uncurl);
  await expect.poll(() => desk.notifications.shown()).toHaveLength(1);
  await desk.notifications.press('Skip');
  await expect.poll(() => uncurl.status()).toMatch(/^Sitting 0 min/);
  expect(desk.notifications.shown()).toEqual([]);
  expect(uncurl.kinds()).toEqual(['skipped']);

  await desk.tray.click('Undo skip');
  await expect.poll(() => uncurl.status()).toMatch(/^Sitting 1\d min/);
  expect(uncurl.kinds()).toEqual([]);
});

test('snooze and skip are in the tray only when there is something to put off', async ({ desk, uncurl }) => {
  desk.input.stayActive();
  await sitDown(uncurl, { minutes: 8 });
  expect(await uncurl.menu()).not.toContain('Snooze');
  await expect.poll(() => desk.notifications.shown(), { timeout: 20_000 }).toHaveLength(1);
  expect(await uncurl.menu()).toEqual(expect.arrayContaining(['Snooze', 'Skip this one']));
});

test('walking off withdraws the notification and counts as a break', async ({ desk, uncurl }) => {
  desk.input.stayActive();
  await sitDown(uncurl, { settings: { awayAfterMinutes: 1, recoveryMinutes: 1 } });
  await expect.poll(() => desk.notifications.shown()).toHaveLength(1);
  desk.input.walkOff();
  await expect.poll(() => desk.notifications.shown(), { timeout: 20_000 }).toEqual([]);
  await expect.poll(() => uncurl.kinds(), { timeout: 30_000 }).toEqual(['naturalBreak']);

  await desk.input.move();
  await expect.poll(() => uncurl.status()).toMatch(/^Sitting 0 min/);
});

test('a click while the window is still loading is not lost', async ({ desk, uncurl }) => {
  desk.input.stayActive();
  await sitDown(uncurl);
  await expect.poll(() => desk.notifications.shown()).toHaveLength(1);
  const { name } = remindedOf(desk);
  const opened = uncurl.app.waitForEvent('window');
  await desk.tray.click('Choose a stretch…');
  await desk.notifications.click();
  const page = await opened;
  await readBeforeFirst(page);
  await expect(page.getByRole('heading', { name, exact: true })).toBeVisible();
  expect(uncurl.app.windows()).toHaveLength(1);
});

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
  const hasFocus = () =>
    uncurl.app.evaluate(({ BrowserWindow }) => BrowserWindow.getFocusedWindow() !== null);
  await expect.poll(hasFocus, 'the window is on screen').toBe(true);
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
  await uncurl.start(fast);
  // Starting takes a second or two, of which a minute counts as sitting and the rest as away.
  await expect.poll(() => uncurl.status()).toMatch(/^Sitting [567] min/);
});

test('a reminder that waited when the app ended is shown again, once, and opens its stretch', async ({
  desk,
  uncurl,
}) => {
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
  await readBeforeFirst(await uncurl.window());
  await expect(phaseOf(await uncurl.window())).toHaveText(/Get ready/);
  expect(desk.notifications.all()).toHaveLength(2);
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

test('a stretch that is closed early is credited and not reproached', async ({ desk, uncurl }) => {
  desk.input.stayActive();
  await sitDown(uncurl, { start: calm, minutes: 9.9 });
  await expect.poll(() => desk.notifications.shown()).toHaveLength(1);
  const { id } = remindedOf(desk);
  await desk.notifications.click();
  const page = await uncurl.window();
  await readBeforeFirst(page);
  await expect(phaseOf(page)).toHaveText(/Get ready/);
  await page.keyboard.press('ArrowRight');
  await expect(phaseOf(page)).not.toHaveText(/Get ready/);
  const closed = page.waitForEvent('close');
  await page.keyboard.press('Escape');
  await expect(page.getByText(/^That counted for \d+ seconds?\.$/)).toBeVisible();
  await closed;
  await expect.poll(() => uncurl.records()).toMatchObject([{ kind: 'endedEarly', stretch: id }]);
  expect(await uncurl.status()).toMatch(/^Sitting \d+ min · next stretch in \d+ min$/);
  expect(desk.notifications.shown()).toEqual([]);
});

test('a stretch left for other work is abandoned', async ({ desk, uncurl }) => {
  desk.input.stayActive();
  await sitDown(uncurl);
  await expect.poll(() => desk.notifications.shown()).toHaveLength(1);
  await desk.notifications.click();
  const page = await uncurl.window();
  // Nobody reads the red flags: the stretch waits, while the person works in another window.
  await expect(page.getByRole('button', { name: 'I have read this' })).toBeVisible();
  const closed = page.waitForEvent('close', { timeout: 30_000 });
  const hasFocus = () =>
    uncurl.app.evaluate(({ BrowserWindow }) => BrowserWindow.getFocusedWindow() !== null);
  await expect.poll(hasFocus, 'the window has taken the keyboard').toBe(true);
  const otherWork = spawn('xev', ['-name', 'other work'], { env: desk.environment, stdio: 'ignore' });
  try {
    await desk.input.turnTo('other work');
    await expect.poll(hasFocus, 'the other window has it').toBe(false);
    await closed;
  } finally {
    otherWork.kill();
  }
  expect(uncurl.kinds()).toEqual(['endedEarly']);
});

test('a stretch that stays paused is abandoned', async ({ desk, uncurl }) => {
  desk.input.stayActive();
  await sitDown(uncurl);
  await expect.poll(() => desk.notifications.shown()).toHaveLength(1);
  await desk.notifications.click();
  const page = await uncurl.window();
  await readBeforeFirst(page);
  await page.getByRole('button', { name: 'Pause' }).click();
  await page.waitForEvent('close', { timeout: 40_000 });
  expect(uncurl.kinds()).toEqual(['endedEarly']);
});

test('while paused there is no reminder, and resuming brings what is due', async ({ desk, uncurl }) => {
  desk.input.stayActive();
  const before = desk.notifications.all();
  await sitDown(uncurl, { minutes: 8 });
  await desk.tray.click('Until I resume');
  await expect.poll(() => uncurl.status()).toBe('Paused until you resume');
  await expect
    .poll(() => uncurl.kept().sitting.meter.sittingMs, {
      timeout: 20_000,
      message: 'sitting is still measured',
    })
    .toBeGreaterThan(10 * 60_000);
  expect(desk.notifications.all()).toEqual(before);
  await desk.tray.click('Resume');
  await expect.poll(() => desk.notifications.shown()).toHaveLength(1);
});
