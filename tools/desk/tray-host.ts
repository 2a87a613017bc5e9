/** A minimal tray: lists the apps' items, and reads and clicks their menus. */
import dbus, { type MessageBus } from 'dbus-native';

const WATCHER = 'org.kde.StatusNotifierWatcher';
const ITEM = 'org.kde.StatusNotifierItem';
const MENU = 'com.canonical.dbusmenu';

export interface TrayItem {
  /** The app's bus name and the item's object path. */
  service: string;
  path: string;
  id: string;
  title: string;
  toolTip: string;
  /** Whether it has an icon, as a file or as pixels. */
  hasIcon: boolean;
  /** The icon's file; undefined if the icon is pixels. */
  iconFile: string | undefined;
}

export interface TrayMenuEntry {
  id: number;
  label: string;
  type: 'separator' | 'standard';
  enabled: boolean;
  visible: boolean;
  /** Undefined for an entry that is neither a check box nor a radio item. */
  checked: boolean | undefined;
  children: TrayMenuEntry[];
}

interface ItemAddress {
  service: string;
  path: string;
}
type Properties = Record<string, unknown>;
type Layout = [number, Properties, Layout[]];

export class TrayHost {
  #bus: MessageBus;
  #items: { service: string; path: string; owner: string }[] = [];

  private constructor(bus: MessageBus) {
    this.#bus = bus;
  }

  /**
   * Becomes the tray of a D-Bus session.
   *
   * @throws if the session has a tray
   */
  static async start(bus: MessageBus): Promise<TrayHost> {
    const host = new TrayHost(bus);
    const watcher = dbus.defineInterface({
      name: WATCHER,
      methods: {
        RegisterStatusNotifierItem: {
          in: { service: 's' },
          handler: ({ service }: { service: string }, { sender = '' }) => host.#add(service, sender),
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
          get: () => host.#items.map(({ service, path }) => service + path),
        },
      },
    });
    await bus.export('/StatusNotifierWatcher', watcher);
    bus.connection.on('message', ({ member, body }) => {
      const [name, , owner] = (member === 'NameOwnerChanged' ? body : []) as string[];
      if (name && !owner)
        host.#items = host.#items.filter((item) => item.owner !== name && item.service !== name);
    });
    await bus.addMatch("type='signal',sender='org.freedesktop.DBus',member='NameOwnerChanged'");
    const FIRST_OWNER = 1;
    if ((await bus.requestName(WATCHER, 0)) !== FIRST_OWNER)
      throw new Error('This session already has a tray');
    return host;
  }

  /** @param registered an item's bus name, or its path on the connection of `owner` */
  #add(registered: string, owner: string): void {
    const item = registered.startsWith('/')
      ? { service: owner, path: registered, owner }
      : { service: registered, path: '/StatusNotifierItem', owner };
    this.#items = this.#items.filter(({ service, path }) => service !== item.service || path !== item.path);
    this.#items.push(item);
  }

  async #properties({ service, path }: ItemAddress): Promise<Properties> {
    const call = {
      destination: service,
      path,
      interface: 'org.freedesktop.DBus.Properties',
      member: 'GetAll',
    };
    return this.#bus.invoke<Properties>({ ...call, signature: 's', body: [ITEM] });
  }

  /** The items in the tray. */
  async items(): Promise<TrayItem[]> {
    const items = await Promise.all(
      this.#items.map(async (address) => {
        const properties = await this.#properties(address).catch(() => undefined); // it was just removed
        return properties && toItem(address, properties);
      }),
    );
    return items.filter((item) => item !== undefined);
  }

  #onlyItem(): ItemAddress {
    const [item, ...others] = this.#items;
    if (!item || others.length > 0)
      throw new Error(`The tray has ${String(this.#items.length)} items instead of one`);
    return item;
  }

  /**
   * Clicks the icon of the only item with the left button.
   *
   * @throws if there isn't exactly one item, as do `menu` and `click`
   */
  async activate(): Promise<void> {
    const { service, path } = this.#onlyItem();
    await this.#bus.invoke({
      ...{ destination: service, path, interface: ITEM, member: 'Activate' },
      ...{ signature: 'ii', body: [0, 0] },
    });
  }

  async #callMenu<T>(member: string, signature: string, body: unknown[]): Promise<T> {
    const { service, path } = this.#onlyItem();
    const { Menu } = await this.#properties({ service, path });
    return this.#bus.invoke<T>({
      destination: service,
      path: String(Menu),
      interface: MENU,
      member,
      signature,
      body,
    });
  }

  /** The menu of the only item, with its separators and hidden entries. */
  async menu(): Promise<TrayMenuEntry[]> {
    const layout = await this.#callMenu<unknown>('GetLayout', 'iias', [0, -1, []]);
    const [, [, , children]] = layout as [number, Layout];
    return children.map(toEntry);
  }

  /**
   * Clicks the entry with this label, in the menu or a submenu.
   *
   * @throws if there is none, or it is hidden or disabled
   */
  async click(label: string): Promise<void> {
    const flat = (entries: TrayMenuEntry[]): TrayMenuEntry[] =>
      entries.flatMap((entry) => [entry, ...flat(entry.children)]);
    const entries = flat(await this.menu());
    const found = entries.find((entry) => entry.label === label && entry.visible);
    if (!found)
      throw new Error(`The tray's menu has no ${label}: ${entries.map((entry) => entry.label).join(', ')}`);
    if (!found.enabled) throw new Error(`${label} in the tray's menu is disabled`);
    const now = 0;
    await this.#callMenu('Event', 'isvu', [found.id, 'clicked', new dbus.Variant('i', 0), now]);
  }
}

function toItem({ service, path }: ItemAddress, properties: Properties): TrayItem {
  const [, , toolTip = ''] = (properties['ToolTip'] ?? []) as [string, unknown, string?];
  const {
    IconName: name = '',
    IconThemePath: folder = '',
    IconPixmap: pixels = [],
  } = properties as Record<string, string>;
  const iconFile = name && folder ? `${folder}/${name}.png` : undefined;
  const hasIcon = name !== '' || pixels.length > 0;
  return {
    service,
    path,
    id: String(properties['Id']),
    title: String(properties['Title']),
    toolTip,
    hasIcon,
    iconFile,
  };
}

/** The protocol leaves out properties that have their default value. */
function toEntry([id, properties, children]: Layout): TrayMenuEntry {
  const { label = '', type = 'standard', enabled = true, visible = true } = properties;
  const toggle = properties['toggle-type'];
  return {
    id,
    label: String(label).replace(/_(.)/g, '$1'), // one underscore marks a mnemonic, two are one underscore
    type: type as TrayMenuEntry['type'],
    enabled: Boolean(enabled),
    visible: Boolean(visible),
    checked: toggle ? properties['toggle-state'] === 1 : undefined,
    children: children.map(toEntry),
  };
}
