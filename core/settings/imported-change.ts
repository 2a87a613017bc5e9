/** What an imported file changes in the settings. */
import type { Message } from '../message.ts';
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

/** What doesn't make a setting's value wrong. */
const harmless: ReadonlySet<Message['key']> = new Set(['setting_unknown', 'setting_twice'] as const);

/** Returns the settings that the file names. The others stay as they are in an import. */
export function namedSettings({ given }: Pick<ImportedSettings, 'given'>): SettingName[] {
  return (Object.keys(defaultSettings) as SettingName[]).filter((name) => given.includes(name));
}

/**
 * Returns the change that an import makes: each setting that the file names and that differs. A setting with a wrong
 * value stays as it is; one with a part that this version doesn't know is taken without that part, and one that occurs
 * twice as it is the last time.
 */
export function importedChange(imported: ImportedSettings, current: Settings): SettingsChange {
  const wrong = new Set(
    imported.repairs.filter(({ reason }) => !harmless.has(reason.key)).map(({ path }) => path[0]),
  );
  const taken = namedSettings(imported).filter((name) => !wrong.has(name));
  const differing = taken.filter((name) => !isSameValue(imported.settings[name], current[name]));
  return Object.fromEntries(differing.map((name) => [name, imported.settings[name]]));
}
