/** Starting at login, as an AppImage does it: the autostart file, and what its command starts. */
import { execFileSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import type { Desk } from '../tools/desk/desk.ts';
import { chooseElectron, electronProgram } from '../tools/choose-electron.ts';
import { build, expect, test, type Uncurl } from './uncurl.ts';

/** Writes a program that starts the app, as an AppImage would, at a path with every character that needs quoting. */
function writeAppImage(desk: Desk, uncurl: Uncurl): { program: string; environment: Record<string, string> } {
  const folder = path.join(
    fs.mkdtempSync(path.join(desk.folder, 'apps-')),
    `it's "50%" of $HOME & \`more\` = \\x`,
  );
  fs.mkdirSync(folder);
  const program = path.join(folder, 'Uncurl.AppImage');
  const electron = fs.realpathSync(electronProgram(chooseElectron()));
  const words = [electron, build, `--user-data-dir=${uncurl.dataFolder}`, '--no-sandbox'];
  fs.writeFileSync(program, `#!/bin/sh\nexec ${words.map((word) => `'${word}'`).join(' ')} "$@"\n`, {
    mode: 0o755,
  });
  return { program, environment: { APPIMAGE: program, APPDIR: path.dirname(electron) } };
}

test('switched on in the settings, the app starts at login without a window, and not once it’s switched off', async ({
  desk,
  uncurl,
}) => {
  const { environment } = writeAppImage(desk, uncurl);
  const entry = path.join(desk.environment['XDG_CONFIG_HOME'] ?? '', 'autostart/org.uncurl.Uncurl.desktop');
  await uncurl.start({ speed: 1, environment }, 'settings');
  const toggle = (await uncurl.window()).getByRole('switch', { name: 'Start at login' });
  await expect(toggle).not.toBeChecked();
  await toggle.click();
  await expect(toggle).toBeChecked();
  await uncurl.close();
  await expect.poll(() => desk.tray.items()).toHaveLength(0);

  // The app gets gio's output streams, and keeps them open.
  execFileSync('gio', ['launch', entry], { env: desk.environment, stdio: 'ignore' });
  await expect.poll(() => desk.tray.items(), 'the app is in the tray').toHaveLength(1);
  expect(await uncurl.call('--at-login'), 'a second start at login').toEqual({ code: 0, out: '', err: '' });
  expect(await uncurl.call('status'), 'the app still runs').toMatchObject({ code: 0 });
  expect(execFileSync('wmctrl', ['-l'], { env: desk.environment, encoding: 'utf8' })).toBe('');
  expect(await uncurl.call('quit')).toMatchObject({ code: 0 });
  await expect.poll(() => desk.tray.items()).toHaveLength(0);

  fs.appendFileSync(entry, 'Hidden=true\n');
  await uncurl.start({ speed: 1, environment }, 'settings');
  const again = (await uncurl.window()).getByRole('switch', { name: 'Start at login' });
  await expect(again).not.toBeChecked();
  await expect(again).toHaveAccessibleDescription(/Switched off in your system’s own list of startup apps\./);
  expect(fs.readFileSync(entry, 'utf8')).toMatch(/\nHidden=true\n$/);
  await again.click();
  await expect(again).toBeChecked();
  await again.click();
  await expect(again).not.toBeChecked();
  expect(fs.existsSync(entry)).toBe(false);
});

test('a copy that runs from its source code can’t be started at login, and says so', async ({ uncurl }) => {
  await uncurl.start({ speed: 1 }, 'settings');
  const toggle = (await uncurl.window()).getByRole('switch', { name: 'Start at login' });
  await expect(toggle).toBeDisabled();
  await expect(toggle).toHaveAccessibleDescription(/this copy of Uncurl runs from its source code\./);
});
