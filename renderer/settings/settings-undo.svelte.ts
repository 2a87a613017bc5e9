/** The offer to take back a change of several settings, such as a reset or an import. */
import { isSameValue } from '../../core/settings/is-same-value.ts';
import type { SettingName, Settings, SettingsChange } from '../../core/settings/settings.ts';

/** A change of settings that can be undone. */
export interface Undoable {
  /** The change that takes it back. */
  readonly undo: SettingsChange;
  /** The settings as the change leaves them. Once one of these changes again, it can't be taken back any more. */
  readonly after: SettingsChange;
}

/**
 * Offers to take back a change, until one of its settings changes again: whoever sets it anew, in the window, by an import
 * or in the file, doesn't expect an older value to come back, not even once the setting is as it was.
 */
export class SettingsUndo {
  #offered = $state.raw<Undoable>();
  #seen: Partial<Settings> = {};

  /** The change that takes back the one offered last; undefined if there is none, or not any more. */
  get change(): SettingsChange | undefined {
    return this.#offered?.undo;
  }

  /** Offers to undo a change, replacing any earlier offer. */
  offer(change: Undoable): void {
    this.#offered = change;
  }

  /** Ends the offer. */
  end(): void {
    this.#offered = undefined;
  }

  /** Call this with the initial settings, and after every change. */
  see(settings: Partial<Settings>): void {
    // The new values may arrive before or after the answer to the request that sets them.
    if (this.#offered && isChangedAgain(this.#offered.after, this.#seen, settings)) this.end();
    this.#seen = settings;
  }
}

/** Whether one of the settings has changed to something else than what the change left. */
function isChangedAgain(after: SettingsChange, before: Partial<Settings>, now: Partial<Settings>): boolean {
  return (Object.keys(after) as SettingName[]).some(
    (name) => !isSameValue(before[name], now[name]) && !isSameValue(now[name], after[name]),
  );
}
