/** BrowserWindow: an app window of Chromium, placed by the DevTools protocol, shown and focused by the X server. */
import { app, chromium, lastWindowClosed, openWindows, type AppWindow } from './app.ts';
import { browser, chromiumPid, openAppWindow, type Session } from './chromium.ts';
import type { Target, WindowBounds } from './devtools.ts';
import { Emitter, makeEvent } from './event.ts';
import { holdDocuments } from './protocol.ts';
import { screen } from './screen.ts';
import { missing, refuseOtherOptions, strictClass } from './strict.ts';
import { contentsOfTarget, WebContents } from './web-contents.ts';
import { fillsScreen, onWindow, visibleWindows, watchActiveWindow, watchPlace } from './x11.ts';

interface Page {
  session: Session;
  target: Target;
}
type Options = Electron.BrowserWindowConstructorOptions;
type Bounds = Electron.Rectangle;

const events = [
  ...[
    'ready-to-show',
    'show',
    'hide',
    'close',
    'closed',
    'focus',
    'blur',
    'resize',
    'move',
    'minimize',
    'restore',
    'maximize',
    'unmaximize',
  ],
  'page-title-updated',
];
const options = [
  ...[
    'x',
    'y',
    'width',
    'height',
    'minWidth',
    'minHeight',
    'show',
    'title',
    'backgroundColor',
    'alwaysOnTop',
  ],
  'icon', // the window list shows Chromium's
  'autoHideMenuBar', // there is no menu bar to hide
  'webPreferences',
];
/** Of each web preference, the only value that the stand-in offers, or `undefined` where any will do. */
const webPreferences: Record<string, boolean | undefined> = {
  preload: undefined,
  sandbox: true,
  contextIsolation: true,
  nodeIntegration: false,
  spellcheck: false,
  backgroundThrottling: false,
  webSecurity: true,
  webviewTag: false,
  devTools: undefined, // there are none to open
};

const all = (): BrowserWindow[] => [...openWindows].filter((window) => window instanceof BrowserWindow);
let active = 0;
let watching = false;
/** One window opens at a time, so that the new page and the new X window are known to be this one's. */
let opening: Promise<void> = Promise.resolve();
let expecting: PromiseWithResolvers<Page> | undefined;

browser.on('page', (session: Session, target: Target) => {
  const opener = contentsOfTarget(target.openerId);
  if (opener || !expecting) {
    void session.tell('Runtime.runIfWaitingForDebugger');
    opener?._opened(target); // without one, the person opened it with Chromium's own keys
    return;
  }
  expecting.resolve({ session, target });
  expecting = undefined;
});
browser.on('page-failed', (error: Error) => expecting?.reject(error));
browser.on('exit', (code: number | null, wasAsked: boolean) => {
  expecting?.reject(new Error(`Chromium exited with ${String(code)}`));
  if (wasAsked || openWindows.size === 0) return;
  process.stderr.write(`Chromium exited with ${String(code)}\n`); // in Electron it is this process that would have died
  app.exit(1);
});

export class BrowserWindow extends Emitter implements AppWindow {
  readonly id: number;
  readonly webContents: WebContents;
  readonly _preload: string | undefined;
  #options: Options;
  #bounds: Bounds;
  /** Where it is, or would be, when it is neither maximised nor minimised nor full-screen. */
  #normalBounds: Bounds;
  #title: string;
  #windowId: number | undefined;
  #xWindow = '';
  /** What is done to the X window, in order, once it is there. */
  #steps: Promise<void>;
  #visible: boolean;
  #focused = false;
  #minimized = false;
  #maximized = false;
  #fullScreen = false;
  /** It is being shown, and is not yet where it belongs. */
  #mapping = false;
  #mayHaveMoved = false;
  #measuring = false;
  #stopWatchingPlace: () => void = () => {};
  #shownOnce = false;
  #mayClose = false;
  #closing = false;
  #destroyed = false;

  constructor(given: Options = {}) {
    super('BrowserWindow', events);
    if (!app._isReady) throw new Error('Cannot create BrowserWindow before app is ready');
    refuseOtherOptions('BrowserWindow', given, options);
    refuseOtherOptions('webPreferences', given.webPreferences ?? {}, Object.keys(webPreferences));
    for (const [key, value] of Object.entries(given.webPreferences ?? {})) {
      const offered = webPreferences[key];
      if (offered !== undefined && value !== offered)
        throw missing(`webPreferences ${key}: ${String(value)}`);
    }
    this.#options = given;
    this._preload = given.webPreferences?.preload;
    const { width = 800, height = 600 } = given;
    const { workArea } = screen.getPrimaryDisplay(); // Electron centres a window without a place
    this.#bounds = {
      x: given.x ?? Math.round(workArea.x + (workArea.width - width) / 2),
      y: given.y ?? Math.round(workArea.y + (workArea.height - height) / 2),
      width,
      height,
    };
    this.#normalBounds = { ...this.#bounds };
    this.#visible = given.show !== false;
    this.#title = given.title ?? app.getName();
    this.webContents = new WebContents(this);
    this.id = this.webContents.id;
    if (given.backgroundColor) this.setBackgroundColor(given.backgroundColor);
    openWindows.add(this);
    this.#steps = opening = opening
      .then(() => this.#open())
      .catch((error: unknown) => {
        if (!this.#destroyed) console.error(error);
        this._closed();
      });
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
    expecting = Promise.withResolvers();
    const late = setTimeout((page) => page.reject(new Error('Chromium opened no window')), 15_000, expecting);
    holdDocuments(this.webContents._ready);
    const page = expecting.promise.finally(() => clearTimeout(late));
    openAppWindow(url);
    const { session, target } = await page;
    await this.webContents._attach(session, target);
    while (!this.#xWindow && !this.isDestroyed())
      this.#xWindow = (await visibleWindows(chromiumPid() ?? 0)).find((each) => !known.has(each)) ?? '';
    this.#stopWatchingPlace = watchPlace(this.#xWindow, () => this._resized());
    // Chromium shows its app windows at once; one that is to be hidden goes again.
    if (!this.#visible) await onWindow('xdotool', 'windowunmap', '--sync', this.#xWindow);
    else this.focus();
    if (this.#options.alwaysOnTop) this.setAlwaysOnTop(true);
  }
  #later(step: () => void | Promise<void>): void {
    this.#steps = this.#steps.then(() => (this.#destroyed ? undefined : step()));
  }

  /** The window is there, its page still waits: give it its size before anything is drawn. */
  _placed(windowId: number): void {
    this.#windowId = windowId;
    void this.#place();
  }
  async #place(): Promise<void> {
    const { minWidth = 0, minHeight = 0 } = this.#options;
    const { x: left, y: top, width, height } = this.#bounds;
    const bounds = { left, top, width: Math.max(width, minWidth), height: Math.max(height, minHeight) };
    await this.#setWindow(bounds);
  }
  async #setWindow(bounds: WindowBounds): Promise<void> {
    if (this.#windowId !== undefined)
      await browser.tell('Browser.setWindowBounds', { windowId: this.#windowId, bounds });
  }
  /** The person, the window manager or we ourselves moved or resized it. */
  _resized(): void {
    this.#mayHaveMoved = true;
    if (!this.#measuring) void this.#measureUntilStill();
  }
  /** One measurement at a time, so that an older one never comes last. */
  async #measureUntilStill(): Promise<void> {
    this.#measuring = true;
    while (this.#mayHaveMoved) {
      this.#mayHaveMoved = false;
      await this.#measure();
    }
    this.#measuring = false;
  }
  async #measure(): Promise<void> {
    if (this.#windowId === undefined) return;
    const found = await browser.tell('Browser.getWindowBounds', { windowId: this.#windowId });
    const fullScreen = await fillsScreen(this.#xWindow);
    if (!found || !this.#visible || this.#mapping || this.#destroyed) return;
    const { left: x, top: y, width, height, windowState } = found.bounds;
    this.#minimized = windowState === 'minimized';
    this.#fullScreen = fullScreen;
    if (x === undefined || y === undefined || width === undefined || height === undefined) return;
    const old = this.#bounds;
    this.#bounds = { x, y, width, height };
    if (windowState === 'normal' && !fullScreen) this.#normalBounds = { ...this.#bounds };
    this.#maximizedChanged(windowState === 'maximized');
    if (old.width !== width || old.height !== height) this.emit('resize');
    if (old.x !== x || old.y !== y) this.emit('move');
    if (windowState !== 'normal' || fullScreen) return;
    const { minWidth = 0, minHeight = 0 } = this.#options;
    if (width < minWidth || height < minHeight) await this.#place();
  }
  #maximizedChanged(maximized: boolean): void {
    if (this.#maximized === maximized || this.#minimized) return;
    this.#maximized = maximized;
    this.emit(maximized ? 'maximize' : 'unmaximize');
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
        await onWindow('xdotool', 'windowmap', '--sync', this.#xWindow);
        await this.#place(); // the window manager places a mapped window anew
      }
      this.#mapping = false;
    });
    this.emit('show');
  }
  hide(): void {
    if (!this.#visible) return;
    this.#visible = false;
    this.#later(() => (this.#visible ? undefined : onWindow('xdotool', 'windowunmap', this.#xWindow)));
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
    this.#minimized = true;
    this.#later(() => this.#setWindow({ windowState: 'minimized' }));
    this.emit('minimize');
  }
  restore(): void {
    if (!this.#minimized) return;
    this.#minimized = false;
    this.#later(() => this.#setWindow({ windowState: 'normal' }));
    this.emit('restore');
  }
  /** Shows it as well, but does not focus it. */
  maximize(): void {
    this.#reveal();
    this.#later(() => this.#setWindow({ windowState: 'maximized' }));
  }
  unmaximize(): void {
    this.#later(() => (this.#maximized ? this.#setWindow({ windowState: 'normal' }) : undefined));
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
    this.#stopWatchingPlace();
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
    return this.#minimized;
  }
  isMaximized(): boolean {
    return this.#maximized;
  }
  isFullScreen(): boolean {
    return this.#fullScreen;
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
    return { ...this.#bounds };
  }
  /** As `getBounds`, or what that would be if it were neither maximised, minimised nor full-screen. */
  getNormalBounds(): Bounds {
    return { ...this.#normalBounds };
  }
  getContentBounds(): Bounds {
    return { ...this.#bounds };
  }
  getSize(): [number, number] {
    return [this.#bounds.width, this.#bounds.height];
  }
  setBounds(bounds: Partial<Bounds>): void {
    Object.assign(this.#bounds, bounds);
    this.#normalBounds = { ...this.#bounds };
    this.#later(() => this.#place());
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
