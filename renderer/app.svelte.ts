/** What the page knows: the last pageData, the library, and the last request that failed. */
import type { LibraryEntry } from '../content/library.ts';
import {
  itemsOf,
  type KnownItem,
  type LibraryWithRoutines,
  type RoutineEntry,
} from '../content/routine-library.ts';
import type { Command } from '../core/app/command.ts';
import type { SettingsChange } from '../core/settings/settings.ts';
import type { Bridge, Channel, RequestOf, PageData } from '../electron/ipc/contract.ts';

/** Why the person does not see what they should. */
export type Trouble = 'noBridge' | 'notLoaded' | 'requestFailed' | 'settingsRefused';

export class AppState {
  pageData = $state.raw<PageData>();
  library = $state.raw<LibraryWithRoutines>();
  trouble = $state<Trouble>();

  readonly #bridge: Bridge | undefined;

  /** @param bridge what the preload script offers; undefined when the page was opened outside of the app */
  constructor(bridge: Bridge | undefined) {
    this.#bridge = bridge;
    if (!bridge) this.trouble = 'noBridge';
  }

  /** Asks for everything that is to be drawn and listens to what follows; the answer ends that. */
  connect(): () => void {
    if (!this.#bridge) return () => undefined;
    let broadcastSeen = false;
    const stop = this.#bridge.onPageData((pageData) => {
      broadcastSeen = true;
      this.pageData = pageData;
    });
    const asked = Promise.all([
      this.#bridge.request('page:get', undefined),
      this.#bridge.request('library:get', undefined),
    ]);
    asked.then(
      ([pageData, library]) => {
        this.library = library;
        // What was sent in the meantime is newer than what was asked for.
        if (!broadcastSeen) this.pageData = pageData;
      },
      () => (this.trouble = 'notLoaded'),
    );
    return stop;
  }

  /** The library's entry of a stretch; undefined when it is not there (any more). */
  entry(stretch: string): LibraryEntry | undefined {
    return this.library?.entries.find((entry) => entry.stretch.id === stretch);
  }

  /** A routine with its stretches; undefined when it, or one of them, is not there (any more). */
  routine(id: string): (RoutineEntry & { items: KnownItem[] }) | undefined {
    const entry = this.library?.routines.find(({ routine }) => routine.id === id);
    const items = entry && itemsOf(entry.routine, this.library?.entries ?? []);
    return items && { ...entry, items };
  }

  /** Asks the app to do something. Answers whether it was done; if not, `trouble` says so. */
  command(command: Command): Promise<boolean> {
    return this.#request('command', command, 'requestFailed');
  }

  changeSettings(change: SettingsChange): Promise<boolean> {
    return this.#request('settings:change', change, 'settingsRefused');
  }

  show(screen: RequestOf<'screen:show'>): Promise<boolean> {
    return this.#request('screen:show', screen, 'requestFailed');
  }

  closeWindow(): Promise<boolean> {
    return this.#request('window:close', undefined, 'requestFailed');
  }

  async #request<Name extends Channel>(
    channel: Name,
    payload: RequestOf<Name>,
    troubleIfNot: Trouble,
  ): Promise<boolean> {
    if (!this.#bridge) return false;
    try {
      await this.#bridge.request(channel, payload);
      if (this.trouble === troubleIfNot) this.trouble = undefined;
      return true;
    } catch {
      this.trouble = troubleIfNot;
      return false;
    }
  }
}
