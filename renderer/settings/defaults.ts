import { isSameValue } from '../../core/settings/is-same-value.ts';
import {
  defaultSettings,
  type SettingName,
  type Settings,
  type SettingsChange,
} from '../../core/settings/settings.ts';

/** A change to default values, and the change that takes it back. */
export interface Reset {
  readonly change: SettingsChange;
  readonly undo: SettingsChange;
}

/** Returns how to reset these settings to their defaults, or undefined if they all have them already. */
export function resetToDefaults(settings: Settings, names: readonly SettingName[]): Reset | undefined {
  const changed = names.filter((name) => !isSameValue(settings[name], defaultSettings[name]));
  if (changed.length === 0) return undefined;
  return { change: valuesOf(defaultSettings, changed), undo: valuesOf(settings, changed) };
}

/** Returns the change that sets these settings to the values that they have in `settings`. */
export const valuesOf = (settings: Settings, names: readonly SettingName[]): SettingsChange =>
  Object.fromEntries(names.map((name) => [name, settings[name]]));
