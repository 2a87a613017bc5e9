/** Global shortcuts: recorded in the settings, and pressed while another window has the focus. */
import { spawn } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import type { Page } from '@playwright/test';
import type { Settings } from '../core/settings/settings.ts';
import type { Desk } from '../tools/desk/desk.ts';
import { fast } from './sitting-down.ts';
import { expect, test, type Uncurl } from './uncurl.ts';

const none = { start: null, snooze: null, skip: null, pause: null };

/** Opens another program's window, which has the focus from then on. Returns a function that closes it. */
async function focusAnotherWindow(desk: Desk): Promise<() => void> {
  const child = spawn('xmessage', ['-title', 'Other', 'Other'], { env: desk.environment, stdio: 'ignore' });
  await desk.input.focusWindow('Other');
  return () => void child.kill();
}

const recorder = (page: Page, name: string) =>
  page
    .getByRole('region', { name: 'Keyboard shortcuts' })
    .getByRole('button', { name: new RegExp(`^${name}: `) });

function shortcutsOnDisk({ dataFolder }: Uncurl): Settings['shortcuts'] | undefined {
  const text = fs.readFileSync(path.join(dataFolder, 'settings.json'), 'utf8');
  return (JSON.parse(text) as Partial<Settings>).shortcuts;
}

test('keys recorded in the settings start a stretch while another window has the focus, and can be recorded again', async ({
  desk,
  uncurl,
}) => {
  await uncurl.start(fast, 'settings');
  const page = await uncurl.window();
  await expect.poll(() => uncurl.hasFocus()).toBe(true);
  const pause = recorder(page, 'Pause or resume reminders');
  const start = recorder(page, 'Start a stretch now');
  await pause.focus();
  await desk.input.key('Return');
  await expect(pause).toHaveAccessibleName('Pause or resume reminders: Press keys…');
  await desk.input.key('ctrl+alt+p');
  await expect(pause).toHaveAccessibleName('Pause or resume reminders: Ctrl+Alt+P');
  await start.click();
  await expect(start).toHaveAccessibleName('Start a stretch now: Press keys…');
  await desk.input.key('ctrl+alt+p');
  await expect(page.getByText('“Pause or resume reminders” already uses these keys.')).toBeVisible();
  await desk.input.key('ctrl+shift+u');
  await expect(start).toHaveAccessibleName('Start a stretch now: Ctrl+Shift+U');
  await expect
    .poll(() => shortcutsOnDisk(uncurl))
    .toEqual({ ...none, start: 'Ctrl+Shift+U', pause: 'Ctrl+Alt+P' });

  // The keys of a shortcut can be recorded, because it does nothing meanwhile.
  await pause.click();
  await expect(pause).toHaveAccessibleName('Pause or resume reminders: Press keys…');
  await desk.input.key('ctrl+alt+p');
  await expect(pause).toHaveAccessibleName('Pause or resume reminders: Ctrl+Alt+P');
  await expect.poll(() => uncurl.status()).toMatch(/^Sitting/);

  const closeOther = await focusAnotherWindow(desk);
  await desk.input.key('ctrl+alt+p');
  await expect.poll(() => uncurl.status()).toMatch(/^Paused/);
  await desk.input.key('ctrl+alt+p');
  await expect.poll(() => uncurl.status()).toMatch(/^Sitting/);
  await desk.input.key('ctrl+shift+u');
  await expect(page.getByRole('heading', { name: 'Before your first stretch' })).toBeVisible();
  closeOther();
});

test('keys that another program has are reported at the shortcut, and removing them gives them up', async ({
  desk,
  uncurl,
}) => {
  // The window manager closes windows with the one, and nobody has the other.
  uncurl.writeSettings({ shortcuts: { ...none, skip: 'Alt+F4', snooze: 'Ctrl+Alt+S' } });
  await uncurl.start(fast, 'settings');
  const page = await uncurl.window();
  await expect(recorder(page, 'Skip the reminder')).toHaveAccessibleDescription(
    /^Another app or your system already uses these keys\./,
  );
  await expect(recorder(page, 'Snooze the reminder')).not.toHaveAccessibleDescription(/./);
  await page.getByRole('button', { name: 'Remove the keys for “Skip the reminder”' }).click();
  await expect(recorder(page, 'Skip the reminder')).toHaveAccessibleName('Skip the reminder: Not set');
  await expect(page.getByText('Another app or your system')).toHaveCount(0);
  await expect.poll(() => shortcutsOnDisk(uncurl)).toEqual({ ...none, snooze: 'Ctrl+Alt+S' });

  // An app that has ended has given its keys up, so the next one gets them.
  await uncurl.close();
  await expect.poll(() => desk.tray.items()).toHaveLength(0);
  await uncurl.start(fast, 'settings');
  const again = recorder(await uncurl.window(), 'Snooze the reminder');
  await expect(again).toHaveAccessibleName('Snooze the reminder: Ctrl+Alt+S');
  await expect(again).not.toHaveAccessibleDescription(/./);
});
