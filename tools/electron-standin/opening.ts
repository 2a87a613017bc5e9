/** Opens Chromium's app windows one at a time, so that the new page and the new X window are known to be one window's. */
import { app, openWindows } from './app.ts';
import { browser, openAppWindow, type Session } from './chromium.ts';
import type { Target } from './devtools.ts';
import { holdDocuments } from './protocol.ts';
import { contentsOfTarget } from './web-contents.ts';

interface Page {
  session: Session;
  target: Target;
}

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

/** Opens a window when those before it are open. */
export function inTurn(open: () => Promise<void>): Promise<void> {
  return (opening = opening.then(open));
}

/**
 * Opens an app window, whose documents wait until they may load.
 *
 * @throws when Chromium opens none within 15 s
 */
export async function openPage(url: string, mayLoad: Promise<void>): Promise<Page> {
  const expected = (expecting = Promise.withResolvers<Page>());
  const late = setTimeout(() => expected.reject(new Error('Chromium opened no window')), 15_000);
  holdDocuments(mayLoad);
  openAppWindow(url);
  return expected.promise.finally(() => clearTimeout(late));
}
