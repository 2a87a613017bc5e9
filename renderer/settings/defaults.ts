import { isSameValue } from '../../core/settings/is-same-value.ts';
import {
  defaultSettings,
  type SettingName,
  type Settings,
  type SettingsChange,
} from '../../core/settings/settings.ts';
import type { Undoable } from './settings-undo.svelte.ts';

/** A change to default values. */
export interface Reset extends Undoable {
  readonly change: SettingsChange;
}

/** Returns how to reset these settings to their defaults, or undefined if they all have them already. */
export function resetToDefaults(settings: Settings, names: readonly SettingName[]): Reset | undefined {
  const changed = names.filter((name) => !isSameValue(settings[name], defaultSettings[name]));
  if (changed.length === 0) return undefined;
  return {
    change: valuesOf(defaultSettings, changed),
    undo: valuesOf(settings, changed),
    after: valuesOf(defaultSettings, names),
  };
}

/** Returns the change that sets these settings to the values that they have in `settings`. */
export const valuesOf = (settings: Settings, names: readonly SettingName[]): SettingsChange =>
  Object.fromEntries(names.map((name) => [name, settings[name]]));
