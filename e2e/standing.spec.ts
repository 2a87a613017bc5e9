/** A standing desk: the user says when they stand, and a reminder suggests sitting down or moving. */
import { sitDown } from './sitting-down.ts';
import { expect, test } from './uncurl.ts';

test('standing lowers the sitting time, is reminded of and recorded', async ({ desk, uncurl }) => {
  desk.input.stayActive();
  await sitDown(uncurl, { minutes: 5, settings: { standingMinutes: 10, recoveryMinutes: 30 } });
  await desk.tray.click('I’m standing');
  await expect.poll(() => uncurl.status()).toMatch(/^Standing \d min · your sitting time is counting down$/);
  await expect.poll(() => uncurl.menu()).not.toContain('I’m standing');

  // Ten minutes take 30 s.
  await expect
    .poll(() => desk.notifications.shown().map(({ body }) => body), { timeout: 45_000 })
    .toEqual(['You’ve been standing for 10 minutes. Sit down or move a little.']);

  await desk.tray.click('I’m sitting');
  await expect.poll(() => desk.notifications.shown()).toEqual([]);
  await expect.poll(() => uncurl.status()).toMatch(/^Sitting \d min/);
  await expect.poll(() => uncurl.historyKinds()).toEqual(['standing']);
});
