/** BrowserWindow: one of Chromium's app windows. DevTools sets its bounds; the X server shows and focuses it. */
import { app, chromium, lastWindowClosed, openWindows, type AppWindow } from './app.ts';
import { Emitter, makeEvent } from './event.ts';
import { inTurn, openPage } from './opening.ts';
import { parseColour } from './page-colours.ts';
import { missing, strictClass } from './strict.ts';
import { WebContents } from './web-contents.ts';
import { WindowGeometry } from './window-geometry.ts';
import { refuseMissingOptions, windowEvents, type WindowOptions } from './window-options.ts';
import { XWindow } from './x-window.ts';
import { watchActiveWindow } from './x11.ts';

type Bounds = Electron.Rectangle;

const all = (): BrowserWindow[] => [...openWindows].filter((window) => window instanceof BrowserWindow);
/** The X server's number of the active window. */
let active = 0;
let watchingActive = false;

export class BrowserWindow extends Emitter implements AppWindow {
  readonly id: number;
  readonly webContents: WebContents;
  readonly _preload: string | undefined;
  readonly #options: WindowOptions;
  readonly #geometry: WindowGeometry;
  #title: string;
  #xWindow: XWindow | undefined;
  /** Opening the X window and everything done to it, in order. */
  #steps: Promise<void>;
  #visible: boolean;
  #focused = false;
  /** Whether it's being shown and doesn't have its bounds yet. */
  #mapping = false;
  #shownOnce = false;
  #mayClose = false;
  #closing = false;
  #destroyed = false;

  constructor(given: WindowOptions = {}) {
    super('BrowserWindow', windowEvents);
    if (!app._isReady) throw new Error('Cannot create BrowserWindow before app is ready');
    refuseMissingOptions(given);
    this.#options = given;
    this._preload = given.webPreferences?.preload;
    this.#geometry = new WindowGeometry({
      options: given,
      settled: () => this.#visible && !this.#mapping && !this.#destroyed,
      changed: (event) => this.emit(event),
    });
    this.#visible = given.show !== false;
    this.#title = given.title ?? app.getName();
    this.webContents = new WebContents(this);
    this.id = this.webContents.id;
    if (given.backgroundColor) this.setBackgroundColor(given.backgroundColor);
    openWindows.add(this);
    this.#steps = inTurn(() =>
      this.#open().catch((error: unknown) => {
        if (!this.#destroyed) console.error(error);
        this._closed();
      }),
    );
  }

  async #open(): Promise<void> {
    await chromium();
    if (!watchingActive) {
      watchingActive = true;
      watchActiveWindow(activeChanged);
    }
    if (this.#destroyed) return;
    const url = await this.webContents._firstAddress();
    const { session, target, findXWindow } = await openPage(url, this.webContents._ready);
    await this.webContents._attach(session, target);
    const xWindow = await findXWindow(() => this.#destroyed);
    if (!xWindow) return;
    this.#xWindow = new XWindow(xWindow);
    this.#geometry.watch(this.#xWindow.id);
    // Chromium shows an app window at once.
    if (this.#visible) this.focus();
    else await this.#xWindow.unmap();
    if (this.#options.alwaysOnTop) this.setAlwaysOnTop(true);
  }
  #later(step: (xWindow: XWindow) => void | Promise<void>): void {
    this.#steps = this.#steps.then(() =>
      this.#destroyed || !this.#xWindow ? undefined : step(this.#xWindow),
    );
  }

  _created(windowId: number): void {
    void this.#geometry.begin(windowId);
  }
  _resized(): void {
    this.#geometry.mayHaveChanged();
  }
  _loaded(): void {
    if (this.#shownOnce) return;
    this.#shownOnce = true;
    this.emit('ready-to-show');
  }
  _titled(title: string): void {
    const event = makeEvent();
    this.webContents.emit('page-title-updated', event, title, true);
    this.emit('page-title-updated', event, title, true);
    if (event.defaultPrevented) this.setTitle(this.#title);
    else this.#title = title;
  }
  _whilePainting<T>(action: () => Promise<T>): Promise<T> {
    if (this.#visible) return action();
    const result = this.#steps.then(() => (this.#xWindow ? this.#xWindow.whilePainting(action) : action()));
    this.#steps = result.then(
      () => {},
      () => {},
    );
    return result;
  }
  /** @param now the X server's number of the active window, or 0 */
  _focusChanged(now: number): void {
    const focused = this.isVisible() && Number(this.#xWindow?.id) === now && now !== 0;
    if (focused === this.#focused) return;
    this.#focused = focused;
    this.emit(focused ? 'focus' : 'blur', makeEvent());
  }

  show(): void {
    this.#reveal();
    this.focus();
  }
  showInactive(): void {
    this.#reveal();
  }
  #reveal(): void {
    if (this.#visible) return;
    this.#visible = true;
    this.#mapping = true;
    this.#later(async (xWindow) => {
      if (this.#visible) {
        await xWindow.map();
        await this.#geometry.apply();
      }
      this.#mapping = false;
    });
    this.emit('show');
  }
  hide(): void {
    if (!this.#visible) return;
    this.#visible = false;
    this.#later(async (xWindow) => {
      if (this.#visible) return;
      await xWindow.unmap();
      if (this.#options.webPreferences?.backgroundThrottling !== false) await xWindow.markMinimized();
    });
    this._focusChanged(0);
    this.emit('hide');
  }
  focus(): void {
    this.#later(async (xWindow) => {
      if (!this.#visible) return;
      this.webContents._toFront();
      await xWindow.activate();
      this._focusChanged(active);
    });
  }
  minimize(): void {
    this.#geometry.minimized = true;
    this.#later(() => this.#geometry.become('minimized'));
    this.emit('minimize');
  }
  restore(): void {
    if (!this.#geometry.minimized) return;
    this.#geometry.minimized = false;
    this.#later(() => this.#geometry.become('normal'));
    this.emit('restore');
  }
  /** Shows the window as well, but doesn't focus it. */
  maximize(): void {
    this.#reveal();
    this.#later(() => this.#geometry.become('maximized'));
  }
  unmaximize(): void {
    this.#later(() => (this.#geometry.maximized ? this.#geometry.become('normal') : undefined));
  }
  close(): void {
    if (this.#destroyed || this.#closing || !this._mayClose()) return;
    this.#closing = true;
    this.webContents._close();
  }
  _mayClose(): boolean {
    const event = makeEvent();
    this.emit('close', event);
    this.#mayClose = !event.defaultPrevented;
    return this.#mayClose;
  }
  destroy(): void {
    if (this.#destroyed) return;
    this.#mayClose = true;
    this.webContents._close();
    this._closed();
  }
  _closed(): void {
    if (this.#destroyed) return;
    if (!this.#mayClose) this._mayClose(); // closed from outside: the app gets 'close', but too late to prevent it
    this.#destroyed = true;
    this.#geometry.stopWatching();
    openWindows.delete(this);
    this.webContents._forget();
    this.emit('closed');
    if (openWindows.size === 0) lastWindowClosed();
  }

  isDestroyed(): boolean {
    return this.#destroyed;
  }
  get _isClosing(): boolean {
    return this.#closing;
  }
  isVisible(): boolean {
    return this.#visible && !this.#destroyed;
  }
  isFocused(): boolean {
    return this.#focused;
  }
  isMinimized(): boolean {
    return this.#geometry.minimized;
  }
  isMaximized(): boolean {
    return this.#geometry.maximized;
  }
  isFullScreen(): boolean {
    return this.#geometry.fullScreen;
  }
  getTitle(): string {
    return this.#title;
  }
  setTitle(title: string): void {
    this.#title = title;
    this.#later((xWindow) => xWindow.setTitle(title));
  }
  setAlwaysOnTop(flag: boolean): void {
    this.#later((xWindow) => xWindow.setAlwaysOnTop(flag));
  }
  /** @param color `#rgb`, `#rrggbb` or `#aarrggbb` */
  setBackgroundColor(color: string): void {
    this.webContents._setBackground(parseColour(color));
  }
  /** @throws for any menu: Chromium's app windows have no menu bar, so it can only be removed */
  setMenu(menu: Electron.Menu | null): void {
    if (menu) throw missing('a menu bar');
  }
  removeMenu(): void {
    this.setMenu(null);
  }
  getBounds(): Bounds {
    return this.#geometry.bounds;
  }
  getNormalBounds(): Bounds {
    return this.#geometry.normalBounds;
  }
  getContentBounds(): Bounds {
    return this.#geometry.bounds;
  }
  getSize(): [number, number] {
    const { width, height } = this.#geometry.bounds;
    return [width, height];
  }
  setBounds(bounds: Partial<Bounds>): void {
    this.#geometry.want(bounds);
    this.#later(() => this.#geometry.apply());
  }
  loadURL(url: string): Promise<void> {
    return this.webContents.loadURL(url);
  }
  capturePage(): ReturnType<WebContents['capturePage']> {
    return this.webContents.capturePage();
  }

  static getAllWindows(): BrowserWindow[] {
    return all();
  }
  static fromWebContents(contents: object): BrowserWindow | null {
    return all().find((window) => window.webContents === contents) ?? null;
  }
  static fromId(id: number): BrowserWindow | null {
    return all().find((window) => window.id === id) ?? null;
  }
  static getFocusedWindow(): BrowserWindow | null {
    return all().find((window) => window.isFocused()) ?? null;
  }
}
strictClass(BrowserWindow);

/** Follows the X server's focus, because a page's own focus events are emulated while Playwright is attached. */
function activeChanged(now: number): void {
  active = now;
  // One window loses the focus before another gains it.
  for (const window of all().sort((a, b) => Number(b.isFocused()) - Number(a.isFocused())))
    window._focusChanged(now);
}
