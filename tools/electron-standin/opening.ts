/** Opens Chromium's app windows one at a time, so that a new page and a new X window belong to the same window. */
import { app, openWindows } from './app.ts';
import { browser, chromiumPid, openAppWindow, type Session } from './chromium.ts';
import type { Target } from './devtools.ts';
import { delayDocuments } from './protocol.ts';
import { contentsOfTarget } from './web-contents.ts';
import { visibleWindows } from './x11.ts';

/** How long Chromium may take to open a window, in ms. */
const OPEN_LIMIT = 15_000;

interface Page {
  session: Session;
  target: Target;
}
interface OpenedPage extends Page {
  /** Resolves to the number of its X window as soon as that is visible, or to '' if `stopped` returns true before. */
  findXWindow: (stopped: () => boolean) => Promise<string>;
}

let opening: Promise<void> = Promise.resolve();
let expected: PromiseWithResolvers<Page> | undefined;

browser.on('page', (session: Session, target: Target) => {
  const opener = contentsOfTarget(target.openerId);
  if (opener || !expected) {
    void session.trySend('Runtime.runIfWaitingForDebugger');
    opener?._opened(target); // without an opener, the user opened it with one of Chromium's shortcuts
    return;
  }
  expected.resolve({ session, target });
  expected = undefined;
});
browser.on('page-failed', (error: Error) => expected?.reject(error));
browser.on('exit', (code: number | null, isExpected: boolean) => {
  expected?.reject(new Error(`Chromium exited with ${String(code)}`));
  if (isExpected || openWindows.size === 0) return;
  process.stderr.write(`Chromium exited with ${String(code)}\n`); // in Electron, this process would have died
  app.exit(1);
});

/** Opens a window after the windows before it are open. */
export function inTurn(open: () => Promise<void>): Promise<void> {
  return (opening = opening.then(open));
}

/**
 * Opens an app window.
 *
 * @param mayLoad its documents wait for this
 * @throws when Chromium opens no window within 15 s
 */
export async function openPage(url: string, mayLoad: Promise<void>): Promise<OpenedPage> {
  const xWindows = (): Promise<string[]> => visibleWindows(chromiumPid() ?? 0);
  const known = new Set(await xWindows());
  const page = (expected = Promise.withResolvers<Page>());
  const timer = setTimeout(() => page.reject(new Error('Chromium opened no window')), OPEN_LIMIT);
  delayDocuments(mayLoad);
  openAppWindow(url);
  const opened = await page.promise.finally(() => clearTimeout(timer));
  return {
    ...opened,
    async findXWindow(stopped) {
      while (!stopped()) {
        const found = (await xWindows()).find((xWindow) => !known.has(xWindow));
        if (found) return found;
      }
      return '';
    },
  };
}
