/** A menu as com.canonical.dbusmenu, the D-Bus interface through which a tray's host shows and clicks it. */
import { defineInterface, Variant } from './dbus.ts';
import type { DefinedInterface } from 'dbus-native';
import type { Menu, MenuItem } from './menu.ts';

type Properties = Record<string, InstanceType<typeof Variant>>;
/** An item's id, properties and children. */
type Layout = [number, Properties, InstanceType<typeof Variant>[]];

const WHOLE_MENU = 0;

function describe(item: MenuItem): Properties {
  const { type } = item;
  const properties: Properties = {
    type: new Variant('s', type === 'separator' ? 'separator' : 'standard'),
    label: new Variant('s', item.label.replaceAll('_', '__')), // a single underscore marks a mnemonic
    enabled: new Variant('b', item.enabled),
    visible: new Variant('b', item.visible),
  };
  if (type === 'checkbox' || type === 'radio') {
    properties['toggle-type'] = new Variant('s', type === 'radio' ? 'radio' : 'checkmark');
    properties['toggle-state'] = new Variant('i', item.checked ? 1 : 0);
  }
  if (item.submenu) properties['children-display'] = new Variant('s', 'submenu');
  return properties;
}

function layOut(menu: Menu | undefined, id: number, depth: number): Layout {
  const item = menu?._allItems().find(({ commandId }) => commandId === id);
  const below = id === WHOLE_MENU ? menu : item?.submenu;
  const children =
    depth === 0 || !below ? [] : below.items.map((child) => layOut(menu, child.commandId, depth - 1));
  const properties = item ? describe(item) : { 'children-display': new Variant('s', 'submenu') };
  return [id, properties, children.map((child) => new Variant('(ia{sv}av)', child))];
}

/** @param current returns the menu and its revision, which makes the host read a changed menu again */
export function exportedMenu(current: () => { menu: Menu | undefined; revision: number }): DefinedInterface {
  const layout = (id: number, depth: number): Layout => layOut(current().menu, id, depth);
  const handleEvent = (id: number, kind: string): void => {
    const item = current()
      .menu?._allItems()
      .find(({ commandId }) => commandId === id);
    if (kind === 'clicked' && item?.enabled) item.click();
  };
  return defineInterface({
    name: 'com.canonical.dbusmenu',
    methods: {
      GetLayout: {
        in: { parent: 'i', depth: 'i', names: 'as' },
        out: { revision: 'u', layout: '(ia{sv}av)' },
        handler: ({ parent, depth }: { parent: number; depth: number }) => ({
          revision: current().revision,
          layout: layout(parent, depth),
        }),
      },
      GetGroupProperties: {
        in: { ids: 'ai', names: 'as' },
        out: { properties: 'a(ia{sv})' },
        handler: ({ ids }: { ids: number[] }) => ids.map((id) => layout(id, 0).slice(0, 2)),
      },
      Event: {
        in: { id: 'i', kind: 's', data: 'v', time: 'u' },
        handler: ({ id, kind }: { id: number; kind: string }) => handleEvent(id, kind),
      },
      EventGroup: {
        in: { events: 'a(isvu)' },
        out: { errors: 'ai' },
        handler({ events }: { events: [number, string][] }) {
          for (const [id, kind] of events) handleEvent(id, kind);
          return [];
        },
      },
      AboutToShow: { in: { id: 'i' }, out: { update: 'b' }, handler: () => false },
    },
    signals: { LayoutUpdated: { args: { revision: 'u', parent: 'i' } } },
    properties: {
      Version: { type: 'u', access: 'read', value: 3 },
      Status: { type: 's', access: 'read', value: 'normal' },
      TextDirection: { type: 's', access: 'read', value: 'ltr' },
      IconThemePath: { type: 'as', access: 'read', value: [] },
    },
  });
}
