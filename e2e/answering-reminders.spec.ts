/** What the user can do about a reminder, and what withdraws it. */
import { sitDown } from './sitting-down.ts';
import { expect, test } from './uncurl.ts';

test('a snoozed reminder comes back after the snooze time of more sitting', async ({ desk, uncurl }) => {
  desk.input.stayActive();
  await sitDown(uncurl, { settings: { snoozeMinutes: 2 } });
  await expect.poll(() => desk.notifications.shown()).toHaveLength(1);
  await uncurl.answerReminder('Snooze', '2 min (usual)');
  await expect.poll(() => desk.notifications.shown()).toHaveLength(0);
  await expect.poll(() => uncurl.status()).toMatch(/^Snoozed/);
  await expect.poll(() => uncurl.historyKinds()).toEqual(['snoozed']);

  await expect
    .poll(() => desk.notifications.shown(), { timeout: 20_000 })
    .toMatchObject([{ body: expect.stringMatching(/^You’ve been sitting for 1[23] minutes\.$/) }]);
});

test('skipping a reminder empties the sitting meter, and can be undone', async ({ desk, uncurl }) => {
  desk.input.stayActive();
  await sitDown(uncurl);
  await expect.poll(() => desk.notifications.shown()).toHaveLength(1);
  await uncurl.answerReminder('Skip', 'Skip this one');
  await expect.poll(() => uncurl.status()).toMatch(/^Sitting 0 min/);
  await expect.poll(() => desk.notifications.shown()).toEqual([]);
  await expect.poll(() => uncurl.historyKinds()).toEqual(['skipped']);

  await desk.tray.click('Undo skip');
  await expect.poll(() => uncurl.status()).toMatch(/^Sitting 1\d min/);
  await expect.poll(() => uncurl.historyKinds()).toEqual([]);
});

test('the tray only has snooze and skip while a reminder is due', async ({ desk, uncurl }) => {
  desk.input.stayActive();
  await sitDown(uncurl, { minutes: 8 });
  await expect.poll(() => uncurl.menu()).not.toContain('Snooze');
  await expect.poll(() => desk.notifications.shown(), { timeout: 20_000 }).toHaveLength(1);
  await expect.poll(() => uncurl.menu()).toEqual(expect.arrayContaining(['Snooze', 'Skip this one']));
});

test('leaving withdraws the notification and counts as a break', async ({ desk, uncurl }) => {
  desk.input.stayActive();
  await sitDown(uncurl, { settings: { awayAfterMinutes: 1, recoveryMinutes: 1 } });
  await expect.poll(() => desk.notifications.shown()).toHaveLength(1);
  desk.input.walkOff();
  await expect.poll(() => desk.notifications.shown(), { timeout: 20_000 }).toEqual([]);
  await expect.poll(() => uncurl.historyKinds(), { timeout: 30_000 }).toEqual(['naturalBreak']);

  await desk.input.move();
  await expect.poll(() => uncurl.status()).toMatch(/^Sitting 0 min/);
});

test('there is no reminder while reminders are paused; resuming shows the one that is due', async ({
  desk,
  uncurl,
}) => {
  desk.input.stayActive();
  const before = desk.notifications.count;
  await sitDown(uncurl, { minutes: 8 });
  await desk.tray.click('Until I resume');
  await expect.poll(() => uncurl.status()).toBe('Paused until you resume');
  await expect
    .poll(() => uncurl.savedState().sitting.meter.sittingMs, {
      timeout: 20_000,
      message: 'sitting is still measured',
    })
    .toBeGreaterThan(11 * 60_000);
  expect(desk.notifications.count, 'a minute after the reminder would have come').toBe(before);
  await desk.tray.click('Resume reminders');
  await expect.poll(() => desk.notifications.shown()).toHaveLength(1);
});
