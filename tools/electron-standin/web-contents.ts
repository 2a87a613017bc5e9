/** webContents: one page of Chromium, its preload, its messages and its new windows. */
import { randomBytes } from 'node:crypto';
import { app } from './app.ts';
import { browser, type Session } from './chromium.ts';
import { codec } from './codec.ts';
import type { Color, Crash, Target } from './devtools.ts';
import { Emitter, makeEvent } from './event.ts';
import { nativeImage, type NativeImage } from './native-image.ts';
import { PageColours } from './page-colours.ts';
import { PageNavigation } from './page-navigation.ts';
import type { FromPreload } from './page/preload-world.ts';
import { bridgeScript, preloadScript } from './preload-script.ts';
import { PreloadWorld, WORLD } from './preload-world.ts';
import { fromPage } from './protocol.ts';
import { decidePermissions, defaultSession, pausedRequests } from './session.ts';
import { missing, strict, strictClass } from './strict.ts';

/** The parts of a window that its page uses. */
interface Window {
  readonly _preload: string | undefined;
  /** Chromium has the window, and its page hasn't started yet. */
  _created(windowId: number): void;
  _resized(): void;
  _loaded(): void;
  _titled(title: string): void;
  /** Runs `action` while the page paints, even if the window is hidden. */
  _whilePainting<T>(action: () => Promise<T>): Promise<T>;
  /** Emits 'close'. Returns false if the app prevents it. */
  _mayClose(): boolean;
  _closed(): void;
  isDestroyed(): boolean;
}

const events = [
  ...['did-start-navigation', 'will-navigate', 'will-redirect', 'did-navigate', 'dom-ready'],
  ...['did-finish-load', 'did-fail-load', 'page-title-updated', 'preload-error'],
  ...['render-process-gone', 'destroyed'],
  // Never emitted: a page in the stand-in can't have a webview or a device, and its frames aren't followed.
  ...['will-attach-webview', 'select-bluetooth-device', 'will-frame-navigate'],
];
/** Electron's reason for each of Chromium's termination statuses. */
const goneReasons: Record<string, Electron.RenderProcessGoneDetails['reason']> = {
  normal: 'clean-exit',
  abnormal: 'abnormal-exit',
  killed: 'killed',
  crashed: 'crashed',
  oom: 'oom',
  'failed to launch': 'launch-failed',
  'integrity failure': 'integrity-failure',
};
const contentsByTarget = new Map<string, WebContents>();
let lastId = 0;

export class WebContents extends Emitter {
  readonly id = ++lastId;
  readonly session = defaultSession;
  readonly mainFrame: Electron.WebFrameMain;
  readonly #window: Window;
  readonly #navigation: PageNavigation;
  readonly #colours = new PageColours();
  readonly #attached = Promise.withResolvers<void>();
  #page: Session | undefined;
  #target = '';
  #title = '';
  #crashed = false;
  #preload: PreloadWorld | undefined;
  #openHandler: Parameters<Electron.WebContents['setWindowOpenHandler']>[0] | undefined;

  constructor(window: Window) {
    super('webContents', events);
    this.#window = window;
    this.mainFrame = makeMainFrame(this);
    this.#navigation = new PageNavigation(this, () => this.#finishLoad());
    app.emit('web-contents-created', makeEvent(), this);
  }

  /** Resolves when the preload is in place. The first document waits for it. */
  get _ready(): Promise<void> {
    return this.#attached.promise;
  }
  /** Resolves to the address to open the window with. */
  _firstAddress(): Promise<string> {
    return this.#navigation.firstAddress();
  }

  async _attach(page: Session, target: Target): Promise<void> {
    this.#page = page;
    this.#target = target.targetId;
    contentsByTarget.set(target.targetId, this);
    this.#listen(page);
    this.#colours.begin(page);
    decidePermissions(this);
    const window = await page.trySend('Browser.getWindowForTarget', { targetId: target.targetId });
    if (window) this.#window._created(window.windowId);
    await Promise.all([
      page.trySend('Page.enable'),
      page.trySend('Runtime.enable'),
      page.trySend('Fetch.enable', { patterns: pausedRequests() }),
      page.trySend('Runtime.addBinding', { name: 'standInSend', executionContextName: WORLD }),
      ...this.#addScripts(page),
      this.#colours.applyTheme(),
      this.#colours.applyBackground(),
      page.trySend('Runtime.runIfWaitingForDebugger'),
    ]);
    this.#navigation.loadFirst(target.url);
    this.#attached.resolve();
  }

  #addScripts(page: Session): Promise<unknown>[] {
    const secret = `standin-${randomBytes(12).toString('hex')}`;
    const source = preloadScript(secret, this.#window._preload, (error) => this.#preloadFailed(error));
    return [
      page.trySend('Page.addScriptToEvaluateOnNewDocument', { source: bridgeScript(secret) }),
      page.trySend('Page.addScriptToEvaluateOnNewDocument', { source, worldName: WORLD }),
    ];
  }

  #listen(page: Session): void {
    const mainFrameId = this.#target; // a target and its main frame have the same id
    this.#navigation.listen(page, mainFrameId);
    this.#preload = new PreloadWorld(page, mainFrameId, (message) => this.#receive(message));
    page.on('detached', () => this.#window._closed());
    page.when('Page.frameResized', () => this.#window._resized());
    page.when('Page.javascriptDialogOpening', ({ type }) => {
      if (type !== 'beforeunload') return; // Chromium shows alert() and the like itself
      const accept = this.#navigation.isLeaving || this.#window._mayClose();
      void page.trySend('Page.handleJavaScriptDialog', { accept });
    });
    page.when('Inspector.targetReloadedAfterCrash', () => (this.#crashed = false));
  }

  async #finishLoad(): Promise<void> {
    // With a user gesture, because Chromium closes a page without beforeunload if the user never touched it.
    const expression = { expression: 'document.title', userGesture: true };
    const title = await this.#page?.trySend('Runtime.evaluate', expression);
    this.#title = String(title?.result.value ?? '');
    await this.#colours.applyTheme(); // again, because Playwright sets its own theme when it attaches
    this.#window._titled(this.#title);
    this.emit('did-finish-load');
    this.#window._loaded();
  }

  #preloadFailed(error: Error): void {
    const file = this.#window._preload ?? '';
    console.error(`Unable to load preload script: ${file}\n`, error);
    this.emit('preload-error', makeEvent(), file, error);
  }

  #receive(message: FromPreload): void {
    switch (message.kind) {
      case 'navigate':
        if (this.#navigation.mayLeave('will-navigate', message.url))
          void this.loadURL(message.url).catch(() => {});
        return;
      case 'open':
        return this.#denyNewWindow(fromPage(message.url));
      case 'preload-error':
        return this.#preloadFailed(new Error(message.message));
      case 'send':
      case 'invoke':
        this.#preload?.dispatch(message, this.#ipcEvent());
    }
  }
  #ipcEvent(): object {
    return {
      ...makeEvent(),
      type: 'frame',
      sender: this,
      senderFrame: this.mainFrame,
      processId: 1,
      frameId: 1,
    };
  }

  /** @throws if the app allows the new window */
  #denyNewWindow(url: string): void {
    const referrer: Electron.Referrer = { url: this.getURL(), policy: 'default' };
    const details = { url, frameName: '', features: '', disposition: 'foreground-tab' as const, referrer };
    if (this.#openHandler?.(details).action !== 'deny') throw missing(`a page's own new window (${url})`);
  }
  /** Closes a window that Chromium itself opened for this page (a form's target, a shift-click), then asks the app. */
  _opened(target: Target): void {
    void browser.trySend('Target.closeTarget', { targetId: target.targetId });
    this.#denyNewWindow(fromPage(target.url));
  }

  /** Rejects when the page can't be loaded. */
  loadURL(url: string): Promise<void> {
    return this.#navigation.load(url);
  }
  reload(): void {
    void this.#navigation.reload();
  }

  forcefullyCrashRenderer(): void {
    void this._ready.then(() => this.#page?.trySend('Page.crash'));
  }
  isCrashed(): boolean {
    return this.#crashed;
  }
  _renderProcessGone({ status, errorCode }: Crash): void {
    this.#crashed = true;
    const reason = goneReasons[status] ?? 'abnormal-exit';
    this.emit('render-process-gone', makeEvent(), { reason, exitCode: errorCode });
  }

  /** Sets the colour that shows before the page paints, and behind a page without a background. */
  _setBackground(color: Color): void {
    this.#colours.setBackground(color);
  }

  send(channel: string, ...values: unknown[]): void {
    const encoded = codec.encode(values); // throws for a value that can't be cloned, even if no page listens
    this.#preload?.send(channel, encoded);
  }
  async executeJavaScript(code: string, userGesture = false): Promise<unknown> {
    const page = await this.#attachedPage();
    const evaluation = { expression: code, awaitPromise: true, returnByValue: true, userGesture };
    const { result, exceptionDetails } = await page.send('Runtime.evaluate', evaluation);
    if (exceptionDetails)
      throw new Error(exceptionDetails.exception?.description?.split('\n')[0] ?? exceptionDetails.text);
    return result.value;
  }
  async capturePage(): Promise<NativeImage> {
    const page = await this.#attachedPage();
    const { data } = await this.#window._whilePainting(() => page.send('Page.captureScreenshot'));
    return nativeImage.createFromBuffer(Buffer.from(data, 'base64'));
  }
  async #attachedPage(): Promise<Session> {
    await this._ready;
    if (!this.#page) throw new Error('Object has been destroyed');
    return this.#page;
  }
  setWindowOpenHandler(handler: Parameters<Electron.WebContents['setWindowOpenHandler']>[0]): void {
    this.#openHandler = handler;
  }
  /** Does nothing: Playwright's Chromium has its own policy. */
  setWebRTCIPHandlingPolicy(): void {}
  getURL(): string {
    return this.#navigation.url;
  }
  getTitle(): string {
    return this.#title;
  }
  isDestroyed(): boolean {
    return this.#window.isDestroyed();
  }

  _close(): void {
    this.#navigation.leave();
    void this._ready.then(() => browser.trySend('Target.closeTarget', { targetId: this.#target }));
  }
  _toFront(): void {
    void this.#page?.trySend('Page.bringToFront');
  }
  _forget(): void {
    this.#attached.resolve();
    this.#colours.end();
    contentsByTarget.delete(this.#target);
    this.emit('destroyed');
  }
}
strictClass(WebContents);

function makeMainFrame(contents: { getURL(): string; isDestroyed(): boolean }): Electron.WebFrameMain {
  const frame = strict('WebFrameMain', {
    get url() {
      return contents.getURL();
    },
    get origin() {
      const { protocol, host, origin } = new URL(contents.getURL());
      return host ? `${protocol}//${host}` : origin;
    },
    parent: null,
    isDestroyed: () => contents.isDestroyed(),
  });
  return frame as unknown as Electron.WebFrameMain;
}

/** The page with this DevTools target id. */
export const contentsOfTarget = (id: string | undefined): WebContents | undefined =>
  contentsByTarget.get(id ?? '');

browser.when('Target.targetCrashed', (crash) => contentsOfTarget(crash.targetId)?._renderProcessGone(crash));

export const webContents = strict('webContents', {
  getAllWebContents: (): WebContents[] => [...contentsByTarget.values()],
  fromId: (id: number): WebContents | undefined =>
    [...contentsByTarget.values()].find((contents) => contents.id === id),
  fromDevToolsTargetId: contentsOfTarget, // Playwright uses it to find a page's window
});
