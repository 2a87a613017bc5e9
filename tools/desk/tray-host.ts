/** A tray as small as can be: it lists the items that apps put there, and reads and clicks their menus. */
import dbus, { type MessageBus } from 'dbus-native';

const WATCHER = 'org.kde.StatusNotifierWatcher';
const ITEM = 'org.kde.StatusNotifierItem';
const MENU = 'com.canonical.dbusmenu';

export interface TrayItem {
  /** The app's name on the bus, and the item's path there. */
  service: string;
  path: string;
  id: string;
  title: string;
  toolTip: string;
  /** Whether there is a picture, by file or by pixels. */
  hasIcon: boolean;
  /** The picture's file, where the app gives one. */
  iconFile: string | undefined;
}

export interface TrayMenuEntry {
  id: number;
  label: string;
  type: 'separator' | 'standard';
  enabled: boolean;
  visible: boolean;
  /** Of a check box or a radio item; else `undefined`. */
  checked: boolean | undefined;
  children: TrayMenuEntry[];
}

interface Place {
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

  /** Becomes the tray of the session that `bus` belongs to. */
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
      throw new Error('This session has a tray already');
    return host;
  }

  /** Items register by a name of theirs, or by a path on the connection that asks. */
  #add(given: string, owner: string): void {
    const item = given.startsWith('/')
      ? { service: owner, path: given, owner }
      : { service: given, path: '/StatusNotifierItem', owner };
    this.#items = this.#items.filter(({ service, path }) => service !== item.service || path !== item.path);
    this.#items.push(item);
  }

  async #properties({ service, path }: Place): Promise<Properties> {
    const call = {
      destination: service,
      path,
      interface: 'org.freedesktop.DBus.Properties',
      member: 'GetAll',
    };
    return this.#bus.invoke<Properties>({ ...call, signature: 's', body: [ITEM] });
  }

  /** What is in the tray now. */
  async items(): Promise<TrayItem[]> {
    const read = await Promise.all(
      this.#items.map(async (place) => {
        const all = await this.#properties(place).catch(() => undefined); // it went while we asked
        return all && asItem(place, all);
      }),
    );
    return read.filter((item) => item !== undefined);
  }

  #only(): Place {
    const [item, ...others] = this.#items;
    if (!item || others.length > 0)
      throw new Error(`The tray has ${String(this.#items.length)} items, not one`);
    return item;
  }

  /** Clicks the only item's icon with the left button. */
  async activate(): Promise<void> {
    const { service, path } = this.#only();
    await this.#bus.invoke({
      ...{ destination: service, path, interface: ITEM, member: 'Activate' },
      ...{ signature: 'ii', body: [0, 0] },
    });
  }

  async #callMenu<T>(member: string, signature: string, body: unknown[]): Promise<T> {
    const { service, path } = this.#only();
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

  /** The only item's menu, in order, with its separators and what is hidden. */
  async menu(): Promise<TrayMenuEntry[]> {
    const answer = await this.#callMenu<unknown>('GetLayout', 'iias', [0, -1, []]);
    const [, [, , children]] = answer as [number, Layout];
    return children.map(asEntry);
  }

  /** Clicks an entry by its label, wherever in the menu it is. @throws when it is not there, hidden or disabled */
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

function asItem({ service, path }: Place, all: Properties): TrayItem {
  const [, , toolTip = ''] = (all['ToolTip'] ?? []) as [string, unknown, string?];
  const {
    IconName: name = '',
    IconThemePath: folder = '',
    IconPixmap: pixels = [],
  } = all as Record<string, string>;
  const iconFile = name && folder ? `${folder}/${name}.png` : undefined;
  const hasIcon = name !== '' || pixels.length > 0;
  return { service, path, id: String(all['Id']), title: String(all['Title']), toolTip, hasIcon, iconFile };
}

/** The protocol leaves out what has its default value. */
function asEntry([id, properties, children]: Layout): TrayMenuEntry {
  const { label = '', type = 'standard', enabled = true, visible = true } = properties;
  const toggle = properties['toggle-type'];
  return {
    id,
    label: String(label).replace(/_(.)/g, '$1'), // one underscore marks a mnemonic, two stand for one
    type: type as TrayMenuEntry['type'],
    enabled: Boolean(enabled),
    visible: Boolean(visible),
    checked: toggle ? properties['toggle-state'] === 1 : undefined,
    children: children.map(asEntry),
  };
}
