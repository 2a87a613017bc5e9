import { expect, test, vi } from 'vitest';
import { shortcutWay, type ShortcutSystem, type ShortcutWay } from './shortcut-way.ts';

const wayland = { XDG_SESSION_TYPE: 'wayland', WAYLAND_DISPLAY: 'wayland-0' };
const x11 = { XDG_SESSION_TYPE: 'x11' };

function way(part: Partial<ShortcutSystem>, version: () => Promise<unknown>): Promise<ShortcutWay> {
  const session = { property: vi.fn(version) };
  return shortcutWay({ platform: 'linux', env: wayland, ozonePlatform: '', session, ...part });
}

const none = () => Promise.reject(new Error('org.freedesktop.DBus.Error.InvalidArgs'));

test.each<[string, Partial<ShortcutSystem>, () => Promise<unknown>, ShortcutWay]>([
  ['Windows', { platform: 'win32', env: {} }, none, 'keys'],
  ['macOS', { platform: 'darwin', env: {} }, none, 'keys'],
  ['X11', { env: x11 }, none, 'keys'],
  ['Wayland with the portal', {}, () => Promise.resolve(1), 'portal'],
  ['Wayland without it', {}, none, 'command'],
  ['a broken portal', {}, () => Promise.resolve('1'), 'command'],
  ['XWayland', { ozonePlatform: 'x11' }, () => Promise.resolve(1), 'command'],
])('%s: %s', async (_desktop, part, version, expected) => {
  expect(await way(part, version)).toBe(expected);
});
