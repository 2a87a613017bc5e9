/** The items of a tray, as its host sees them: reads and clicks them and their menus. */
import dbus, { type MessageBus } from 'dbus-native';

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

/** Where an item is: its bus name and object path. */
export interface ItemAddress {
  service: string;
  path: string;
}
type Properties = Record<string, unknown>;
type Layout = [number, Properties, Layout[]];

export class TrayItems {
  #bus: MessageBus;
  #addresses: () => Promise<readonly ItemAddress[]>;

  /** @param addresses returns where the tray's items are */
  constructor(bus: MessageBus, addresses: () => Promise<readonly ItemAddress[]>) {
    this.#bus = bus;
    this.#addresses = addresses;
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
      (await this.#addresses()).map(async (address) => {
        const properties = await this.#properties(address).catch(() => undefined); // it was just removed
        return properties && toItem(address, properties);
      }),
    );
    return items.filter((item) => item !== undefined);
  }

  async #onlyItem(): Promise<ItemAddress> {
    const items = await this.#addresses();
    const [item, ...others] = items;
    if (!item || others.length > 0)
      throw new Error(`The tray has ${String(items.length)} items instead of one`);
    return item;
  }

  /**
   * Clicks the icon of the only item with the left button.
   *
   * @throws if there isn't exactly one item, as do `menu` and `click`
   */
  async activate(): Promise<void> {
    const { service, path } = await this.#onlyItem();
    await this.#bus.invoke({
      ...{ destination: service, path, interface: ITEM, member: 'Activate' },
      ...{ signature: 'ii', body: [0, 0] },
    });
  }

  async #callMenu<T>(member: string, signature: string, body: unknown[]): Promise<T> {
    const { service, path } = await this.#onlyItem();
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
