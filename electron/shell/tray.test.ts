import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { View } from '../../core/app/view.ts';
import { sampleView } from '../../core/testing/sample-view.ts';
import { Tray, type Menu } from './testing/fake-electron.ts';
import { AppTray } from './tray.ts';

vi.mock('electron', () => import('./testing/fake-electron.ts'));

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

const after = (sitting: number): View =>
  sampleView({ status: { key: 'status_sitting', values: { sitting, next: 45 - sitting } } });

function trayOn(platform: NodeJS.Platform) {
  vi.stubGlobal('process', { ...process, platform });
  const actions = { command: vi.fn(), show: vi.fn(), bringUp: vi.fn(), quit: vi.fn() };
  const tray = new AppTray(after(31), '/icons', actions);
  if (!Tray.last) throw new Error('no tray icon was created');
  return { tray, icon: Tray.last };
}

const statusOf = (menu: Menu | undefined) => menu?.items[0]?.label;

test.each(['win32', 'darwin'] as const)('on %s, an open menu is replaced when it has closed', (platform) => {
  const { tray, icon } = trayOn(platform);
  const [open] = icon.menus;
  open?.emit('menu-will-show');
  tray.refresh(after(32));
  tray.refresh(after(33));
  expect(icon.menus).toHaveLength(1);
  open?.emit('menu-will-close');
  expect(icon.menus, 'the click comes after this event').toHaveLength(1);
  vi.runAllTimers();
  expect(icon.menus.slice(1).map(statusOf)).toEqual(['Sitting 33 min · next stretch in 12 min']);
  tray.refresh(after(34));
  expect(icon.menus).toHaveLength(3);
});

test('a menu that was opened and closed without a change stays', () => {
  const { icon } = trayOn('darwin');
  icon.menus[0]?.emit('menu-will-show');
  icon.menus[0]?.emit('menu-will-close');
  vi.runAllTimers();
  expect(icon.menus).toHaveLength(1);
});

// In Chromium's status_icon_linux_dbus.cc, SetToolTip and UpdatePlatformContextMenu both call UpdateMenuImpl.
test('on Linux, a minute later the menu is built once', () => {
  const { tray, icon } = trayOn('linux');
  const timesBuilt = () => icon.menus.length + icon.toolTips.length;
  const before = timesBuilt();
  tray.refresh(after(32));
  expect(timesBuilt() - before).toBe(1);
  expect(statusOf(icon.menus.at(-1))).toBe('Sitting 32 min · next stretch in 13 min');
  tray.refresh(after(32));
  expect(timesBuilt() - before, 'nothing has changed').toBe(1);
});

test.each(['win32', 'darwin'] as const)('on %s, the tool tip shows the status', (platform) => {
  expect(trayOn(platform).icon.toolTips).toEqual(['Sitting 31 min · next stretch in 14 min']);
});
