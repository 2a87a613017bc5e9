import type { SettingsPath, SettingsRepair } from '../../core/settings/repair.ts';
import { defaultSettings } from '../../core/settings/settings.ts';
import { say } from '../../messages/say.ts';

/**
 * Returns the log's line for a repair: "settings.json 3:5 sound must be …". Other names than those of settings, such as
 * that of a stretch of the user's own, aren't in it: the log becomes part of a report.
 */
export function repairLine({ path, place, reason }: SettingsRepair): string {
  const where = place && `${String(place.line)}:${String(place.column)}`;
  return ['settings.json', where, settingIn(path), say(reason)].filter(Boolean).join(' ');
}

function settingIn([name = '']: SettingsPath): string | undefined {
  return Object.hasOwn(defaultSettings, name) ? String(name) : undefined;
}
