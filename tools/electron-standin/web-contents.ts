/** webContents: one page of Chromium, its preload, and what it may load and open. */
import { randomBytes } from 'node:crypto';
import { app } from './app.ts';
import { browser, type Session } from './chromium.ts';
import { codec } from './codec.ts';
import type { Color, Frame, Payload, PausedRequest, Target } from './devtools.ts';
import { Emitter, makeEvent } from './event.ts';
import { nativeImage, type NativeImage } from './native-image.ts';
import { PageColours } from './page-colours.ts';
import type { FromPreload } from './page/preload-world.ts';
import { bridgeScript, preloadScript } from './preload-script.ts';
import { PreloadWorld, WORLD } from './preload-world.ts';
import { fromPage, toPage } from './protocol.ts';
import { decidePermissions, defaultSession, mayRequest, pausedRequests } from './session.ts';
import { missing, strict, strictClass } from './strict.ts';

/** What a page asks of its window. */
interface Window {
  readonly _preload: string | undefined;
  _placed(windowId: number): void;
  _resized(): void;
  _loaded(): void;
  _titled(title: string): void;
  /** Emits 'close'; false when the app prevents it. */
  _mayClose(): boolean;
  _closed(): void;
  isDestroyed(): boolean;
}
type Crash = Payload<'Target.targetCrashed'>;
interface Loading {
  done(): void;
  fail(error: Error): void;
}

/** Chromium opens a full browser for about:blank, but an app window for this. */
export const BLANK = 'data:text/html,';
const byTarget = new Map<string, WebContents>();
const events = [
  ...[
    'did-finish-load',
    'did-fail-load',
    'dom-ready',
    'page-title-updated',
    'preload-error',
    'render-process-gone',
  ],
  ...['did-start-navigation', 'will-navigate', 'will-redirect', 'did-navigate', 'destroyed'],
  'will-attach-webview', // never emitted: no page here can have a webview
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
let lastId = 0;

export class WebContents extends Emitter {
  readonly id = ++lastId;
  readonly session = defaultSession;
  readonly mainFrame: Electron.WebFrameMain;
  #window: Window;
  #page: Session | undefined;
  #target = '';
  #url = '';
  #title = '';
  /** What loads when the window opens, if it was asked for by then. */
  #firstUrl: string | undefined;
  #loading: Loading | undefined;
  /** The address the page itself wants to go to, until we decided. */
  #requested: string | undefined;
  /** The main process makes the page leave, so nobody is asked. */
  #leaving = false;
  #isBlank = false;
  #crashed = false;
  /** The DevTools id of the last navigation that 'did-start-navigation' announced. */
  #announced = '';
  readonly #colours = new PageColours();
  #preload: PreloadWorld | undefined;
  #openHandler: Parameters<Electron.WebContents['setWindowOpenHandler']>[0] | undefined;
  #attached = Promise.withResolvers<void>();

  constructor(window: Window) {
    super('webContents', events);
    this.#window = window;
    this.mainFrame = this.#makeFrame();
    app.emit('web-contents-created', makeEvent(), this);
  }

  #makeFrame(): Electron.WebFrameMain {
    const url = (): string => this.#url;
    const frame = strict('WebFrameMain', {
      get url() {
        return url();
      },
      get origin() {
        const { protocol, host, origin } = new URL(url());
        return host ? `${protocol}//${host}` : origin;
      },
      parent: null,
      isDestroyed: () => this.isDestroyed(),
    });
    return frame as unknown as Electron.WebFrameMain;
  }

  /** Settled when the preload is in place; the first document waits for it. */
  get _ready(): Promise<void> {
    return this.#attached.promise;
  }
  /** The address to open the window with: the page's own, if our server can hold it back until the preload is there. */
  async _opensWith(): Promise<string> {
    const url = (this.#firstUrl ??= BLANK);
    if (toPage(url) === url) return BLANK;
    if (await mayRequest(this, { url, method: 'GET', type: 'Document', referrer: '' })) return toPage(url);
    this.#fail('ERR_BLOCKED_BY_CLIENT', -20, url);
    this.#firstUrl = BLANK;
    return BLANK;
  }

  async _attach(page: Session, target: Target): Promise<void> {
    this.#page = page;
    this.#target = target.targetId;
    byTarget.set(target.targetId, this);
    this.#listen(page);
    this.#colours.begin(page);
    decidePermissions(this);
    const placed = await page.tell('Browser.getWindowForTarget', { targetId: target.targetId });
    if (placed) this.#window._placed(placed.windowId);
    await Promise.all([
      page.tell('Page.enable'),
      page.tell('Runtime.enable'),
      page.tell('Fetch.enable', { patterns: pausedRequests() }),
      page.tell('Runtime.addBinding', { name: 'standInSend', executionContextName: WORLD }),
      ...this.#addScripts(page),
      this.#colours.applyTheme(),
      this.#colours.applyBackground(),
      page.tell('Runtime.runIfWaitingForDebugger'),
    ]);
    const first = this.#firstUrl ?? BLANK;
    if (target.url === BLANK && first !== BLANK) void this.#navigate(first);
    this.#attached.resolve();
  }

  #addScripts(page: Session): Promise<unknown>[] {
    const secret = `standin-${randomBytes(12).toString('hex')}`;
    const source = preloadScript(secret, this.#window._preload, (error) => this.#preloadFailed(error));
    return [
      page.tell('Page.addScriptToEvaluateOnNewDocument', { source: bridgeScript(secret) }),
      page.tell('Page.addScriptToEvaluateOnNewDocument', { source, worldName: WORLD }),
    ];
  }

  #listen(page: Session): void {
    const isMain = (frameId: string | undefined): boolean => frameId === this.#target; // its id is the target's
    page.on('detached', () => this.#window._closed());
    this.#preload = new PreloadWorld(page, isMain, (message) => this.#receive(message));
    page.when('Page.frameNavigated', ({ frame }) => {
      if (frame.parentId === undefined) this.#navigated(frame);
    });
    page.when('Page.navigatedWithinDocument', ({ frameId, url }) => {
      if (!isMain(frameId)) return;
      this.#url = fromPage(url);
      this.#announce(url, true, true);
    });
    page.when('Page.frameRequestedNavigation', ({ frameId, disposition, url }) => {
      if (isMain(frameId) && disposition === 'currentTab') this.#requested = url;
    });
    page.when('Page.domContentEventFired', () => {
      if (!this.#isBlank) this.emit('dom-ready', makeEvent());
    });
    page.when('Page.loadEventFired', () => {
      void this.#loaded(page);
    });
    page.when('Page.frameResized', () => this.#window._resized());
    page.when('Page.javascriptDialogOpening', ({ type }) => {
      if (type !== 'beforeunload') return; // alert() and the like show themselves
      const accept = this.#leaving || this.#window._mayClose();
      void page.tell('Page.handleJavaScriptDialog', { accept });
    });
    page.when('Page.frameStartedNavigating', ({ frameId, url, loaderId, navigationType }) => {
      if (url === BLANK) return;
      // Chromium doesn't report the start of every navigation within a document, only its end.
      if (/sameDocument/i.test(navigationType)) return;
      this.#announced = loaderId;
      this.#announce(url, false, isMain(frameId));
    });
    page.when('Inspector.targetReloadedAfterCrash', () => (this.#crashed = false));
    page.when(
      'Fetch.requestPaused',
      (paused) => void this.#decideRequest(page, paused, isMain(paused.frameId)),
    );
  }

  async #decideRequest(page: Session, paused: PausedRequest, isMain: boolean): Promise<void> {
    const { requestId, request, resourceType: type, redirectedRequestId } = paused;
    const { url, method, headers } = request;
    if (type === 'Document' && isMain) {
      const asked = redirectedRequestId
        ? 'will-redirect'
        : this.#requested === undefined
          ? undefined
          : 'will-navigate';
      if (asked && !this.#mayLeave(asked, fromPage(url)))
        return void page.tell('Fetch.failRequest', { requestId, errorReason: 'Aborted' });
    }
    if (await mayRequest(this, { url, method, type, referrer: headers['Referer'] ?? '' }))
      void page.tell('Fetch.continueRequest', { requestId });
    else void page.tell('Fetch.failRequest', { requestId, errorReason: 'BlockedByClient' });
  }

  #navigated({ url, unreachableUrl, loaderId }: Frame): void {
    this.#isBlank = url === BLANK && this.#firstUrl !== BLANK;
    if (this.#isBlank) return;
    this.#url = fromPage(unreachableUrl ?? url);
    // A window's first navigation starts before the stand-in can listen.
    if (this.#announced !== loaderId) this.#announce(url, false, true);
    if (unreachableUrl) this.#fail('ERR_FAILED', -2, this.#url);
    else this.emit('did-navigate', makeEvent(), this.#url, 200, 'OK');
  }
  #announce(url: string, isSameDocument: boolean, isMainFrame: boolean): void {
    const frame = isMainFrame ? this.mainFrame : null;
    const event = makeEvent({ url: fromPage(url), isSameDocument, isMainFrame, frame });
    this.emit('did-start-navigation', event, event.url, isSameDocument, isMainFrame, 1, 1);
  }
  #fail(name: string, code: number, url: string): void {
    this.emit('did-fail-load', makeEvent(), code, name, url, true);
    this.#loading?.fail(new Error(`${name} (${String(code)}) loading '${url}'`));
  }
  async #loaded(page: Session): Promise<void> {
    if (this.#isBlank) return;
    const loading = this.#loading; // the app may ask for another page while this one's title is read
    this.#leaving = false;
    // With a gesture, for Chromium asks a page that nobody touched nothing before it closes.
    const found = await page.tell('Runtime.evaluate', { expression: 'document.title', userGesture: true });
    this.#title = String(found?.result.value ?? '');
    await this.#colours.applyTheme(); // once more: Playwright sets its own when it attaches
    loading?.done();
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
        if (this.#mayLeave('will-navigate', message.url)) void this.loadURL(message.url).catch(() => {});
        return;
      case 'open':
        return this.#askToOpen(fromPage(message.url));
      case 'preload-error':
        return this.#preloadFailed(new Error(message.message));
      case 'send':
      case 'invoke':
        this.#preload?.pass(message, this.#ipcEvent());
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

  #mayLeave(name: 'will-navigate' | 'will-redirect', url: string): boolean {
    this.#requested = undefined;
    const event = makeEvent({ url, isMainFrame: true, isSameDocument: false, frame: this.mainFrame });
    this.emit(name, event, url);
    return !event.defaultPrevented;
  }
  #askToOpen(url: string): void {
    const referrer: Electron.Referrer = { url: this.#url, policy: 'default' };
    const details = { url, frameName: '', features: '', disposition: 'foreground-tab' as const, referrer };
    if (this.#openHandler?.(details).action !== 'deny') throw missing(`a page's own new window (${url})`);
  }
  /** A window that Chromium opened by itself (a form's target, a shift-click): it is closed again and asked about. */
  _opened(target: Target): void {
    void browser.tell('Target.closeTarget', { targetId: target.targetId });
    this.#askToOpen(fromPage(target.url));
  }

  /** Rejects when the page cannot be loaded. */
  loadURL(url: string): Promise<void> {
    const { promise, resolve, reject } = Promise.withResolvers<void>();
    promise.catch(() => {}); // 'did-fail-load' tells those who do not wait
    this.#loading = { done: resolve, fail: reject };
    this.#url = new URL(url).href;
    if (this.#firstUrl === undefined) this.#firstUrl = url;
    else void this._ready.then(() => this.#navigate(url));
    return promise;
  }
  async #navigate(url: string): Promise<void> {
    this.#leaving = true;
    this.#requested = undefined;
    const answer = await this.#page?.tell('Page.navigate', { url: toPage(url) });
    if (answer && !answer.loaderId) this.#loading?.done(); // within the document
  }

  reload(): void {
    void this._ready.then(() => {
      this.#leaving = true;
      this.#requested = undefined;
      return this.#page?.tell('Page.reload');
    });
  }
  forcefullyCrashRenderer(): void {
    void this._ready.then(() => this.#page?.tell('Page.crash'));
  }
  isCrashed(): boolean {
    return this.#crashed;
  }
  _gone({ status, errorCode }: Crash): void {
    this.#crashed = true;
    const reason = goneReasons[status] ?? 'abnormal-exit';
    this.emit('render-process-gone', makeEvent(), { reason, exitCode: errorCode });
  }

  /** The colour behind a page that has none, and before it paints. */
  _setBackground(color: Color): void {
    this.#colours.setBackground(color);
  }

  send(channel: string, ...values: unknown[]): void {
    const encoded = codec.encode(values); // throws what cannot be sent, also where nobody listens
    this.#preload?.send(channel, encoded);
  }
  async executeJavaScript(code: string, userGesture = false): Promise<unknown> {
    await this._ready;
    if (!this.#page) throw new Error('Object has been destroyed');
    const how = { awaitPromise: true, returnByValue: true, userGesture };
    const { result, exceptionDetails } = await this.#page.send('Runtime.evaluate', {
      expression: code,
      ...how,
    });
    if (exceptionDetails)
      throw new Error(exceptionDetails.exception?.description?.split('\n')[0] ?? exceptionDetails.text);
    return result.value;
  }
  async capturePage(): Promise<NativeImage> {
    await this._ready;
    if (!this.#page) throw new Error('Object has been destroyed');
    const { data } = await this.#page.send('Page.captureScreenshot');
    return nativeImage.createFromBuffer(Buffer.from(data, 'base64'));
  }
  setWindowOpenHandler(handler: Parameters<Electron.WebContents['setWindowOpenHandler']>[0]): void {
    this.#openHandler = handler;
  }
  getURL(): string {
    return this.#url;
  }
  getTitle(): string {
    return this.#title;
  }
  isDestroyed(): boolean {
    return this.#window.isDestroyed();
  }

  _close(): void {
    this.#leaving = true;
    void this._ready.then(() => browser.tell('Target.closeTarget', { targetId: this.#target }));
  }
  _toFront(): void {
    void this.#page?.tell('Page.bringToFront');
  }
  _forget(): void {
    this.#attached.resolve();
    this.#colours.end();
    byTarget.delete(this.#target);
    this.emit('destroyed');
  }
}
strictClass(WebContents);

export const contentsOfTarget = (id: string | undefined): WebContents | undefined => byTarget.get(id ?? '');

browser.when('Target.targetCrashed', (crash) => contentsOfTarget(crash.targetId)?._gone(crash));

export const webContents = strict('webContents', {
  getAllWebContents: (): WebContents[] => [...byTarget.values()],
  fromId: (id: number): WebContents | undefined =>
    [...byTarget.values()].find((contents) => contents.id === id),
  fromDevToolsTargetId: contentsOfTarget, // Playwright finds a page's window by it
});
