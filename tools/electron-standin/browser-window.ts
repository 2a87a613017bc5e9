/** BrowserWindow: an app window of Chromium, placed by the DevTools protocol, shown and focused by the X server. */
import { app, chromium, lastWindowClosed, openWindows, type AppWindow } from './app.ts';
import { chromiumPid } from './chromium.ts';
import { Emitter, makeEvent } from './event.ts';
import { inTurn, openPage } from './opening.ts';
import { missing, strictClass } from './strict.ts';
import { WebContents } from './web-contents.ts';
import { refuseWhatIsMissing, windowEvents, type WindowOptions } from './window-options.ts';
import { WindowGeometry } from './window-place.ts';
import { markMinimized, onWindow, unmarkMinimized, visibleWindows, watchActiveWindow } from './x11.ts';

type Bounds = Electron.Rectangle;

const all = (): BrowserWindow[] => [...openWindows].filter((window) => window instanceof BrowserWindow);
let active = 0;
let watching = false;

export class BrowserWindow extends Emitter implements AppWindow {
  readonly id: number;
  readonly webContents: WebContents;
  readonly _preload: string | undefined;
  readonly #options: WindowOptions;
  readonly #place: WindowGeometry;
  #title: string;
  #xWindow = '';
  /** What is done to the X window, in order, once it is there. */
  #steps: Promise<void>;
  #visible: boolean;
  #focused = false;
  /** It is being shown, and is not yet where it belongs. */
  #mapping = false;
  #markedMinimized = false;
  #shownOnce = false;
  #mayClose = false;
  #closing = false;
  #destroyed = false;

  constructor(given: WindowOptions = {}) {
    super('BrowserWindow', windowEvents);
    if (!app._isReady) throw new Error('Cannot create BrowserWindow before app is ready');
    refuseWhatIsMissing(given);
    this.#options = given;
    this._preload = given.webPreferences?.preload;
    this.#place = new WindowGeometry({
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
    if (!watching) {
      watching = true;
      watchActiveWindow(activeChanged);
    }
    if (this.#destroyed) return;
    const known = new Set(await visibleWindows(chromiumPid() ?? 0));
    const url = await this.webContents._opensWith();
    const { session, target } = await openPage(url, this.webContents._ready);
    await this.webContents._attach(session, target);
    while (!this.#xWindow && !this.isDestroyed())
      this.#xWindow = (await visibleWindows(chromiumPid() ?? 0)).find((each) => !known.has(each)) ?? '';
    this.#place.watch(this.#xWindow);
    // Chromium shows its app windows at once; one that is to be hidden goes again.
    if (!this.#visible) await onWindow('xdotool', 'windowunmap', '--sync', this.#xWindow);
    else this.focus();
    if (this.#options.alwaysOnTop) this.setAlwaysOnTop(true);
  }
  #later(step: () => void | Promise<void>): void {
    this.#steps = this.#steps.then(() => (this.#destroyed ? undefined : step()));
  }

  /** The window is there, its page still waits. */
  _placed(windowId: number): void {
    void this.#place.begin(windowId);
  }
  _resized(): void {
    this.#place.mayHaveMoved();
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
  _focusChanged(now: number): void {
    const focused = this.isVisible() && Number(this.#xWindow) === now && now !== 0;
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
    this.#later(async () => {
      if (this.#visible) {
        if (this.#markedMinimized) await unmarkMinimized(this.#xWindow);
        this.#markedMinimized = false;
        await onWindow('xdotool', 'windowmap', '--sync', this.#xWindow);
        await this.#place.apply(); // the window manager places a mapped window anew
      }
      this.#mapping = false;
    });
    this.emit('show');
  }
  hide(): void {
    if (!this.#visible) return;
    this.#visible = false;
    this.#later(async () => {
      if (this.#visible) return;
      await onWindow('xdotool', 'windowunmap', '--sync', this.#xWindow);
      if (this.#options.webPreferences?.backgroundThrottling === false) return;
      await markMinimized(this.#xWindow);
      this.#markedMinimized = true;
    });
    this._focusChanged(0);
    this.emit('hide');
  }
  focus(): void {
    this.#later(async () => {
      if (!this.#visible) return;
      this.webContents._toFront();
      await onWindow('wmctrl', '-i', '-a', this.#xWindow);
      this._focusChanged(active);
    });
  }
  minimize(): void {
    this.#place.minimized = true;
    this.#later(() => this.#place.become('minimized'));
    this.emit('minimize');
  }
  restore(): void {
    if (!this.#place.minimized) return;
    this.#place.minimized = false;
    this.#later(() => this.#place.become('normal'));
    this.emit('restore');
  }
  /** Shows it as well, but does not focus it. */
  maximize(): void {
    this.#reveal();
    this.#later(() => this.#place.become('maximized'));
  }
  unmaximize(): void {
    this.#later(() => (this.#place.maximized ? this.#place.become('normal') : undefined));
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
    if (!this.#mayClose) this._mayClose(); // closed from outside: told, though too late to prevent
    this.#destroyed = true;
    this.#place.stopWatching();
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
    return this.#place.minimized;
  }
  isMaximized(): boolean {
    return this.#place.maximized;
  }
  isFullScreen(): boolean {
    return this.#place.fullScreen;
  }
  getTitle(): string {
    return this.#title;
  }
  setTitle(title: string): void {
    this.#title = title;
    this.#later(() => onWindow('xdotool', 'set_window', '--name', title, this.#xWindow));
  }
  setAlwaysOnTop(flag: boolean): void {
    this.#later(() =>
      onWindow('wmctrl', '-i', '-r', this.#xWindow, '-b', `${flag ? 'add' : 'remove'},above`),
    );
  }
  /** @param color `#rgb`, `#rrggbb` or `#aarrggbb` */
  setBackgroundColor(color: string): void {
    const digits = /^#([0-9a-f]{3}|[0-9a-f]{6}|[0-9a-f]{8})$/i.exec(color)?.[1];
    if (!digits) throw missing(`the colour ${color}`);
    const long = digits.length === 3 ? digits.replace(/./g, '$&$&') : digits;
    const [a = 255, r = 0, g = 0, b = 0] = (long.padStart(8, 'f').match(/../g) ?? []).map((pair) =>
      parseInt(pair, 16),
    );
    this.webContents._setBackground({ r, g, b, a: a / 255 });
  }
  /** App windows of Chromium have no menu bar, so only taking it away is possible. */
  setMenu(menu: Electron.Menu | null): void {
    if (menu) throw missing('a menu bar');
  }
  removeMenu(): void {
    this.setMenu(null);
  }
  getBounds(): Bounds {
    return this.#place.bounds;
  }
  /** As `getBounds`, or what that would be if it were neither maximised, minimised nor full-screen. */
  getNormalBounds(): Bounds {
    return this.#place.normalBounds;
  }
  getContentBounds(): Bounds {
    return this.#place.bounds;
  }
  getSize(): [number, number] {
    const { width, height } = this.#place.bounds;
    return [width, height];
  }
  setBounds(bounds: Partial<Bounds>): void {
    this.#place.want(bounds);
    this.#later(() => this.#place.apply());
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

/** The focus as the X server knows it: a page's own focus events are emulated while Playwright is attached. */
function activeChanged(now: number): void {
  active = now;
  // One window loses the focus before another gains it.
  for (const window of all().sort((one, other) => Number(other.isFocused()) - Number(one.isFocused())))
    window._focusChanged(now);
}
