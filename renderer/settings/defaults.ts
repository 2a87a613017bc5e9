import {
  defaultSettings,
  type SettingName,
  type Settings,
  type SettingsChange,
} from '../../core/settings/settings.ts';

/** The change that sets these settings back to their defaults; undefined when all of them are at theirs. */
export function backToDefaults(
  settings: Settings,
  names: readonly SettingName[],
): SettingsChange | undefined {
  const changed = names.filter((name) => !isSame(settings[name], defaultSettings[name]));
  if (changed.length === 0) return undefined;
  return Object.fromEntries(changed.map((name) => [name, defaultSettings[name]]));
}

/** Compares what JSON can hold; the order of a record's names does not matter. */
function isSame(one: unknown, other: unknown): boolean {
  if (typeof one !== 'object' || typeof other !== 'object' || one === null || other === null)
    return one === other;
  const names = Object.keys(one);
  return (
    names.length === Object.keys(other).length &&
    names.every((name) => isSame(one[name as keyof typeof one], other[name as keyof typeof other]))
  );
}
