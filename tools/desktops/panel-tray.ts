import type { MessageBus } from 'dbus-native';
import { TrayItems, type ItemAddress } from '../desk/tray-items.ts';

const WATCHER = 'org.kde.StatusNotifierWatcher';

/** Returns the tray of a desktop's own panel. Without a panel it is empty. */
export function panelTray(bus: MessageBus): TrayItems {
  return new TrayItems(bus, async () => {
    const call = {
      destination: WATCHER,
      path: '/StatusNotifierWatcher',
      interface: 'org.freedesktop.DBus.Properties',
      member: 'Get',
      signature: 'ss',
      body: [WATCHER, 'RegisteredStatusNotifierItems'],
    };
    const registered = await bus.invoke<string[]>(call).catch(() => []);
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
