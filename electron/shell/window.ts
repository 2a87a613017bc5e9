/** The app's only window. It is created when needed, with its last bounds, and destroyed when closed. */
import { app, nativeTheme, screen, type BrowserWindow } from 'electron';
import type { Settings } from '../../core/settings/settings.ts';
import type { PageData } from '../ipc/contract.ts';
import type { Log } from '../storage/log.ts';
import { reloadAfterCrash } from './crash-reload.ts';
import { whenFirstDrawn } from './first-reveal.ts';
import { bringAppForward, showInDock } from './foreground.ts';
import { createHiddenWindow, displayForNewWindow, type NewWindowOptions } from './new-window.ts';
import type { ContentWindow } from './window-content.ts';
import type { WindowMemory } from './window-memory.ts';

export interface WindowParts extends NewWindowOptions {
  /** The address of the page to load. */
  readonly page: string;
  readonly log: Log;
  readonly memory: WindowMemory;
  /** Called when the window was closed by the user, the desktop or the app. */
  closed(): void;
  /** Called when the page has crashed or is being reloaded. */
  pageLost(): void;
}

export class AppWindow implements ContentWindow {
  readonly #parts: WindowParts;
  #window: BrowserWindow | undefined;
  #activate = true;
  #onTop = false;
  /** Whether the current window's page has been drawn for the first time, so that the window may be shown. */
  #drawn = false;

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
   * Shows the window; creates it if there is none.
   *
   * @param options.onTop whether to keep it above other windows
   * @param options.activate whether it takes the keyboard focus; if not, the user can go on typing elsewhere
   */
  open({ onTop, activate }: { onTop: boolean; activate: boolean }): void {
    this.#activate = activate;
    this.#window ??= this.#create();
    this.setOnTop(onTop);
    // A window that is still loading is revealed as soon as its page has been drawn. `isVisible()` wouldn't do: on
    // Windows and macOS it is false for a minimised window, which would then never come back.
    if (this.#drawn) this.#reveal(this.#window);
  }

  /** Closes the window, if there is one. */
  close(): void {
    const closing = this.#window;
    // Closing takes a moment. If `open` is called meanwhile, it must create a new window.
    this.#window = undefined;
    closing?.close();
  }

  /** Sends the page data, if there is a window. A page that is still loading requests it once it has loaded. */
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
    this.#drawn = false;
    const { memory, page, log } = this.#parts;
    const { bounds, maximized } = memory.geometryFor(
      screen.getAllDisplays().map(({ workArea }) => workArea),
      displayForNewWindow().workArea,
    );
    showInDock(app, true);
    const window = createHiddenWindow(bounds, this.#parts);
    whenFirstDrawn(window, () => {
      this.#drawn = true;
      // Maximizing also shows the window, without the focus.
      if (maximized) window.maximize();
      memory.watch(window, bounds);
      this.#reveal(window);
    });
    window.once('closed', () => {
      if (this.#window === window) this.#window = undefined;
      if (this.#window) return;
      showInDock(app, false);
      this.#parts.closed();
    });
    reloadAfterCrash(window, { log, pageLost: () => this.#parts.pageLost() });
    window.loadURL(page).catch((error: unknown) => {
      log.failure('loading the page', error);
    });
    return window;
  }

  #reveal(window: BrowserWindow): void {
    bringAppForward(app, { activate: this.#activate });
    if (!this.#activate) {
      window.showInactive();
      // On Windows this restores a minimised window. Elsewhere it stays minimised, and `restore` may give it the focus.
      if (window.isMinimized()) window.restore();
      return;
    }
    if (window.isMinimized()) window.restore();
    window.show();
    window.focus();
  }
}
