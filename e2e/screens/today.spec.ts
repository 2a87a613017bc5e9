/**
 * Today, and other days, in a browser with a fake main process: accessible, nothing cut off, by mouse and by keyboard alone.
 */
import type { Page } from '@playwright/test';
import { repairSettings } from '../../core/settings/repair.ts';
import { expectWholeAtEverySize } from './every-size.ts';
import { openPage } from './open-page.ts';
import { inWorkingDay, lastFriday, workingDay } from './sample-days.ts';
import { expect, test } from './screen-test.ts';
import { notBusy, nothingFits, remindedStart, startWith, type Start } from './starts.ts';

const today = { days: [lastFriday, workingDay], ...inWorkingDay };

/** The states in which the screen is checked. */
const screens: readonly { name: string; start: Start; prepare?: (page: Page) => Promise<void> }[] = [
  { name: 'today', start: startWith(today) },
  {
    name: 'today-reminded',
    start: remindedStart({
      surroundings: {
        repairs: repairSettings({ intervalMinutes: 181, sound: { on: true, volume: 2 } }).repairs,
      },
    }),
  },
  {
    name: 'today-nothing-fits',
    start: startWith({
      ...today,
      sittingMinutes: 50,
      settings: nothingFits,
    }),
    prepare: async (page) => {
      await expect(page.getByText('No stretch fits right now')).toBeVisible();
      await page.getByRole('option', { name: 'Away, 12:15' }).click();
    },
  },
  { name: 'day', start: startWith({ ...today, opening: { name: 'today', day: '2026-02-27' } }) },
];

for (const { name, start, prepare } of screens) {
  test(`${name}: accessible and not cut off at any size, in both themes`, async ({ page }, info) => {
    const { complaints } = await openPage(page, start);
    await prepare?.(page);
    await expectWholeAtEverySize(page, info, name);
    expect(complaints).toEqual([]);
  });
}

const timeLine = (page: Page) => page.getByRole('listbox', { name: 'Time line' });
const part = (page: Page, name: string) => page.getByRole('option', { name });
const told = (page: Page) => page.getByTestId('told');
const hint = 'Point at the time line, or use the arrow keys, to read its parts.';

test('by keyboard alone, every part of the time line can be reached and read', async ({ page }) => {
  await openPage(page, startWith(today));
  for (let presses = 0; presses < 12; presses += 1) {
    await page.keyboard.press('Tab');
    if (await timeLine(page).evaluate((element) => element === document.activeElement)) break;
  }
  await expect(timeLine(page)).toBeFocused();
  await page.keyboard.press('ArrowLeft');
  await expect(told(page)).toHaveText('Sitting, 17:00 – 17:32, 32 min');
  await expect(page.getByRole('option', { selected: true })).toHaveAccessibleName(/^Sitting, 17:00/);
  await page.keyboard.press('Home');
  const rows = page.getByRole('table').getByRole('row');
  const parts = (await rows.count()) - 1;
  expect(parts).toBe(workingDay.spans.length + 5); // reminders and their answers, except the stretches
  const read: string[] = [];
  for (let index = 0; index < parts; index += 1) {
    read.push((await told(page).textContent()) ?? '');
    await page.keyboard.press('ArrowRight');
  }
  expect(new Set(read).size).toBe(parts);
  expect(read.slice(1, 5)).toEqual([
    'Reminder, 09:37',
    'Side bend, 09:38 – 09:40, 2 min',
    'Standing, 09:40 – 10:25, 45 min',
    'In a call, 10:00 – 10:52, 52 min',
  ]);
  expect(read).toContain('Reminder snoozed, 11:21');
  expect(read.at(-1)).toBe('Sitting, 17:00 – 17:32, 32 min');
  await page.keyboard.press('Escape');
  await expect(told(page)).toHaveText(hint);
});

test('by mouse, pointing at a part describes it, and a click keeps the description', async ({ page }) => {
  await openPage(page, startWith(today));
  await expect(told(page)).toHaveText(hint);
  await part(page, 'Standing, 15:05').hover();
  await expect(told(page)).toHaveText('Standing, 15:05 – 15:40, 35 min');
  await part(page, 'Away, 12:15').click();
  await expect(told(page)).toHaveText('Away, 12:15 – 13:04, 49 min');
  await part(page, 'Standing, 15:05').hover();
  await expect(told(page)).toHaveText('Away, 12:15 – 13:04, 49 min');
  await part(page, 'Away, 12:15').click();
  await page.getByRole('heading', { name: 'Your day' }).hover();
  await expect(told(page)).toHaveText(hint);
});

test('by mouse, marks an absence as sitting, and undoes it', async ({ page }) => {
  const { main } = await openPage(page, startWith(today));
  const undo = page.getByRole('button', { name: 'Undo correction' });
  await expect(undo).toHaveCount(0);
  await part(page, 'Away, 12:15').click();
  await page.getByRole('button', { name: 'I was sitting' }).click();
  await expect(told(page)).toHaveText('Marked as sitting: 12:15 – 13:04.');
  await expect(part(page, 'Away, 12:15')).toHaveCount(0);
  await expect(page.getByRole('option', { selected: true })).toHaveAccessibleName(/^Sitting, 11:36 – 14:02/);
  expect(main.commandNames()).toEqual(['correct']);
  await undo.click();
  await expect(part(page, 'Away, 12:15')).toBeVisible();
  await expect(undo).toHaveCount(0);
  await expect(timeLine(page)).toBeFocused();
});

test('doesn’t claim a correction or undo that the history refused', async ({ page }) => {
  const { main } = await openPage(page, startWith(today));
  const failed = /^Uncurl couldn’t write the history, so nothing has changed\./;
  await part(page, 'Away, 12:15').click();
  main.history.refusesCorrections = true;
  const correct = page.getByRole('button', { name: 'I was sitting' });
  await correct.click();
  await expect(told(page)).toHaveText(failed);
  await expect(page.getByRole('status').filter({ hasText: failed })).toHaveCount(1);
  await expect(correct).toBeFocused();
  await expect(part(page, 'Away, 12:15')).toBeVisible();

  main.history.refusesCorrections = false;
  await correct.dblclick();
  await expect(told(page)).toHaveText('Marked as sitting: 12:15 – 13:04.');
  expect(main.requestsOf('command'), 'a second click does nothing').toHaveLength(2);

  main.history.refusesCorrections = true;
  const undo = page.getByRole('button', { name: 'Undo correction' });
  await undo.click();
  await expect(told(page)).toHaveText(failed);
  main.history.refusesCorrections = false;
  await undo.dblclick();
  await expect(part(page, 'Away, 12:15')).toBeVisible();
  await expect(told(page)).toHaveText('Correction undone.');
});

test('doesn’t claim to have corrected a time that isn’t over by the clock', async ({ page }) => {
  const [first] = workingDay.spans;
  const absence = { ...first!, kind: 'away', toWall: workingDay.endWall } as const;
  await openPage(page, startWith({ ...today, days: [{ ...workingDay, spans: [absence] }] }));
  await part(page, 'Away').click();
  await page.getByRole('button', { name: 'I was sitting' }).click();
  await expect(told(page)).toHaveText(/couldn’t be corrected: by your computer’s clock it isn’t over yet,/);
});

test('by keyboard alone, marks sitting as an absence, and undoes it', async ({ page }) => {
  await openPage(page, startWith(today));
  await timeLine(page).focus();
  await page.keyboard.press('Home');
  await page.keyboard.press('Tab');
  await expect(page.getByRole('button', { name: 'I was away' })).toBeFocused();
  await page.keyboard.press('Enter');
  const corrected = 'Marked as away: 08:52 – 09:38.';
  await expect(told(page)).toHaveText(corrected);
  await expect(page.getByRole('status').filter({ hasText: corrected })).toHaveCount(1);
  await expect(timeLine(page)).toBeFocused();
  await expect(page.getByRole('option', { selected: true })).toHaveAccessibleName(/^Away, 08:52 – 09:38/);
  await page.keyboard.press('Tab');
  await page.keyboard.press('Tab');
  await expect(page.getByRole('button', { name: 'Undo correction' })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(part(page, 'Sitting, 08:52')).toBeVisible();
  await expect(timeLine(page)).toBeFocused();
});

test('links lead from day to day and back to today, and the focus stays', async ({ page }) => {
  await openPage(page, startWith(today));
  const heading = (name: string) => page.getByRole('heading', { level: 1, name });
  await page.getByRole('link', { name: 'Friday, February 27' }).click();
  await expect(heading('Friday, February 27')).toBeVisible();
  await expect(page.getByText('Your sitting time')).toHaveCount(0);
  await expect(page.getByRole('row', { name: 'Away 12:15 13:04 49 min' })).toBeVisible();
  const later = page.getByRole('link', { name: 'Later day' });
  await later.focus();
  await page.keyboard.press('Enter');
  await expect(heading('Saturday, February 28')).toBeVisible();
  await expect(page.getByText('Nothing was recorded on this day.')).toBeVisible();
  await expect(later).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(heading('Sunday, March 1')).toBeVisible();
  await page.keyboard.press('Enter');
  await expect(heading('Today')).toBeFocused();
  await page.getByRole('link', { name: 'Earlier day' }).click();
  await expect(heading('Sunday, March 1')).toBeVisible();
});

test('keeps the last picture if the day can’t be read, and can try again', async ({ page }) => {
  const { main } = await openPage(page, startWith(today));
  await expect(part(page, 'Away, 12:15')).toBeVisible();
  main.failing.add('history:day');
  main.history.undoDelete(); // nothing was deleted, but the page asks again
  const again = page.getByRole('button', { name: 'Try again' });
  await expect(page.getByRole('alert')).toContainText('This day’s records couldn’t be read.');
  main.failing.clear();
  await again.click();
  await expect(again).toHaveCount(0);
});

test('a day without records says why, and shows them as soon as there are some', async ({ page }) => {
  const { main } = await openPage(page, startWith(today));
  await expect(part(page, 'Away, 12:15')).toBeVisible();
  main.history.deleteAll();
  await expect(page.getByText('Nothing has been recorded today.')).toBeVisible();
  main.history.undoDelete();
  await expect(part(page, 'Away, 12:15')).toBeVisible();
});

test('reloads the day each minute; a screen reader announces only a new state', async ({ page }) => {
  const { main } = await openPage(page, startWith({ ...today, speed: 60 }));
  const announced = page.getByRole('region', { name: 'Your sitting time' }).getByRole('status');
  await expect(page.getByText('You’ve been sitting for 34 minutes.')).toBeVisible();
  await expect(announced).toHaveText('');
  expect(main.requestsOf('history:day').length).toBeGreaterThan(1);
  await page.getByRole('button', { name: 'I’m standing' }).click();
  const standing = 'You’re standing. Your sitting time is counting down.';
  await expect(announced).toHaveText(standing);
  await expect(page.getByText('You’ve been standing for 2 minutes.')).toBeVisible();
  await expect(announced).toHaveText(standing);
});

test('outside working hours, Today says when Uncurl measures again', async ({ page }) => {
  await openPage(
    page,
    startWith({
      settings: { workingHours: { monday: [['08:00', '09:20']], tuesday: [['09:00', '17:00']] } },
    }),
  );
  await expect(page.getByText('It’s outside your working hours.')).toBeVisible();
  await expect(page.getByText('Tracking and reminders resume tomorrow at 09:00.')).toBeVisible();
  await expect(page.getByText('once your working hours begin')).toBeVisible();
});

test('the ring is hollow while a reminder is deferred', async ({ page }) => {
  const { main } = await openPage(page, remindedStart({ readings: { ...notBusy, call: 'yes' }, speed: 20 }));
  await expect(page.locator('circle.hole')).toHaveCount(1);
  main.readings = notBusy;
  await expect(page.locator('circle.hole')).toHaveCount(0);
});

test('a failed request shows an error with what to do', async ({ page }) => {
  const { main } = await openPage(page, remindedStart());
  main.failing.add('command');
  await page.getByRole('button', { name: 'Skip this one' }).click();
  await expect(page.getByRole('alert')).toContainText('That didn’t work. Try again');
});

test('opened outside the app, the page tells the user to start Uncurl', async ({ page }) => {
  await page.goto('/index.html');
  await expect(page.getByRole('alert')).toContainText('Start Uncurl');
});

test('keeps the focus among the buttons when the pressed one goes away', async ({ page }) => {
  await openPage(page, startWith());
  await page.getByRole('button', { name: 'I’m standing' }).press('Enter');
  await expect(page.getByRole('button', { name: 'I’m standing' })).toHaveCount(0);
  await expect(page.getByRole('button', { name: 'I’m sitting' })).toBeFocused();
});

test('a correction isn’t reported on another day', async ({ page }) => {
  await openPage(page, startWith(today));
  await part(page, 'Away, 12:15').click();
  await page.getByRole('button', { name: 'I was sitting' }).click();
  await expect(told(page)).toHaveText('Marked as sitting: 12:15 – 13:04.');
  await page.getByRole('link', { name: 'Friday, February 27' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Friday, February 27' })).toBeVisible();
  await expect(told(page)).toHaveText(hint);
});

test('a day that is still to come says so', async ({ page }) => {
  await openPage(page, startWith({ opening: { name: 'today', day: '2030-01-01' } }));
  await expect(page.getByText('This day is still to come.')).toBeVisible();
  await expect(page.getByText('working hours')).toHaveCount(0);
});
