/** The shortcuts in the settings: recording keys, and what the page says about them. */
import type { Locator, Page } from '@playwright/test';
import type { PageData } from '../../electron/ipc/contract.ts';
import { expectWholeAtEverySize } from './every-size.ts';
import type { FakeMain } from './fake-main.ts';
import { openPage, settle } from './open-page.ts';
import { changes, expect, settingsScreen, test } from './settings-page.ts';

const none = { start: null, snooze: null, skip: null, pause: null };
const keys = { ...none, start: 'Ctrl+Shift+U', skip: 'Meta+Alt+Left' };

const report = (part: Partial<PageData['shortcuts']> = {}): PageData['shortcuts'] => ({
  way: 'keys',
  platform: 'linux',
  command: 'uncurl',
  problems: {},
  ...part,
});

const recorder = (page: Page, name: string): Locator =>
  page.getByRole('button', { name: new RegExp(`^${name}: `) });

/** The beginnings and ends of recording. An end may be reported twice. */
function recordings(main: FakeMain): unknown[] {
  const all = main.requestsOf('shortcuts:record');
  return all.filter((on, index) => on !== all[index - 1]);
}

test('with the keyboard alone: Enter begins, keys are recorded, Esc keeps and Backspace removes them', async ({
  page,
}) => {
  const { main } = await openPage(page, settingsScreen());
  const start = recorder(page, 'Start a stretch now');
  await start.focus();
  await page.keyboard.press('Enter');
  await expect(start).toHaveAccessibleName('Start a stretch now: Press keys…');
  await expect(start).toHaveAccessibleDescription(
    'Press the keys together. Esc cancels, Backspace removes them.',
  );
  await page.keyboard.down('Control');
  await expect(start).toHaveAccessibleName('Start a stretch now: Ctrl+…');
  await page.keyboard.press('Space');
  await page.keyboard.up('Control');
  await expect(start).toHaveAccessibleName('Start a stretch now: Ctrl+Space');
  await expect(start).toBeFocused();

  await page.keyboard.press('Space');
  await expect(start).toHaveAccessibleName('Start a stretch now: Press keys…');
  await page.keyboard.press('Escape');
  await expect(start).toHaveAccessibleName('Start a stretch now: Ctrl+Space');
  await expect(
    page.getByRole('heading', { name: 'Settings' }),
    'Esc doesn’t leave the settings',
  ).toBeVisible();
  await page.keyboard.press('Enter');
  await expect(start).toHaveAccessibleName('Start a stretch now: Press keys…');
  await page.keyboard.press('Backspace');
  await expect(start).toHaveAccessibleName('Start a stretch now: Not set');
  expect(await changes(page, main)).toEqual([
    { shortcuts: { ...none, start: 'Ctrl+Space' } },
    { shortcuts: none },
  ]);
  expect(recordings(main)).toEqual([true, false, true, false, true, false]);
});

test('recording begins once the shortcuts’ own keys have been released, and not if they can’t be', async ({
  page,
}) => {
  const { main } = await openPage(page, settingsScreen());
  const start = recorder(page, 'Start a stretch now');
  const released = Promise.withResolvers<void>();
  main.delayed.set('shortcuts:record', released.promise);
  await start.click();
  await page.keyboard.press('F9');
  await expect(start).toHaveAccessibleName('Start a stretch now: Not set');
  released.resolve();
  await expect(start).toHaveAccessibleName('Start a stretch now: Press keys…');
  await page.keyboard.press('F9');
  await expect(start).toHaveAccessibleName('Start a stretch now: F9');
  expect(recordings(main)).toEqual([true, false]);

  main.failing.add('shortcuts:record');
  await start.click();
  await expect(page.getByRole('alert')).toBeVisible();
  await expect(start).toHaveAccessibleName('Start a stretch now: F9');
  main.failing.clear();
  await start.click();
  await expect(start).toHaveAccessibleName('Start a stretch now: Press keys…');
});

test('Tab and a click elsewhere end recording, and so does leaving the settings', async ({ page }) => {
  const { main } = await openPage(page, settingsScreen());
  const start = recorder(page, 'Start a stretch now');
  await start.click();
  await page.keyboard.press('Tab');
  await expect(start).toHaveAccessibleName('Start a stretch now: Not set');
  await expect(recorder(page, 'Snooze the reminder')).toBeFocused();
  await start.click();
  await page.getByRole('heading', { name: 'Settings' }).click();
  await expect(start).toHaveAccessibleName('Start a stretch now: Not set');
  await start.click();
  await main.command({ name: 'start' });
  await expect(start).toHaveCount(0);
  await settle(page, main);
  expect(recordings(main)).toEqual([true, false, true, false, true, false]);
  expect(await changes(page, main)).toEqual([]);
});

test('keys that can’t be used, or that another shortcut has, are refused with the reason', async ({
  page,
}) => {
  const { main } = await openPage(page, settingsScreen({ shortcuts: keys }));
  const pause = recorder(page, 'Pause or resume reminders');
  await pause.click();
  await expect(pause).toHaveAccessibleName('Pause or resume reminders: Press keys…');
  for (const press of ['u', 'Shift+KeyU', 'Control+Semicolon', 'ArrowLeft']) {
    await page.keyboard.press(press);
    await expect(pause).toHaveAccessibleDescription(
      'These keys can’t be used. Press a letter, digit or arrow together with Super, Ctrl, or Alt, or a function key.',
    );
  }
  await page.keyboard.press('Control+Shift+KeyU');
  await expect(pause).toHaveAccessibleDescription(
    '“Start a stretch now” already uses these keys. Press others, or remove them there first.',
  );
  await page.keyboard.press('F9');
  await expect(pause).toHaveAccessibleName('Pause or resume reminders: F9');
  expect(await changes(page, main)).toEqual([{ shortcuts: { ...keys, pause: 'F9' } }]);
});

test('macOS’s own symbols are shown', async ({ page }) => {
  const shortcuts = report({ platform: 'darwin' });
  await openPage(page, settingsScreen({ shortcuts: keys }, { surroundings: { shortcuts } }));
  await expect(recorder(page, 'Start a stretch now')).toHaveText('⌃⇧U');
  await expect(recorder(page, 'Skip the reminder')).toHaveText('⌥⌘←');
});

test('where the desktop binds keys, each command can be copied', async ({ page }) => {
  const shortcuts = report({ way: 'command' });
  const { main } = await openPage(page, settingsScreen({}, { surroundings: { shortcuts } }));
  await expect(page.getByText('uncurl start', { exact: true })).toBeVisible();
  await page.getByRole('button', { name: 'Copy the command for “Skip the reminder”' }).click();
  await expect(page.getByText('Copied.')).toBeVisible();
  expect(main.requestsOf('shortcuts:copyCommand')).toEqual(['skip']);
});

const problems = { start: 'taken', pause: { sameAs: 'start' } } as const;
const command = "'/home/ada/My Applications/Uncurl-1.0.AppImage'";
for (const [name, shortcuts] of [
  ['keys', report({ problems })],
  ['command', report({ way: 'command', command })],
] as const) {
  test(`${name}: accessible and not cut off at any size, in both themes`, async ({ page }, info) => {
    const settings = { shortcuts: { ...keys, pause: 'Ctrl+Shift+U' } };
    await openPage(page, settingsScreen(settings, { surroundings: { shortcuts } }));
    await page.getByRole('searchbox').fill('keyboard shortcuts');
    if (name === 'keys') await recorder(page, 'Snooze the reminder').click();
    await expectWholeAtEverySize(page, info, `shortcuts-${name}`, { fullPage: true });
  });
}
