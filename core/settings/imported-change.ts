/** What an imported file changes in the settings. */
import { isSameValue } from './is-same-value.ts';
import type { SettingsRepair } from './repair.ts';
import { defaultSettings, type SettingName, type Settings, type SettingsChange } from './settings.ts';

/** The content of the file after its repair. */
export interface ImportedSettings {
  readonly settings: Settings;
  readonly repairs: readonly SettingsRepair[];
  /** The names in the file, whether or not they are those of settings. */
  readonly given: readonly string[];
}

/** Returns the settings that the file names. The others stay as they are in an import. */
export function namedSettings({ given }: Pick<ImportedSettings, 'given'>): SettingName[] {
  return (Object.keys(defaultSettings) as SettingName[]).filter((name) => given.includes(name));
}

/**
 * Returns the change that an import makes: each setting that the file names and that differs. A setting with a wrong
 * value stays as it is; one with a part that this version doesn't know is taken without that part.
 */
export function importedChange(imported: ImportedSettings, current: Settings): SettingsChange {
  const wrong = new Set(
    imported.repairs.filter(({ reason }) => reason.key !== 'setting_unknown').map(({ path }) => path[0]),
  );
  const taken = namedSettings(imported).filter((name) => !wrong.has(name));
  const differing = taken.filter((name) => !isSameValue(imported.settings[name], current[name]));
  return Object.fromEntries(differing.map((name) => [name, imported.settings[name]]));
}
