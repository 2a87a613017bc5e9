/** Notices when the desktop's tray starts. At login, panels often start after the app. */
import type { Bus } from './dbus/bus.ts';

const name = 'org.kde.StatusNotifierWatcher';
const watcher = { destination: name, path: '/StatusNotifierWatcher', interface: name };
const nameOwnerChanged = {
  path: '/org/freedesktop/DBus',
  interface: 'org.freedesktop.DBus',
  member: 'NameOwnerChanged',
  firstArgument: name,
};

/**
 * Calls back when a tray starts, if there is none yet; at most once. Electron's Tray follows a tray that restarts by
 * itself, but one that was created without a tray never appears. So call it right after creating the Tray.
 *
 * @throws as a rejected promise, if there is neither a tray nor a session bus
 */
export async function onFirstTray(
  platform: NodeJS.Platform,
  session: Pick<Bus, 'listen' | 'property'>,
  started: () => void,
): Promise<void> {
  if (platform !== 'linux') return; // elsewhere the tray is part of the system
  const isThere = async (): Promise<boolean> =>
    (await session.property(watcher, 'IsStatusNotifierHostRegistered').catch(() => false)) === true;
  // Asked before anything else: a tray that starts from now on may have come too late for Electron.
  if (await isThere()) return;
  let seen = false;
  const lookForTray = async (): Promise<void> => {
    if (!(await isThere()) || seen) return;
    seen = true;
    started();
  };
  // The watcher lists the apps' items. The panel that shows them may start later still.
  await session.listen(nameOwnerChanged, () => void lookForTray());
  await session.listen({ ...watcher, member: 'StatusNotifierHostRegistered' }, () => void lookForTray());
  await lookForTray();
}
