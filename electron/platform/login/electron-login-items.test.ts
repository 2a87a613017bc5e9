/**
 * macOS and Windows as Electron's documentation describes `app.setLoginItemSettings` and `app.getLoginItemSettings`:
 * https://www.electronjs.org/docs/latest/api/app
 */
import { expect, test, vi } from 'vitest';
import { macLoginItem } from './mac-login-item.ts';
import { windowsLoginItem } from './windows-login-item.ts';

interface RunEntry {
  readonly command: string;
  enabled: boolean;
}

/** The registry key Run of one user, with the entry of this app. Both functions compare the whole command. */
function windows() {
  const registry: { entry: RunEntry | undefined } = { entry: undefined };
  const commandOf = ({ path = '', args = [] }: { path?: string; args?: string[] }) =>
    [path, ...args].join(' ');
  const app = {
    setLoginItemSettings: ({ openAtLogin = false, enabled = true, ...entry }: Electron.Settings) => {
      registry.entry = openAtLogin ? { command: commandOf(entry), enabled } : undefined;
    },
    getLoginItemSettings: (options: Electron.LoginItemSettingsOptions = {}) => {
      const openAtLogin = registry.entry?.command === commandOf(options);
      const executableWillLaunchAtLogin = openAtLogin && registry.entry?.enabled === true;
      return { openAtLogin, executableWillLaunchAtLogin } as Electron.LoginItemSettings;
    },
  };
  return { registry, app };
}

const program = String.raw`C:\Program Files\Uncurl\Uncurl.exe`;

test('Windows gets the path in quotes and the switch, and forgets both when switched off', async () => {
  const { registry, app } = windows();
  const item = windowsLoginItem(app, program);
  await item.set(true);
  expect(registry.entry).toEqual({ command: `"${program}" --at-login`, enabled: true });
  expect(await item.read(true)).toEqual({ available: true, on: true });
  await item.set(false);
  expect(registry.entry).toBeUndefined();
  expect(await item.read(false)).toEqual({ available: true, on: false });
});

test('Windows: an entry that was switched off in Task Manager is off, until the user chooses it in the app', async () => {
  const { registry, app } = windows();
  const item = windowsLoginItem(app, program);
  await item.set(true);
  if (registry.entry) registry.entry.enabled = false;
  const note = { key: 'login_off_in_system', values: {} };
  expect(await item.read(true)).toEqual({ available: true, on: false, note });
  await item.set(true);
  expect(await item.read(true)).toEqual({ available: true, on: true });
});

test('Windows: a portable program that was moved replaces its entry', async () => {
  const { registry, app } = windows();
  await windowsLoginItem(app, String.raw`D:\Uncurl.exe`).set(true);
  const moved = windowsLoginItem(app, String.raw`E:\Uncurl.exe`);
  expect(await moved.read(true)).toEqual({ available: true, on: false });
  await moved.follow(String.raw`D:\Uncurl.exe`);
  expect(registry.entry?.command).toBe(String.raw`"E:\Uncurl.exe" --at-login`);
});

function mac(state: { openAtLogin: boolean; status?: string }) {
  const app = {
    setLoginItemSettings: vi.fn(),
    getLoginItemSettings: () => state as Electron.LoginItemSettings,
  };
  return { app, item: macLoginItem(app, '/Applications/Uncurl.app/Contents/MacOS/Uncurl') };
}

test('macOS opens the app as a login item, and isn’t told anything when the app has moved', async () => {
  const { app, item } = mac({ openAtLogin: true, status: 'enabled' });
  await item.set(true);
  await item.follow('/Users/ada/Downloads/Uncurl.app/Contents/MacOS/Uncurl');
  expect(app.setLoginItemSettings).toHaveBeenCalledExactlyOnceWith({ openAtLogin: true });
  expect(await item.read(true)).toEqual({ available: true, on: true });
});

test.each([
  ['requires-approval', 'login_needs_approval'],
  ['not-found', 'login_not_found'],
])('macOS: the status %s is explained, once the app has asked', async (status, key) => {
  const { item } = mac({ openAtLogin: false, status });
  expect(await item.read(true)).toEqual({ available: true, on: false, note: { key, values: {} } });
  expect(await item.read(false)).toEqual({ available: true, on: false });
});

test('macOS 12 has no status', async () => {
  expect(await mac({ openAtLogin: true }).item.read(true)).toEqual({ available: true, on: true });
});
