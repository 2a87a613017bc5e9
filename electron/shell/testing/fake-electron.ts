/**
 * The part of Electron that the app's window and tray use. A minimised window behaves as on macOS: it isn't visible, and only
 * `restore` brings it back. So does a hidden app, which only `app.show` brings back.
 */
import { EventEmitter } from 'node:events';

const bounds = { x: 0, y: 0, width: 1280, height: 800 };
const display = { workArea: bounds };

let hidden = false;

/** The app as on macOS: hidden with Command-H, its windows aren't visible. */
export const app = {
  isPackaged: false,
  activationPolicy: 'accessory' as 'regular' | 'accessory',
  isActive: false,
  setActivationPolicy(policy: 'regular' | 'accessory'): void {
    app.activationPolicy = policy;
  },
  hide(): void {
    hidden = true;
    app.isActive = false;
  },
  isHidden: () => hidden,
  show(): void {
    hidden = false;
  },
  focus(): void {
    app.isActive = true;
  },
};

/** A menu, with the events of macOS and Windows. */
export class Menu extends EventEmitter {
  readonly items: readonly { label?: string; role?: string }[];

  constructor(items: readonly { label?: string; role?: string }[]) {
    super();
    this.items = items;
  }

  /** The application menu. */
  static application: Menu | null = null;

  static setApplicationMenu(menu: Menu | null): void {
    Menu.application = menu;
  }

  static buildFromTemplate(template: readonly { label?: string }[]): Menu {
    return new Menu(template);
  }
}

/** A tray icon that records what it is told. */
export class Tray extends EventEmitter {
  /** The tray icon that was created last. */
  static last: Tray | undefined;

  readonly toolTips: string[] = [];
  readonly menus: Menu[] = [];

  constructor() {
    super();
    Tray.last = this;
  }

  setImage(): void {
    // Nothing here depends on it.
  }

  setToolTip(toolTip: string): void {
    this.toolTips.push(toolTip);
  }

  setContextMenu(menu: Menu): void {
    this.menus.push(menu);
  }
}

export class BrowserWindow extends EventEmitter {
  /** The window that was created last. */
  static last: BrowserWindow | undefined;

  readonly webContents = new EventEmitter();
  #shown = false;
  #minimised = false;
  #focused = false;

  constructor() {
    super();
    BrowserWindow.last = this;
  }

  loadURL(): Promise<void> {
    return Promise.resolve();
  }

  show(): void {
    this.#shown = true;
  }

  showInactive(): void {
    this.#shown = true;
  }

  focus(): void {
    this.#focused = this.isVisible();
  }

  blur(): void {
    this.#focused = false;
  }

  close(): void {
    // As in Electron, `closed` comes later.
  }

  setAlwaysOnTop(): void {
    // Nothing here depends on it.
  }

  isMaximized(): boolean {
    return false;
  }

  minimize(): void {
    this.#minimised = true;
    this.#focused = false;
  }

  restore(): void {
    this.#minimised = false;
  }

  isVisible(): boolean {
    return this.#shown && !this.#minimised && !hidden;
  }

  isMinimized(): boolean {
    return this.#minimised;
  }

  isFocused(): boolean {
    return this.#focused;
  }

  isDestroyed(): boolean {
    return false;
  }
}

export const nativeTheme = { shouldUseDarkColors: false };

export const screen = {
  getAllDisplays: () => [display],
  getPrimaryDisplay: () => display,
  getDisplayNearestPoint: () => display,
  getCursorScreenPoint: () => ({ x: 0, y: 0 }),
};
