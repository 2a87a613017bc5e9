/** A standing desk: the user says when they stand, and a reminder suggests sitting down or moving. */
import fs from 'node:fs';
import path from 'node:path';
import { MINUTE } from '../core/time/moment.ts';
import { fast, sitDown, tenMinutes } from './sitting-down.ts';
import { expect, test, type Uncurl } from './uncurl.ts';

/** Writes the state of a user who sat for 9 minutes and has been standing for 9 more. */
function writeStateAfterStanding(uncurl: Uncurl, settings: typeof tenMinutes): void {
  uncurl.writeStateAfterSitting(9, fast, settings);
  const saved = uncurl.savedState();
  const { meter } = saved.sitting;
  const sinceMs = meter.elapsedMs - 9 * MINUTE;
  const backward = { sinceMs, beforeMs: 9 * MINUTE, intervalMs: 10 * MINUTE, recoveryMs: 30 * MINUTE };
  const standing = { sinceMs, sittingMs: 9 * MINUTE, remindAt: null };
  const sitting = { ...saved.sitting, meter: { ...meter, backward }, standing };
  fs.writeFileSync(path.join(uncurl.dataFolder, 'state.json'), JSON.stringify({ ...saved, sitting }));
}

test('a reminder suggests sitting down after a while of standing, which is recorded', async ({
  desk,
  uncurl,
}) => {
  desk.input.stayActive();
  const settings = { ...tenMinutes, standingMinutes: 10, recoveryMinutes: 30 };
  uncurl.writeSettings(settings);
  writeStateAfterStanding(uncurl, settings);
  await uncurl.start(fast);
  await expect
    .poll(() => desk.notifications.shown().map(({ body }) => body))
    .toEqual(['You’ve been standing for 10 minutes. Sit down or move a little.']);

  await desk.tray.click('I’m sitting');
  await expect.poll(() => desk.notifications.shown()).toEqual([]);
  await expect.poll(() => uncurl.status()).toMatch(/^Sitting \d min/);
  await expect.poll(() => uncurl.historyKinds()).toEqual(['standing']);
});

test('standing lowers the sitting time', async ({ desk, uncurl }) => {
  desk.input.stayActive();
  await sitDown(uncurl, { minutes: 5 });
  await desk.tray.click('I’m standing');
  await expect
    .poll(() => uncurl.status())
    .toMatch(/^Standing \d min · your sitting time is down to [0-4] min$/);
  await expect.poll(() => uncurl.menu()).not.toContain('I’m standing');
});
