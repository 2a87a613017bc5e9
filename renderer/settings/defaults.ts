import {
  defaultSettings,
  type SettingName,
  type Settings,
  type SettingsChange,
} from '../../core/settings/settings.ts';

/** Returns the change that resets these settings to their defaults, or undefined if they all have them already. */
export function resetToDefaults(
  settings: Settings,
  names: readonly SettingName[],
): SettingsChange | undefined {
  const changed = names.filter((name) => !isSame(settings[name], defaultSettings[name]));
  if (changed.length === 0) return undefined;
  return Object.fromEntries(changed.map((name) => [name, defaultSettings[name]]));
}

/** Compares JSON values; the order of an object's keys doesn't matter. */
function isSame(a: unknown, b: unknown): boolean {
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return a === b;
  const keys = Object.keys(a);
  return (
    keys.length === Object.keys(b).length &&
    keys.every((key) => isSame(a[key as keyof typeof a], b[key as keyof typeof b]))
  );
}
