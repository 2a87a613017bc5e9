/** The tray icon with its tooltip and menu, touched only where something has changed. */
import { Menu, Tray, type MenuItemConstructorOptions } from 'electron';
import type { View } from '../../core/app/view.ts';
import { iconFile, iconName } from './tray-icon.ts';
import { menuFor, type TrayActions } from './tray-menu.ts';
import { say } from '../../messages/say.ts';

export class AppTray {
  readonly #actions: TrayActions;
  readonly #folder: string;
  readonly #tray: Tray;
  #shown: { icon: string; status: string; menu: string };

  /** @param folder where the pictures are */
  constructor(view: View, folder: string, actions: TrayActions) {
    this.#actions = actions;
    this.#folder = folder;
    const icon = this.#iconOf(view);
    this.#tray = new Tray(icon);
    this.#shown = { icon, status: '', menu: '' };
    // On macOS any click opens the menu. Elsewhere the menu has the right button, and the left one is ours.
    if (process.platform !== 'darwin') {
      this.#tray.on('click', () => {
        actions.bringUp();
      });
    }
    this.refresh(view);
  }

  refresh(view: View): void {
    const icon = this.#iconOf(view);
    if (icon !== this.#shown.icon) this.#tray.setImage(icon);
    const status = say(view.status);
    if (status !== this.#shown.status) this.#tray.setToolTip(status);
    const template = menuFor(view, this.#actions);
    const menu = describe(template);
    // On Linux a menu is a copy: each change needs the whole menu to be set again.
    if (menu !== this.#shown.menu) this.#tray.setContextMenu(Menu.buildFromTemplate(template));
    this.#shown = { icon, status, menu };
  }

  #iconOf(view: View): string {
    return iconFile(this.#folder, process.platform, iconName(view.icon));
  }
}

/** A menu as text, to see whether it has changed; what its items do follows from what they say. */
function describe(template: readonly MenuItemConstructorOptions[]): string {
  return JSON.stringify(template);
}
