/** The app's one window: made when it is needed, where it was the last time, and destroyed on close. */
import { BrowserWindow, nativeTheme, screen, type Display } from 'electron';
import type { Settings } from '../../core/settings/settings.ts';
import type { PageData } from '../ipc/contract.ts';
import { isWayland } from '../platform/wayland.ts';
import type { Log } from '../storage/log.ts';
import { windowSize } from './placement.ts';
import { CrashBudget } from './crash-budget.ts';
import type { ContentWindow } from './window-content.ts';
import type { WindowMemory } from './window-memory.ts';

/** The page's own background in each theme (renderer's design tokens), so that the window does not flash white. */
const background = { light: '#faf7f2', dark: '#1b1a18' } as const;

export interface WindowParts {
  readonly preload: string;
  /** The address of the page to load. */
  readonly page: string;
  /** The icon for desktops that take it from the window. */
  readonly icon: string;
  readonly log: Log;
  readonly memory: WindowMemory;
  /** The window was closed, by the user, the desktop or the app. */
  closed(): void;
  /** The page crashed or is being reloaded; a new one is on its way. */
  pageLost(): void;
}

export class AppWindow implements ContentWindow {
  readonly #parts: WindowParts;
  #window: BrowserWindow | undefined;
  #activate = true;
  #onTop = false;

  constructor(parts: WindowParts) {
    this.#parts = parts;
  }

  get isOpen(): boolean {
    return this.#window !== undefined;
  }

  get isFocused(): boolean {
    return this.#window?.isFocused() ?? false;
  }

  /**
   * Brings the window on screen, made anew if there is none.
   *
   * @param options.onTop keep it above other windows
   * @param options.activate give it the keyboard focus; without, the person's typing goes on undisturbed
   */
  open({ onTop, activate }: { onTop: boolean; activate: boolean }): void {
    this.#activate = activate;
    this.#window ??= this.#create();
    this.setOnTop(onTop);
    // A window that is still loading shows itself as soon as it has something to show.
    if (this.#window.isVisible()) this.#reveal(this.#window);
  }

  close(): void {
    const leaving = this.#window;
    // It takes a moment to go; whatever is to be shown meanwhile needs a new one.
    this.#window = undefined;
    leaving?.close();
  }

  /** Sends the page what it is to draw; a page that is still loading asks for it by itself. */
  send(pageData: PageData): void {
    this.#window?.webContents.send('pageData', pageData);
  }

  setOnTop(onTop: boolean): void {
    if (!this.#window || this.#onTop === onTop) return;
    this.#onTop = onTop;
    this.#window.setAlwaysOnTop(onTop);
  }

  setTheme(theme: Settings['theme']): void {
    if (nativeTheme.themeSource !== theme) nativeTheme.themeSource = theme;
  }

  #create(): BrowserWindow {
    this.#onTop = false;
    const { memory } = this.#parts;
    const { bounds, maximized } = memory.placeFor(
      screen.getAllDisplays().map(({ workArea }) => workArea),
      displayForNewWindow().workArea,
    );
    const window = new BrowserWindow({
      ...bounds,
      minWidth: windowSize.minWidth,
      minHeight: windowSize.minHeight,
      show: false,
      title: 'Uncurl',
      icon: this.#parts.icon,
      backgroundColor: nativeTheme.shouldUseDarkColors ? background.dark : background.light,
      autoHideMenuBar: true,
      webPreferences: {
        preload: this.#parts.preload,
        sandbox: true,
        contextIsolation: true,
        nodeIntegration: false,
        spellcheck: false,
      },
    });
    whenFirstDrawn(window, () => {
      // This shows it too, without the focus.
      if (maximized) window.maximize();
      memory.watch(window, bounds);
      this.#reveal(window);
    });
    window.once('closed', () => {
      if (this.#window === window) this.#window = undefined;
      if (!this.#window) this.#parts.closed();
    });
    this.#reloadAfterCrash(window);
    window.loadURL(this.#parts.page).catch((error: unknown) => {
      this.#parts.log.failure('loading the page', error);
    });
    return window;
  }

  /** Loads the page again after a crash, but closes the window if it keeps crashing. */
  #reloadAfterCrash(window: BrowserWindow): void {
    const budget = new CrashBudget();
    window.webContents.on('render-process-gone', (_event, { reason }) => {
      this.#parts.log.write(`the page has gone: ${reason}`);
      this.#parts.pageLost();
      if (budget.allowsCrashAt(performance.now())) window.webContents.reload();
      else window.destroy();
    });
    let loads = 0;
    window.webContents.on('did-start-navigation', ({ isMainFrame, isSameDocument }) => {
      if (!isMainFrame || isSameDocument) return;
      loads += 1;
      if (loads > 1) this.#parts.pageLost();
    });
  }

  #reveal(window: BrowserWindow): void {
    if (!this.#activate) {
      window.showInactive();
      return;
    }
    if (window.isMinimized()) window.restore();
    window.show();
    window.focus();
  }
}

/**
 * The display on which a new window opens: the one with the pointer, if that can be asked.
 *
 * On Wayland, asking for the pointer while the app has no window ends the whole app (electron#41559, #50079) or throws
 * (#50092). It would be of no use there: the compositor places windows itself.
 */
function displayForNewWindow(): Display {
  if (process.platform === 'linux' && isWayland(process.env)) return screen.getPrimaryDisplay();
  return screen.getDisplayNearestPoint(screen.getCursorScreenPoint());
}

/** How long a new window may stay hidden while its page draws for the first time, in ms. */
const HIDDEN_AT_MOST_MS = 1500;

/**
 * Calls back once, when a new window has something to show. `ready-to-show` is the right moment, but on Wayland it may
 * never come for a hidden window (electron#48859, #49938): the end of loading, or some time, does instead.
 */
function whenFirstDrawn(window: BrowserWindow, reveal: () => void): void {
  let revealed = false;
  const once = (): void => {
    if (revealed || window.isDestroyed()) return;
    revealed = true;
    clearTimeout(timer);
    reveal();
  };
  const timer = setTimeout(once, HIDDEN_AT_MOST_MS);
  window.once('ready-to-show', once);
  window.webContents.once('did-finish-load', once);
  window.once('closed', () => {
    clearTimeout(timer);
  });
}
