/** What a page may not do: lead elsewhere, open windows, ask for permissions, or reach the network. */
import type { App, Session } from 'electron';
import { isOwnPage } from './app-protocol.ts';

/** Keeps every page of the app on its own address, without further windows or embedded pages. */
export function forbidLeaving(app: App): void {
  app.on('web-contents-created', (_event, contents) => {
    contents.setWindowOpenHandler(() => ({ action: 'deny' }));
    contents.on('will-navigate', (event) => {
      if (!isOwnPage(event.url)) event.preventDefault();
    });
    contents.on('will-attach-webview', (event) => {
      event.preventDefault();
    });
  });
}

/** Refuses every permission that a page can ask for: the app needs none. */
function forbidPermissions(session: Session): void {
  session.setPermissionRequestHandler((_contents, _permission, answer) => {
    answer(false);
  });
  session.setPermissionCheckHandler(() => false);
}

/** Schemes that never leave the computer. */
const localSchemes = new Set(['app:', 'data:', 'blob:', 'devtools:']);

/** Whether a request stays on this computer. */
export function isLocal(address: string): boolean {
  return URL.canParse(address) && localSchemes.has(new URL(address).protocol);
}

/** Leaves the pages neither permissions nor the network. */
export function restrict(session: Session): void {
  forbidPermissions(session);
  forbidNetwork(session);
}

/** Stops every request to the network. */
function forbidNetwork(session: Session): void {
  session.webRequest.onBeforeRequest((details, answer) => {
    answer({ cancel: !isLocal(details.url) });
  });
}
