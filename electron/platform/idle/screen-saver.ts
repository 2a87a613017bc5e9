import type { Bus } from '../dbus/bus.ts';
import type { IdleSource } from './idle.ts';

const getSessionIdleTime = {
  destination: 'org.freedesktop.ScreenSaver',
  path: '/org/freedesktop/ScreenSaver',
  interface: 'org.freedesktop.ScreenSaver',
  member: 'GetSessionIdleTime',
};

/**
 * Reads the idle time from a screen saver that has this method. Of the known desktops, only KDE on X11 does. KDE on
 * Wayland replies that it isn't supported, GNOME that it isn't implemented.
 */
export function screenSaverIdle(session: Pick<Bus, 'call'>): IdleSource {
  return {
    name: 'org.freedesktop.ScreenSaver',
    read: async () => idleFromScreenSaver(await session.call(getSessionIdleTime)),
  };
}

/**
 * Converts the return value of GetSessionIdleTime, of D-Bus type u, from ms to seconds. No standard defines its unit.
 * KDE's source code returns KIdleTime's ms. Only older methods of the same name on other interfaces, such as
 * org.gnome.ScreenSaver, were documented in seconds; they aren't used here.
 *
 * @throws if it isn't a number, or is exactly 0: older versions of KDE on Wayland always returned 0, and a real idle
 *   time of 0 ms is rare
 */
export function idleFromScreenSaver(value: unknown): number {
  if (typeof value !== 'number') throw new Error("GetSessionIdleTime didn't return a number");
  if (value === 0) throw new Error('GetSessionIdleTime returned 0, as if it were unsupported');
  return value / 1000;
}
