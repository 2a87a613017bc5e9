/** The app's one window: made when it is needed, where it was the last time, and destroyed on close. */
import { BrowserWindow, nativeTheme, screen } from 'electron';
import type { Settings } from '../../core/settings.ts';
import type { Snapshot } from '../ipc/contract.ts';
import { startPage } from '../security/app-protocol.ts';
import type { Log } from '../storage/log.ts';
import { windowSize } from './placement.ts';
import type { StageWindow } from './stage.ts';
import type { WindowMemory } from './window-memory.ts';

/** The page's own background in each theme (renderer's design tokens), so that the window does not flash white. */
const background = { light: '#faf7f2', dark: '#1b1a18' } as const;

export interface WindowParts {
  readonly preload: string;
  /** The icon for desktops that take it from the window. */
  readonly icon: string;
  readonly log: Log;
  readonly memory: WindowMemory;
  /** The person, the desktop or the app has closed the window. */
  closed(): void;
}

export class AppWindow implements StageWindow {
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
  send(snapshot: Snapshot): void {
    this.#window?.webContents.send('snapshot', snapshot);
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
      screen.getDisplayNearestPoint(screen.getCursorScreenPoint()).workArea,
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
        // A session in a covered window must go on to its end in time, and say so.
        backgroundThrottling: false,
      },
    });
    window.once('ready-to-show', () => {
      // This shows it too, without the focus.
      if (maximized) window.maximize();
      memory.watch(window, bounds);
      this.#reveal(window);
    });
    window.once('closed', () => {
      if (this.#window === window) this.#window = undefined;
      if (!this.#window) this.#parts.closed();
    });
    window.webContents.on('render-process-gone', (_event, details) => {
      this.#parts.log.write(`the window's page has gone: ${details.reason}`);
      window.destroy();
    });
    window.loadURL(startPage).catch((error: unknown) => {
      this.#parts.log.failure('loading the page', error);
    });
    return window;
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
