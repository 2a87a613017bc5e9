import type { MessageBus } from 'dbus-native';
import { propertyOf } from '../desk/bus.ts';
import { TrayItems, type ItemAddress } from '../desk/tray-items.ts';

const NAME = 'org.kde.StatusNotifierWatcher';

/** The program that lists the apps' items. */
export const trayWatcher = { destination: NAME, path: '/StatusNotifierWatcher', interface: NAME };

/** Returns the tray of a desktop's own panel. Without a panel it is empty. */
export function panelTray(bus: MessageBus): TrayItems {
  return new TrayItems(bus, async () => {
    const registered = await propertyOf<string[]>(bus, trayWatcher, 'RegisteredStatusNotifierItems').catch(
      () => [],
    );
    return registered.map(toAddress);
  });
}

/**
 * The watcher joins the bus name and the object path; GNOME's extension puts an @ between them. A name without a path
 * has the usual one.
 */
function toAddress(registered: string): ItemAddress {
  const slash = registered.indexOf('/');
  if (slash < 0) return { service: registered, path: '/StatusNotifierItem' };
  return { service: registered.slice(0, slash).replace(/@$/, ''), path: registered.slice(slash) };
}
