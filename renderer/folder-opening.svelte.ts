/** A request to open one of the app's folders, and whether it failed. */
import type { AppState } from './app.svelte.ts';

export class FolderOpening {
  /** Whether the folder couldn't be opened the last time. */
  failed = $state(false);
  readonly #open: () => Promise<void>;

  constructor(app: AppState, which: Parameters<AppState['openFolder']>[0]) {
    this.#open = () => app.openFolder(which);
  }

  /** Opens the folder in the system's file manager. */
  async open(): Promise<void> {
    this.failed = false;
    this.failed = await this.#open().then(
      () => false,
      () => true,
    );
  }
}
