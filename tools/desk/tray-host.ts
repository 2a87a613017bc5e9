/** A minimal tray: lists the apps' items. */
import dbus, { type MessageBus } from 'dbus-native';
import { TrayItems, type ItemAddress } from './tray-items.ts';

const WATCHER = 'org.kde.StatusNotifierWatcher';

export class TrayHost extends TrayItems {
  #bus: MessageBus;
  #items: (ItemAddress & { owner: string })[] = [];

  constructor(bus: MessageBus) {
    super(bus, () => Promise.resolve(this.#items));
    this.#bus = bus;
  }

  /**
   * Becomes the tray of the D-Bus session.
   *
   * @throws if the session has a tray
   */
  async start(): Promise<void> {
    const watcher = dbus.defineInterface({
      name: WATCHER,
      methods: {
        RegisterStatusNotifierItem: {
          in: { service: 's' },
          handler: ({ service }: { service: string }, { sender = '' }) => this.#add(service, sender),
        },
        RegisterStatusNotifierHost: { in: { service: 's' }, handler: () => {} },
      },
      signals: {
        StatusNotifierItemRegistered: { args: { service: 's' } },
        StatusNotifierItemUnregistered: { args: { service: 's' } },
        StatusNotifierHostRegistered: { args: {} },
      },
      properties: {
        IsStatusNotifierHostRegistered: { type: 'b', access: 'read', value: true },
        ProtocolVersion: { type: 'i', access: 'read', value: 0 },
        RegisteredStatusNotifierItems: {
          type: 'as',
          access: 'read',
          get: () => this.#items.map(({ service, path }) => service + path),
        },
      },
    });
    await this.#bus.export('/StatusNotifierWatcher', watcher);
    this.#bus.connection.on('message', ({ member, body }) => {
      const [name, , owner] = (member === 'NameOwnerChanged' ? body : []) as string[];
      if (name && !owner)
        this.#items = this.#items.filter((item) => item.owner !== name && item.service !== name);
    });
    await this.#bus.addMatch("type='signal',sender='org.freedesktop.DBus',member='NameOwnerChanged'");
    const FIRST_OWNER = 1;
    if ((await this.#bus.requestName(WATCHER, 0)) !== FIRST_OWNER)
      throw new Error('This session already has a tray');
  }

  /** @param registered an item's bus name, or its path on the connection of `owner` */
  #add(registered: string, owner: string): void {
    const item = registered.startsWith('/')
      ? { service: owner, path: registered, owner }
      : { service: registered, path: '/StatusNotifierItem', owner };
    this.#items = this.#items.filter(({ service, path }) => service !== item.service || path !== item.path);
    this.#items.push(item);
  }
}
