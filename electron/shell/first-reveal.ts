/** The part of a new window that `whenFirstDrawn` uses. */
interface NewWindow {
  once(event: 'ready-to-show' | 'closed', listener: () => void): unknown;
  isDestroyed(): boolean;
  readonly webContents: { once(event: 'did-finish-load', listener: () => void): unknown };
}

/** How long a new window may stay hidden while its page draws for the first time, in ms. */
const MAX_HIDDEN_MS = 1500;

/**
 * Calls `reveal` once, when a new hidden window has something to show; not at all if it is closed before that.
 * `ready-to-show` is the right moment. On Wayland it may never come for a hidden window (electron#48859, #49938), so
 * the end of loading or a wait of 1.5 s reveals the window instead.
 */
export function whenFirstDrawn(window: NewWindow, reveal: () => void): void {
  let revealed = false;
  const revealOnce = (): void => {
    if (revealed || window.isDestroyed()) return;
    revealed = true;
    clearTimeout(timer);
    reveal();
  };
  const timer = setTimeout(revealOnce, MAX_HIDDEN_MS);
  window.once('ready-to-show', revealOnce);
  window.webContents.once('did-finish-load', revealOnce);
  window.once('closed', () => {
    clearTimeout(timer);
  });
}
