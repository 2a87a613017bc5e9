/** Keeps pages where they are: on the app's own address, without other windows, frames or embedded pages. */
import type { WebContents } from 'electron';
import { isOwnPage } from './app-protocol.ts';

/** Prevents a page from navigating away, opening windows, and embedding other pages. */
export function forbidNavigation(contents: WebContents): void {
  contents.setWindowOpenHandler(() => ({ action: 'deny' }));
  contents.on('will-navigate', (event) => {
    if (!isOwnPage(event.url)) event.preventDefault();
  });
  contents.on('will-frame-navigate', (event) => {
    if (!event.isMainFrame) event.preventDefault();
  });
  contents.on('will-attach-webview', (event) => {
    event.preventDefault();
  });
}
