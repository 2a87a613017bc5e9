/** Turns the bytes of a settings file into settings, and says where in the file something is wrong. */
import { repairSettings, type SettingsRepair } from '../../core/settings/repair.ts';
import type { Settings } from '../../core/settings/settings.ts';
import { decodeText } from './decode-text.ts';
import { faultIn, placeOf, repeatedNames } from './json-place.ts';

/** The version of the file's format. A file without a version has version 1. */
export const settingsVersion = 1;

/** Migrations from each version to the next: `migrations[0]` converts version 1 to version 2. There are none yet. */
const migrations: readonly ((content: Content) => Content)[] = [];

type Content = Record<string, unknown>;

/** Valid settings with the repairs that they needed; or, if the file can't be used at all, why not. */
export type SettingsText =
  | {
      readonly settings: Settings;
      readonly repairs: readonly SettingsRepair[];
      /** The names in the file, whether or not they are those of settings. */
      readonly given: readonly string[];
    }
  | { readonly problem: SettingsRepair };

/** Reads the content of a settings file. Never throws. */
export function readSettingsText(bytes: Uint8Array): SettingsText {
  let text: string;
  try {
    text = decodeText(bytes);
  } catch {
    return { problem: { path: [], reason: { key: 'settings_file_not_text', values: {} } } };
  }
  const content = parse(text);
  if (!content) return { problem: { path: [], ...faultIn(text) } };
  if (!isObject(content.value)) {
    return { problem: { path: [], reason: { key: 'settings_file_empty', values: {} } } };
  }
  const given = migrate(content.value);
  const { settings, repairs } = repairSettings(given);
  return {
    settings,
    repairs: [...repairs.map((repair) => withPlace(repair, text)), ...repetitions(text)].sort(byPlace),
    given: Object.keys(given),
  };
}

/** Returns the text of a settings file with these settings. */
export function settingsText(settings: Settings): string {
  return `${JSON.stringify({ version: settingsVersion, ...settings }, null, 2)}\n`;
}

function parse(text: string): { value: unknown } | undefined {
  try {
    return { value: JSON.parse(text) as unknown };
  } catch {
    return undefined;
  }
}

function isObject(value: unknown): value is Content {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Returns the file's content without its version, in the current format. A newer format is used unchanged. */
function migrate({ version, ...settings }: Content): Content {
  const from = typeof version === 'number' && Number.isInteger(version) && version >= 1 ? version : 1;
  return migrations.slice(from - 1).reduce((older, toNext) => toNext(older), settings);
}

function withPlace(repair: SettingsRepair, text: string): SettingsRepair {
  const place = placeOf(text, repair.path);
  return place ? { ...repair, place } : repair;
}

function repetitions(text: string): SettingsRepair[] {
  return repeatedNames(text).map((name) => ({ ...name, reason: { key: 'setting_twice', values: {} } }));
}

/** In the order of the file, in which the user looks for them. Those without a place come last. */
function byPlace({ place: a }: SettingsRepair, { place: b }: SettingsRepair): number {
  if (!a || !b) return Number(!a) - Number(!b);
  return a.line - b.line || a.column - b.column;
}
