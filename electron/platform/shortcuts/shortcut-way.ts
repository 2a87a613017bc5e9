/** How shortcuts work on this desktop. */
import type { Bus } from '../dbus/bus.ts';
import { desktopPortal } from '../dbus/desktop-portal.ts';
import { isWayland, type SessionEnvironment } from '../wayland.ts';

export type ShortcutWay =
  /** The app gets the keys from the system. */
  | 'keys'
  /** The app suggests keys to the desktop, which may ask the user about them, and has the last word. */
  | 'portal'
  /** Only the desktop's own settings can bind keys: to a command. */
  | 'command';

/** The facts that determine the way. */
export interface ShortcutSystem {
  readonly platform: NodeJS.Platform;
  readonly env: SessionEnvironment;
  /** The value of Chromium's switch of this name; empty without one. */
  readonly ozonePlatform: string;
  readonly session: Pick<Bus, 'property'>;
}

const portal = { ...desktopPortal, interface: 'org.freedesktop.portal.GlobalShortcuts' } as const;

/**
 * Finds out how shortcuts work here. Under Wayland no app can see keys that another one gets. Electron then uses the
 * portal, on desktops that have it (https://www.electronjs.org/docs/latest/api/global-shortcut). If Electron runs
 * under XWayland, it believes that it gets the keys, and doesn't.
 */
export async function shortcutWay(system: ShortcutSystem): Promise<ShortcutWay> {
  const { platform, env, ozonePlatform, session } = system;
  if (platform !== 'linux' || !isWayland(env)) return 'keys';
  if (ozonePlatform === 'x11') return 'command';
  try {
    const version = await session.property(portal, 'version');
    return typeof version === 'number' ? 'portal' : 'command';
  } catch {
    return 'command';
  }
}
