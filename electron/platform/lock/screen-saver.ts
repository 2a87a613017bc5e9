import type { Bus } from '../dbus/bus.ts';
import { CannotTell, reasonsOf } from '../reason.ts';
import type { LockSource } from './lock.ts';

/** The names under which screen savers and lock screens answer, all in the same way. */
export const screenSaverNames = [
  'org.freedesktop.ScreenSaver',
  'org.gnome.ScreenSaver',
  'org.cinnamon.ScreenSaver',
  'org.mate.ScreenSaver',
  'org.xfce.ScreenSaver',
] as const;

const bus = {
  destination: 'org.freedesktop.DBus',
  path: '/org/freedesktop/DBus',
  interface: 'org.freedesktop.DBus',
};

/** The lock by a screen saver on the session's bus, which may come and go while the app runs. */
export function screenSaverLock(session: Pick<Bus, 'call' | 'listen'>, name: string): LockSource {
  const place = { destination: name, path: `/${name.replaceAll('.', '/')}`, interface: name };

  const ask = async (): Promise<boolean> => {
    const runs = await session.call({ ...bus, member: 'NameHasOwner', signature: 's', body: [name] });
    if (runs !== true) throw new CannotTell({ key: 'signal_no_screen_saver', values: {} });
    const active = await session.call({ ...place, member: 'GetActive' });
    if (typeof active !== 'boolean') throw new Error(`${name} answers neither yes nor no`);
    return active;
  };

  return {
    name,
    async follow(tell) {
      const tellState = async () => {
        tell(await ask().catch((error: unknown) => ({ missing: reasonsOf(error) })));
      };
      await session.listen({ ...place, member: 'ActiveChanged' }, ([active]) => {
        if (typeof active === 'boolean') tell(active);
      });
      // One that has ended while the screen was locked says nothing more.
      const owner = {
        path: bus.path,
        interface: bus.interface,
        member: 'NameOwnerChanged',
        firstArgument: name,
      };
      await session.listen(owner, () => void tellState());
      await tellState();
    },
  };
}
