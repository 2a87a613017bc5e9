import type { Bus } from '../dbus/bus.ts';
import type { IdleSource } from './idle.ts';

const getSessionIdleTime = {
  destination: 'org.freedesktop.ScreenSaver',
  path: '/org/freedesktop/ScreenSaver',
  interface: 'org.freedesktop.ScreenSaver',
  member: 'GetSessionIdleTime',
};

/**
 * Idle time by the screen saver, where it has this method: of the known desktops KDE on X11. KDE on Wayland answers
 * that it is not supported, GNOME that it is not implemented.
 */
export function screenSaverIdle(session: Pick<Bus, 'call'>): IdleSource {
  return {
    name: 'org.freedesktop.ScreenSaver',
    read: async () => idleFromScreenSaver(await session.call(getSessionIdleTime)),
  };
}

/**
 * The seconds in an answer of GetSessionIdleTime, of type u. No standard gives its unit. KDE's source answers with
 * KIdleTime's ms, and only the older methods of the same name on other interfaces (org.gnome.ScreenSaver and its
 * likes, which are not asked here) were documented in seconds.
 *
 * @throws when it is not a number, and when it is exactly 0: KDE on Wayland answered so for ever before it said that
 *   it cannot tell, and in ms a true 0 is rare
 */
export function idleFromScreenSaver(answer: unknown): number {
  if (typeof answer !== 'number') throw new Error('GetSessionIdleTime answers no number');
  if (answer === 0) throw new Error('GetSessionIdleTime answers 0, as where it cannot tell');
  return answer / 1000;
}
