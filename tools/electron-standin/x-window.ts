/** One window of the X server: shown, hidden, activated and named through the window manager. */
import { isWithdrawn, onWindow } from './x11.ts';

const STATE = '_NET_WM_STATE';

export class XWindow {
  /** The X server's number for it, as text. */
  readonly id: string;
  #markedMinimized = false;

  constructor(id: string) {
    this.id = id;
  }

  /** Shows it. The window manager then chooses a position of its own. */
  async map(): Promise<void> {
    // The window manager would show it as minimised.
    await this.#unmarkMinimized();
    await onWindow('xdotool', 'windowmap', '--sync', this.id);
  }
  /** Hides it. Its page still paints, and its timers run at full speed. */
  async unmap(): Promise<void> {
    await onWindow('xdotool', 'windowunmap', '--sync', this.id);
  }
  /** Makes Chromium treat the page of an unmapped window as hidden, which it only does for a minimised window. */
  async markMinimized(): Promise<void> {
    await isWithdrawn(this.id);
    await onWindow('xprop', '-id', this.id, '-f', STATE, '32a', '-set', STATE, '_NET_WM_STATE_HIDDEN');
    this.#markedMinimized = true;
  }
  async #unmarkMinimized(): Promise<void> {
    if (this.#markedMinimized) await onWindow('xprop', '-id', this.id, '-remove', STATE);
    this.#markedMinimized = false;
  }
  /** Runs `action` without the mark of `markMinimized`. */
  async whilePainting<T>(action: () => Promise<T>): Promise<T> {
    const wasMarked = this.#markedMinimized;
    await this.#unmarkMinimized();
    try {
      return await action();
    } finally {
      if (wasMarked) await this.markMinimized();
    }
  }
  async activate(): Promise<void> {
    await onWindow('wmctrl', '-i', '-a', this.id);
  }
  async setTitle(title: string): Promise<void> {
    await onWindow('xdotool', 'set_window', '--name', title, this.id);
  }
  async setAlwaysOnTop(flag: boolean): Promise<void> {
    await onWindow('wmctrl', '-i', '-r', this.id, '-b', `${flag ? 'add' : 'remove'},above`);
  }
}
