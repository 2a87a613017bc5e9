/** The tray's menu. It isn't replaced while it is open, because that would close it under the pointer. */
import { Menu, type MenuItemConstructorOptions } from 'electron';

type BuiltMenu = ReturnType<typeof Menu.buildFromTemplate>;

export class ContextMenu {
  readonly #set: (menu: BuiltMenu) => void;
  readonly #platform: NodeJS.Platform;
  #isOpen = false;
  /** The newest menu, while an older one is open. */
  #waiting: readonly MenuItemConstructorOptions[] | undefined;

  /** @param set makes a menu the tray's, instead of the one before */
  constructor(set: (menu: BuiltMenu) => void, platform: NodeJS.Platform = process.platform) {
    this.#set = set;
    this.#platform = platform;
  }

  /** Shows a menu: at once, or when the menu that is open has been closed. */
  show(template: readonly MenuItemConstructorOptions[]): void {
    if (this.#isOpen) {
      this.#waiting = template;
      return;
    }
    const menu = Menu.buildFromTemplate([...template]);
    if (this.#platform !== 'linux') this.#watch(menu);
    this.#set(menu);
  }

  /** On Linux, the desktop draws the menu from a copy, and these events don't come. */
  #watch(menu: BuiltMenu): void {
    menu.on('menu-will-show', () => {
      this.#isOpen = true;
    });
    menu.on('menu-will-close', () => {
      // The click that closes the menu comes after this event, and is for an item of this menu.
      setImmediate(() => {
        this.#isOpen = false;
        const waiting = this.#waiting;
        this.#waiting = undefined;
        if (waiting) this.show(waiting);
      });
    });
  }
}
