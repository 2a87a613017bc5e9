import type { Bus } from '../dbus/bus.ts';
import { SignalError, reasonsOf } from '../signal-error.ts';
import type { LockSource } from './lock.ts';

/** The bus names of screen savers and lock screens. All of them have the same interface. */
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

/** Reads the lock from a screen saver on the session bus, which may start and end while the app runs. */
export function screenSaverLock(session: Pick<Bus, 'call' | 'listen'>, name: string): LockSource {
  const screenSaver = { destination: name, path: `/${name.replaceAll('.', '/')}`, interface: name };

  const read = async (): Promise<boolean> => {
    const isRunning = await session.call({ ...bus, member: 'NameHasOwner', signature: 's', body: [name] });
    if (isRunning !== true) throw new SignalError({ key: 'signal_no_screen_saver', values: {} });
    const active = await session.call({ ...screenSaver, member: 'GetActive' });
    if (typeof active !== 'boolean') throw new Error(`${name} didn't return a boolean`);
    return active;
  };

  return {
    name,
    async watch(listener) {
      const update = async () => {
        listener(await read().catch((error: unknown) => ({ unavailable: reasonsOf(error) })));
      };
      await session.listen({ ...screenSaver, member: 'ActiveChanged' }, ([active]) => {
        if (typeof active === 'boolean') listener(active);
      });
      // A screen saver that ends while the screen is locked sends no more signals.
      const ownerChanged = {
        path: bus.path,
        interface: bus.interface,
        member: 'NameOwnerChanged',
        firstArgument: name,
      };
      await session.listen(ownerChanged, () => void update());
      await update();
    },
  };
}
