import { nameOwnerChanged, theBus, type Bus } from '../dbus/bus.ts';
import { SignalError, reasonsOf } from '../signal-error.ts';
import type { LockSource } from './lock.ts';

/** The bus names of screen savers and lock screens. */
export const screenSaverNames = [
  'org.freedesktop.ScreenSaver',
  'org.gnome.ScreenSaver',
  'org.gnome.Shell.ScreenShield',
  'org.cinnamon.ScreenSaver',
  'org.mate.ScreenSaver',
  'org.xfce.ScreenSaver',
] as const;

/**
 * Returns the interface of a screen saver, which is also its path. All of them have the same methods and signals.
 *
 * GNOME's lock screen has an older one's interface at a name of its own. The older name belongs to a program that only
 * starts when it is called (GNOME 43), and this doesn't start programs.
 */
const interfaceOf = (name: string): string =>
  name === 'org.gnome.Shell.ScreenShield' ? 'org.gnome.ScreenSaver' : name;

/** Reads the lock from a screen saver on the session bus, which may start and end while the app runs. */
export function screenSaverLock(session: Pick<Bus, 'call' | 'listen'>, name: string): LockSource {
  const itsInterface = interfaceOf(name);
  const path = `/${itsInterface.replaceAll('.', '/')}`;
  const screenSaver = { destination: name, path, interface: itsInterface };

  const read = async (): Promise<boolean> => {
    const hasOwner = { ...theBus, member: 'NameHasOwner', signature: 's', body: [name] };
    const isRunning = await session.call(hasOwner);
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
      // A screen saver that ends while the screen is locked sends no more signals. The signals may also have been those of
      // another one, which has the same interface.
      for (const owned of new Set([name, itsInterface])) {
        await session.listen(nameOwnerChanged(owned), () => void update());
      }
      await update();
    },
  };
}
