import type { View } from '../../core/app/view.ts';

/** The part of Electron's `powerSaveBlocker` that is used. */
interface PowerSaveBlocker {
  start(type: 'prevent-display-sleep'): number;
  stop(id: number): unknown;
}

/**
 * Keeps the display on while a session's clock runs: someone on the floor gives no input, and follows the figure. The
 * system ends it too when the app's process ends.
 */
export class DisplaySleep {
  readonly #blocker: PowerSaveBlocker;
  #id: number | undefined;

  constructor(blocker: PowerSaveBlocker) {
    this.#blocker = blocker;
  }

  /** Prevents or allows sleep as the view requires. */
  refresh({ session }: Pick<View, 'session'>): void {
    if (session?.playback.running) {
      this.#id ??= this.#blocker.start('prevent-display-sleep');
    } else if (this.#id !== undefined) {
      this.#blocker.stop(this.#id);
      this.#id = undefined;
    }
  }
}
