/** Prevents pages from navigating away, opening windows, getting permissions and accessing the network. */
import type { App, Session } from 'electron';
import { isOwnPage } from './app-protocol.ts';

/** Keeps every page on the app's own address, without other windows or embedded pages. Call this before any window. */
export function forbidNavigation(app: App): void {
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

/** Denies every permission: the app needs none. */
function forbidPermissions(session: Session): void {
  session.setPermissionRequestHandler((_contents, _permission, callback) => {
    callback(false);
  });
  session.setPermissionCheckHandler(() => false);
}

/** Schemes whose requests never leave the computer. */
const localSchemes = new Set(['app:', 'data:', 'blob:', 'devtools:']);

/** Whether a request to this address stays on this computer. */
export function isLocal(address: string): boolean {
  return URL.canParse(address) && localSchemes.has(new URL(address).protocol);
}

/** Denies the session's pages every permission and every request to the network. */
export function restrictSession(session: Session): void {
  forbidPermissions(session);
  forbidNetwork(session);
}

/** Cancels every request to the network. */
function forbidNetwork(session: Session): void {
  session.webRequest.onBeforeRequest((details, callback) => {
    callback({ cancel: !isLocal(details.url) });
  });
}
