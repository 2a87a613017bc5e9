import type { Bus } from '../dbus/bus.ts';
import type { IdleSource } from './idle.ts';

const getIdleTime = {
  destination: 'org.gnome.Mutter.IdleMonitor',
  path: '/org/gnome/Mutter/IdleMonitor/Core',
  interface: 'org.gnome.Mutter.IdleMonitor',
  member: 'GetIdletime',
};

/** Reads the idle time from GNOME's compositor. Desktops built on it, such as elementary's, have it too. */
export function mutterIdle(session: Pick<Bus, 'call'>): IdleSource {
  return { name: 'Mutter', read: async () => idleFromMutter(await session.call(getIdleTime)) };
}

/**
 * Converts the return value of GetIdletime, in ms and of D-Bus type t, to seconds.
 *
 * @throws if it isn't a bigint
 */
export function idleFromMutter(value: unknown): number {
  if (typeof value !== 'bigint') throw new Error("GetIdletime didn't return a number");
  return Number(value) / 1000;
}
