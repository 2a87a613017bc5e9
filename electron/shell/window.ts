/** The app's one window: made when it is needed, on the display with the pointer, and destroyed on close. */
import { BrowserWindow, nativeTheme, screen } from 'electron';
import type { Snapshot } from '../ipc/contract.ts';
import { startPage } from '../security/app-protocol.ts';
import type { Log } from '../storage/log.ts';
import { centredIn, windowSize } from './placement.ts';
import type { StageWindow } from './stage.ts';

/** The page's own background in each theme (renderer's design tokens), so that the window does not flash white. */
const background = { light: '#faf7f2', dark: '#1b1a18' } as const;

export interface WindowParts {
  readonly preload: string;
  /** The icon for desktops that take it from the window. */
  readonly icon: string;
  readonly log: Log;
  /** The person, the desktop or the app has closed the window. */
  closed(): void;
}

export class AppWindow implements StageWindow {
  readonly #parts: WindowParts;
  #window: BrowserWindow | undefined;
  #activate = true;

  constructor(parts: WindowParts) {
    this.#parts = parts;
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
    if (!this.#window) {
      this.#window = this.#create();
      this.#window.setAlwaysOnTop(onTop);
      return;
    }
    this.#window.setAlwaysOnTop(onTop);
    // A window that is still loading shows itself as soon as it has something to show.
    if (this.#window.isVisible()) this.#reveal(this.#window);
  }

  close(): void {
    this.#window?.close();
  }

  /** Sends the page what it is to draw; a page that is still loading asks for it by itself. */
  send(snapshot: Snapshot): void {
    this.#window?.webContents.send('snapshot', snapshot);
  }

  setOnTop(onTop: boolean): void {
    this.#window?.setAlwaysOnTop(onTop);
  }

  #create(): BrowserWindow {
    const display = screen.getDisplayNearestPoint(screen.getCursorScreenPoint());
    const window = new BrowserWindow({
      ...centredIn(display.workArea),
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
        // The chimes may sound before the first click in the page: the person has clicked the notification.
        autoplayPolicy: 'no-user-gesture-required',
      },
    });
    window.once('ready-to-show', () => {
      this.#reveal(window);
    });
    window.once('closed', () => {
      this.#window = undefined;
      this.#parts.closed();
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
