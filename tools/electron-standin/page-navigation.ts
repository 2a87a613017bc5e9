/** Loading and leaving a page: loadURL(), reload(), and the navigations and requests that the app may prevent. */
import type { Session } from './chromium.ts';
import type { Frame, PausedRequest } from './devtools.ts';
import { makeEvent } from './event.ts';
import { fromPage, toPage } from './protocol.ts';
import { mayRequest } from './session.ts';

/** Chromium opens a full browser window for about:blank, but an app window for this address. */
const BLANK = 'data:text/html,';

/** The parts of a webContents that its navigation uses. */
interface Contents {
  readonly id: number;
  readonly mainFrame: Electron.WebFrameMain;
  readonly _ready: Promise<void>;
  emit(event: string, ...values: unknown[]): boolean;
}
/** The pending promise of a loadURL(). */
interface Loading {
  /** Whether its document has replaced the previous one. */
  committed: boolean;
  done(): void;
  fail(error: Error): void;
}

export class PageNavigation {
  readonly #contents: Contents;
  readonly #finishLoad: () => Promise<void>;
  #page: Session | undefined;
  #url = '';
  /** The address that the window opens with; undefined until the app loads one or the window opens. */
  #firstUrl: string | undefined;
  #loading: Loading | undefined;
  /** The address that the page itself wants to go to, until the app has been asked. */
  #requested: string | undefined;
  /** Whether the main process makes the page leave. The app isn't asked again then. */
  #leaving = false;
  #isBlank = false;
  /** The DevTools loader id of the last 'did-start-navigation'. */
  #startedLoader = '';

  /** @param finishLoad called when a page has loaded; loadURL() resolves after it */
  constructor(contents: Contents, finishLoad: () => Promise<void>) {
    this.#contents = contents;
    this.#finishLoad = finishLoad;
  }

  get url(): string {
    return this.#url;
  }
  get isLeaving(): boolean {
    return this.#leaving;
  }
  /** Lets the page leave without asking the app. */
  leave(): void {
    this.#leaving = true;
    this.#requested = undefined;
  }

  /**
   * Resolves to the address to open the window with. That is the app's first address if our server can delay its
   * document until the preload is in place, and a blank page otherwise.
   */
  async firstAddress(): Promise<string> {
    const url = (this.#firstUrl ??= BLANK);
    if (toPage(url) === url) return BLANK;
    if (await mayRequest(this.#contents, { url, method: 'GET', type: 'Document', referrer: '' }))
      return toPage(url);
    this.#fail('ERR_BLOCKED_BY_CLIENT', -20, url);
    this.#firstUrl = BLANK;
    return BLANK;
  }

  /** @param mainFrameId the DevTools id of the page's main frame */
  listen(page: Session, mainFrameId: string): void {
    this.#page = page;
    const isMain = (frameId: string | undefined): boolean => frameId === mainFrameId;
    page.when('Page.frameStartedNavigating', ({ frameId, url, loaderId, navigationType }) => {
      // Chromium doesn't report the start of every navigation within a document, only its end.
      if (url === BLANK || /sameDocument/i.test(navigationType)) return;
      if (isMain(frameId)) this.#startedLoader = loaderId;
      this.#emitStart(url, false, isMain(frameId));
    });
    page.when('Page.frameNavigated', ({ frame }) => {
      if (frame.parentId === undefined) this.#navigated(frame);
    });
    page.when('Page.navigatedWithinDocument', ({ frameId, url }) => {
      if (!isMain(frameId)) return;
      this.#url = fromPage(url);
      this.#emitStart(url, true, true);
    });
    page.when('Page.frameRequestedNavigation', ({ frameId, disposition, url }) => {
      if (isMain(frameId) && disposition === 'currentTab') this.#requested = url;
    });
    page.when('Page.domContentEventFired', () => {
      if (!this.#isBlank) this.#contents.emit('dom-ready', makeEvent());
    });
    page.when('Page.loadEventFired', () => void this.#loaded());
    page.when('Fetch.requestPaused', (paused) => {
      void this.#decideRequest(page, paused, isMain(paused.frameId));
    });
  }

  /** Loads the app's first address in a window that was opened blank. */
  loadFirst(openedWith: string): void {
    const first = this.#firstUrl ?? BLANK;
    if (openedWith === BLANK && first !== BLANK) void this.#navigate(first);
  }

  /** Rejects when the page can't be loaded. */
  load(url: string): Promise<void> {
    const { promise, resolve, reject } = Promise.withResolvers<void>();
    promise.catch(() => {}); // an app that doesn't wait gets 'did-fail-load'
    this.#loading = { committed: false, done: resolve, fail: reject };
    this.#url = new URL(url).href;
    if (this.#firstUrl === undefined) this.#firstUrl = url;
    else void this.#contents._ready.then(() => this.#navigate(url));
    return promise;
  }
  async #navigate(url: string): Promise<void> {
    this.leave();
    const result = await this.#page?.trySend('Page.navigate', { url: toPage(url) });
    if (result && !result.loaderId) this.#loading?.done(); // a navigation within the document
  }
  async reload(): Promise<void> {
    await this.#contents._ready;
    this.leave();
    await this.#page?.trySend('Page.reload');
  }

  /**
   * Asks the app whether the page may navigate. Returns false if the app prevents it.
   *
   * @param url as the app knows it
   */
  mayLeave(name: 'will-navigate' | 'will-redirect', url: string): boolean {
    this.#requested = undefined;
    const { mainFrame } = this.#contents;
    const event = makeEvent({ url, isMainFrame: true, isSameDocument: false, frame: mainFrame });
    this.#contents.emit(name, event, url);
    return !event.defaultPrevented;
  }

  async #decideRequest(page: Session, paused: PausedRequest, isMain: boolean): Promise<void> {
    const { requestId, request, resourceType: type, redirectedRequestId } = paused;
    const { url, method, headers } = request;
    if (type === 'Document' && isMain) {
      const event = redirectedRequestId
        ? 'will-redirect'
        : this.#requested === undefined
          ? undefined
          : 'will-navigate';
      if (event && !this.mayLeave(event, fromPage(url)))
        return void page.trySend('Fetch.failRequest', { requestId, errorReason: 'Aborted' });
    }
    const referrer = headers['Referer'] ?? '';
    if (await mayRequest(this.#contents, { url, method, type, referrer }))
      void page.trySend('Fetch.continueRequest', { requestId });
    else void page.trySend('Fetch.failRequest', { requestId, errorReason: 'BlockedByClient' });
  }

  #navigated({ url, unreachableUrl, loaderId }: Frame): void {
    this.#isBlank = url === BLANK && this.#firstUrl !== BLANK;
    if (this.#isBlank) return;
    if (this.#loading) this.#loading.committed = true;
    this.#url = fromPage(unreachableUrl ?? url);
    // A window's first navigation starts before the stand-in listens.
    if (this.#startedLoader !== loaderId) this.#emitStart(unreachableUrl ?? url, false, true);
    if (unreachableUrl) this.#fail('ERR_FAILED', -2, this.#url);
    else this.#contents.emit('did-navigate', makeEvent(), this.#url, 200, 'OK');
  }
  async #loaded(): Promise<void> {
    if (this.#isBlank) return;
    this.#leaving = false;
    // The app may ask for another page before this one has finished loading.
    const loading = this.#loading?.committed ? this.#loading : undefined;
    await this.#finishLoad();
    loading?.done();
  }
  #emitStart(pageUrl: string, isSameDocument: boolean, isMainFrame: boolean): void {
    const url = fromPage(pageUrl);
    const frame = isMainFrame ? this.#contents.mainFrame : null;
    const event = makeEvent({ url, isSameDocument, isMainFrame, frame });
    this.#contents.emit('did-start-navigation', event, url, isSameDocument, isMainFrame, 1, 1);
  }
  #fail(name: string, code: number, url: string): void {
    this.#contents.emit('did-fail-load', makeEvent(), code, name, url, true);
    this.#loading?.fail(new Error(`${name} (${String(code)}) loading '${url}'`));
  }
}
