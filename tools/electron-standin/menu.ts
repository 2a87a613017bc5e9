/** Menu and MenuItem, for the tray's menu. */
import { BrowserWindow } from './browser-window.ts';
import { missing, refuseOtherOptions, strictClass } from './strict.ts';

type Options = Electron.MenuItemConstructorOptions;
type Kind = 'normal' | 'separator' | 'submenu' | 'checkbox' | 'radio';
const options = ['label', 'type', 'enabled', 'visible', 'checked', 'click', 'submenu', 'id'];
const kinds = ['normal', 'separator', 'submenu', 'checkbox', 'radio'];
let lastCommand = 0;

export class MenuItem {
  readonly commandId = ++lastCommand;
  readonly id: string;
  readonly type: Kind;
  readonly submenu: Menu | undefined;
  label: string;
  enabled: boolean;
  visible: boolean;
  checked: boolean;
  /** Selects it, as the user would. */
  readonly click: (event?: object) => void;
  _menu: Menu | undefined;

  constructor(given: Options) {
    refuseOtherOptions('MenuItem', given, options);
    const { type = given.submenu ? 'submenu' : 'normal', submenu, click } = given;
    if (!kinds.includes(type)) throw missing(`MenuItem type ${type}`);
    this.type = type as Kind;
    this.id = given.id ?? '';
    this.label = given.label ?? '';
    this.enabled = given.enabled ?? true;
    this.visible = given.visible ?? true;
    this.checked = given.checked ?? false;
    this.submenu = Array.isArray(submenu) ? Menu.buildFromTemplate(submenu) : (submenu as Menu | undefined);
    if (this.type === 'submenu' && !this.submenu) throw new Error('Invalid submenu');
    this.click = (event = {}) => {
      if (this.type === 'checkbox') this.checked = !this.checked;
      if (this.type === 'radio') for (const item of this.#radioGroup()) item.checked = item === this;
      const window = BrowserWindow.getFocusedWindow() as unknown as Electron.BrowserWindow | undefined;
      click?.(this as unknown as Electron.MenuItem, window, event);
    };
  }
  /** The adjacent radio items, itself included. */
  #radioGroup(): MenuItem[] {
    const items = this._menu?.items ?? [];
    const index = items.indexOf(this);
    const before = items.slice(0, index).findLastIndex((item) => item.type !== 'radio') + 1;
    const after = items.findIndex((item, i) => i > index && item.type !== 'radio');
    return items.slice(before, after < 0 ? undefined : after);
  }
}
strictClass(MenuItem);

export class Menu {
  items: MenuItem[] = [];
  static buildFromTemplate(template: (Options | MenuItem | Electron.MenuItem)[]): Menu {
    const menu = new Menu();
    for (const entry of template)
      menu.append(entry instanceof MenuItem ? entry : new MenuItem(entry as Options));
    return menu;
  }
  /** @throws for any menu: Chromium's app windows have no menu bar, so it can only be removed */
  static setApplicationMenu(menu: object | null): void {
    if (menu) throw missing('an application menu');
  }
  append(item: MenuItem | Electron.MenuItem): void {
    const own = item as MenuItem; // Electron's type, but always an item of the stand-in
    own._menu = this;
    this.items.push(own);
  }
  getMenuItemById(id: string): MenuItem | null {
    return this._allItems().find((item) => item.id === id) ?? null;
  }
  /** The menu's items and those of its submenus. */
  _allItems(): MenuItem[] {
    return this.items.flatMap((item) => [item, ...(item.submenu?._allItems() ?? [])]);
  }
}
strictClass(Menu);
