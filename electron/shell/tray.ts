/** The tray icon with its tooltip and menu. */
import { Menu, Tray, type MenuItemConstructorOptions } from 'electron';
import type { View } from '../../core/app/view.ts';
import { say } from '../../messages/say.ts';
import { iconName, iconPath } from './tray-icon.ts';
import { menuFor, type TrayActions } from './tray-menu.ts';

export class AppTray {
  readonly #actions: TrayActions;
  readonly #folder: string;
  readonly #tray: Tray;
  #shown: { icon: string; status: string; menu: string };

  /** @param folder the folder of the tray's pictures */
  constructor(view: View, folder: string, actions: TrayActions) {
    this.#actions = actions;
    this.#folder = folder;
    const icon = this.#iconOf(view);
    this.#tray = new Tray(icon);
    this.#shown = { icon, status: '', menu: '' };
    // On macOS every click opens the menu. Elsewhere only the right button does, and the left one opens the window.
    if (process.platform !== 'darwin') {
      this.#tray.on('click', () => {
        actions.bringUp();
      });
    }
    this.refresh(view);
  }

  /** Shows a view. Sets only what has changed. */
  refresh(view: View): void {
    const icon = this.#iconOf(view);
    if (icon !== this.#shown.icon) this.#tray.setImage(icon);
    const status = say(view.status);
    if (status !== this.#shown.status) this.#tray.setToolTip(status);
    const template = menuFor(view, this.#actions);
    const menu = menuAsText(template);
    // Linux copies the menu, so each change needs a new menu.
    if (menu !== this.#shown.menu) this.#tray.setContextMenu(Menu.buildFromTemplate(template));
    this.#shown = { icon, status, menu };
  }

  #iconOf(view: View): string {
    return iconPath(this.#folder, process.platform, iconName(view.icon));
  }
}

/** Returns a menu as text, to compare menus. Click handlers are left out: they follow from the labels. */
function menuAsText(template: readonly MenuItemConstructorOptions[]): string {
  return JSON.stringify(template);
}
