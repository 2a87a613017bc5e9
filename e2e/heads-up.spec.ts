/** The optional heads-up before a reminder, and the window that opens by itself after unanswered ones. */
import type { Settings } from '../core/settings/settings.ts';
import { expect, test, type Uncurl } from './uncurl.ts';

const tenMinutes = { intervalMinutes: 10, repeatMinutes: 1 } satisfies Partial<Settings>;
/** A minute of sitting takes 6 s of real time. */
const fast = { speed: 10 };

/** The heads-up must be more than a minute away: up to a minute of the app's start time counts as sitting. */
async function sitDown(uncurl: Uncurl, minutes: number, settings: Partial<Settings>): Promise<void> {
  const all = { ...tenMinutes, ...settings };
  uncurl.writeSettings(all);
  uncurl.writeStateAfterSitting(minutes, fast, all);
  await uncurl.start(fast);
}

test('a heads-up announces the stretch, and the reminder replaces it', async ({ desk, uncurl }) => {
  desk.input.stayActive();
  await sitDown(uncurl, 7.9, { headsUp: true });
  await expect.poll(() => desk.notifications.shown(), { timeout: 20_000 }).toHaveLength(1);
  const [headsUp] = desk.notifications.shown();
  expect(headsUp?.body).toMatch(/^Coming up in a minute/);
  await expect.poll(() => uncurl.menu()).toEqual(expect.arrayContaining(['Snooze', 'Skip this one']));

  await expect
    .poll(() => desk.notifications.shown(), { timeout: 20_000 })
    .toMatchObject([{ summary: headsUp?.summary, body: 'You’ve been sitting for 10 minutes.' }]);
});

test('a click on the heads-up starts its stretch', async ({ desk, uncurl }) => {
  desk.input.stayActive();
  await sitDown(uncurl, 7.9, { headsUp: true });
  await expect
    .poll(() => desk.notifications.shown(), { timeout: 20_000 })
    .toMatchObject([{ body: expect.stringMatching(/^Coming up in a minute/) }]);
  await desk.notifications.click();
  const page = await uncurl.window();
  await expect(page.getByRole('heading', { name: 'Before your first stretch' })).toBeVisible();
  await expect.poll(() => uncurl.status()).toBe('Stretching');
  await expect.poll(() => desk.notifications.shown()).toEqual([]);
});

test('the window opens with the reminder that follows an unanswered one', async ({ desk, uncurl }) => {
  desk.input.stayActive();
  await sitDown(uncurl, 9.9, { openAfterReminders: 1 });
  await expect.poll(() => desk.notifications.shown(), { timeout: 20_000 }).toHaveLength(1);
  expect(uncurl.app.windows(), 'it doesn’t open with the first').toHaveLength(0);
  const page = await uncurl.window();
  await expect(page.getByText('Time for a stretch', { exact: true })).toBeVisible();
  await expect
    .poll(() => desk.notifications.shown(), 'the repeat replaces the first')
    .toMatchObject([{ body: expect.stringMatching(/^You’ve been sitting for 1[1-9] minutes\.$/) }]);
});
