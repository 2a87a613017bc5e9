import type { Bus } from '../dbus/bus.ts';
import type { IdleSource } from './idle.ts';

const getIdleTime = {
  destination: 'org.gnome.Mutter.IdleMonitor',
  path: '/org/gnome/Mutter/IdleMonitor/Core',
  interface: 'org.gnome.Mutter.IdleMonitor',
  member: 'GetIdletime',
};

/** Idle time by GNOME's compositor; the desktops that are built on it, such as elementary's, have it too. */
export function mutterIdle(session: Pick<Bus, 'call'>): IdleSource {
  return { name: 'Mutter', read: async () => idleFromMutter(await session.call(getIdleTime)) };
}

/**
 * The seconds in an answer of GetIdletime, which is in ms, of type t.
 *
 * @throws when it is not
 */
export function idleFromMutter(answer: unknown): number {
  if (typeof answer !== 'bigint') throw new Error('GetIdletime answers no number');
  return Number(answer) / 1000;
}
