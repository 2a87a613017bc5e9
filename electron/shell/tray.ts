/** The tray icon with its tooltip and menu. */
import { Tray, type MenuItemConstructorOptions } from 'electron';
import type { View } from '../../core/app/view.ts';
import * as m from '../../messages/compiled/messages.js';
import { say } from '../../messages/say.ts';
import { ContextMenu } from './context-menu.ts';
import { iconName, iconPath } from './tray-icon.ts';
import { menuFor, type TrayActions } from './tray-menu.ts';

export class AppTray {
  readonly #actions: TrayActions;
  readonly #folder: string;
  readonly #tray: Tray;
  readonly #menu: ContextMenu;
  #shown: { icon: string; toolTip: string; menu: string };

  /** @param folder the folder of the tray's pictures */
  constructor(view: View, folder: string, actions: TrayActions) {
    this.#actions = actions;
    this.#folder = folder;
    const icon = this.#iconOf(view);
    this.#tray = new Tray(icon);
    this.#menu = new ContextMenu((menu) => {
      this.#tray.setContextMenu(menu);
    });
    this.#shown = { icon, toolTip: '', menu: '' };
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
    const toolTip = toolTipFor(view);
    if (toolTip !== this.#shown.toolTip) this.#tray.setToolTip(toolTip);
    const template = menuFor(view, this.#actions);
    const menu = menuAsText(template);
    // Linux copies the menu, so each change needs a new menu.
    if (menu !== this.#shown.menu) this.#menu.show(template);
    this.#shown = { icon, toolTip, menu };
  }

  /** Removes the icon. */
  destroy(): void {
    this.#tray.destroy();
  }

  #iconOf(view: View): string {
    return iconPath(this.#folder, process.platform, iconName(view.icon));
  }
}

/**
 * Returns the status, or on Linux the app's name. There, setting the tool tip also builds the whole menu again and sends
 * it to the desktop (status_icon_linux_dbus.cc in Chromium), and so does setting the menu, which shows the status too.
 */
function toolTipFor({ status }: View): string {
  return process.platform === 'linux' ? m.app_name() : say(status);
}

/** Returns a menu as text, to compare menus. Click handlers are left out: they follow from the labels. */
function menuAsText(template: readonly MenuItemConstructorOptions[]): string {
  return JSON.stringify(template);
}
