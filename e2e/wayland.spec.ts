/** The window on a real Wayland compositor. The rest of the app on it is tested by `npm run test:desktops`. */
import { execFileSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import type { Page } from '@playwright/test';
import { chooseElectron } from '../tools/choose-electron.ts';
import { startSway } from '../tools/desktops/sway.ts';
import { expect, testOn } from './desktops/desktop-test.ts';
import type { Uncurl } from './uncurl.ts';

const test = testOn(() => startSway('dunst'));

if (chooseElectron().kind === 'stand-in') {
  const reason = 'The stand-in for Electron can’t run on Wayland';
  console.log(`Skipped: the tests on Wayland. ${reason}.`);
  test.skip(true, reason);
}

const signalsOn = (page: Page) =>
  page.evaluate(async () => (await window.uncurl?.request('page:get', undefined))?.signals);

/** The saved size and position, once there are any. */
function savedBounds(uncurl: Uncurl): unknown {
  const file = path.join(uncurl.dataFolder, 'window.json');
  if (!fs.existsSync(file)) return undefined;
  return (JSON.parse(fs.readFileSync(file, 'utf8')) as { bounds: unknown }).bounds;
}

test('the window opens on Wayland, with its name, and again at the same size', async ({
  desktop,
  uncurl,
}) => {
  await desktop.startPanel();
  await uncurl.start({ speed: 1 });
  await desktop.tray.click('Settings');
  const page = await uncurl.window();
  await expect(page.getByRole('heading', { name: 'Settings' })).toBeVisible();
  await expect
    .poll(() => desktop.windows())
    .toMatchObject([{ title: 'Settings – Uncurl', appId: 'org.uncurl.Uncurl' }]);
  const reason = 'on Wayland, only the desktop decides which window is in front';
  await expect(page.getByRole('switch', { name: 'Keep the window in front' })).toHaveAccessibleDescription(
    `Other windows can’t cover a stretch. Not possible on this computer: ${reason}`,
  );
  await expect
    .poll(() => signalsOn(page))
    .toMatchObject({ fullScreen: { available: false }, windowInFront: { available: false } });

  const sway = (command: string) =>
    execFileSync('swaymsg', ['[title="Uncurl"]', command], { env: desktop.environment });
  sway('floating enable, resize set 700 500');
  const size = { width: 700, height: 500 };
  await expect.poll(() => desktop.windows()).toMatchObject([size]);
  const closed = page.waitForEvent('close');
  sway('kill');
  await closed;
  await expect.poll(() => savedBounds(uncurl)).toMatchObject(size);
  expect(savedBounds(uncurl), 'the position is unknown').not.toMatchObject({ x: 0, y: 0 });

  const opened = uncurl.app.waitForEvent('window');
  await desktop.tray.click('Settings');
  await opened;
  await expect.poll(() => desktop.windows()).toHaveLength(1);
  sway('floating enable');
  await expect.poll(() => desktop.windows()).toMatchObject([size]);
});
