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
  const changed = names.filter((name) => !isSame(settings[name], defaultSettings[name]));
  if (changed.length === 0) return undefined;
  return { change: valuesOf(defaultSettings, changed), undo: valuesOf(settings, changed) };
}

const valuesOf = (settings: Settings, names: readonly SettingName[]): SettingsChange =>
  Object.fromEntries(names.map((name) => [name, settings[name]]));

/** Compares JSON values; the order of an object's keys doesn't matter. */
function isSame(a: unknown, b: unknown): boolean {
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return a === b;
  const keys = Object.keys(a);
  return (
    keys.length === Object.keys(b).length &&
    keys.every((key) => isSame(a[key as keyof typeof a], b[key as keyof typeof b]))
  );
}
