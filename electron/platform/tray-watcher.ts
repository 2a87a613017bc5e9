/** Shows the app's icon also in a tray that starts later. At login, panels often start after the app. */
import { nameOwnerChanged, type Bus } from './dbus/bus.ts';

const name = 'org.kde.StatusNotifierWatcher';
const watcher = { destination: name, path: '/StatusNotifierWatcher', interface: name };

/** How often, and how many times at most, a new watcher is asked whether a panel shows its items; in ms. */
const LOOK_AGAIN = 2000;
const LOOKS = 30;

/**
 * Calls `show` to create the app's icon, with whether a tray was found, and a second time, to create it anew, if a tray starts that wasn't there
 * before. Electron's Tray follows a tray that restarts by itself, but one that was created without a tray never appears.
 *
 * On Linux, `show` is first called once it's known whether there is a tray: if the icon were created before, a tray that
 * starts meanwhile would seem to have been there when it was created.
 *
 * @param after calls back after a number of ms of real time
 * @throws as a rejected promise, after `show`, if there is no session bus
 */
export async function showInTray(
  platform: NodeJS.Platform,
  session: Pick<Bus, 'listen' | 'property'>,
  show: (isInTray: boolean) => void,
  after: (ms: number, callback: () => void) => unknown,
): Promise<void> {
  if (platform !== 'linux') {
    show(true); // there the tray is part of the system
    return;
  }
  let isInTray = false;
  const look = async (): Promise<void> => {
    const isThere = await session.property(watcher, 'IsStatusNotifierHostRegistered').catch(() => false);
    if (isThere !== true || isInTray) return;
    isInTray = true;
    show(true);
  };
  // The watcher lists the apps' items. The panel that shows them may start later still, and KDE's watcher doesn't say so
  // (Plasma 5.27). It also takes seconds to answer while it starts.
  const lookUntilThere = async (looks = LOOKS): Promise<void> => {
    await look();
    if (!isInTray && looks > 1) after(LOOK_AGAIN, () => void lookUntilThere(looks - 1));
  };
  const watch = async (): Promise<void> => {
    await session.listen(nameOwnerChanged(name), ([, , owner]) => {
      if (owner) void lookUntilThere();
    });
    await session.listen({ ...watcher, member: 'StatusNotifierHostRegistered' }, () => void look());
    await lookUntilThere();
  };
  await watch().finally(() => {
    // Electron also knows an older kind of tray.
    if (!isInTray) show(false);
  });
}
