/**
 * The part of Electron that the app's window uses. A minimised window behaves as on Windows and macOS: it isn't visible,
 * and only `restore` brings it back.
 */
import { EventEmitter } from 'node:events';

const bounds = { x: 0, y: 0, width: 1280, height: 800 };
const display = { workArea: bounds };

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

  minimize(): void {
    this.#minimised = true;
    this.#focused = false;
  }

  restore(): void {
    this.#minimised = false;
  }

  isVisible(): boolean {
    return this.#shown && !this.#minimised;
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
