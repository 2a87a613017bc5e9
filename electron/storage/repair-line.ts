import type { SettingsRepair } from '../../core/settings/repair.ts';
import { say } from '../../messages/say.ts';

/** Returns the log's line for a repair, with names as in the file: "settings.json 3:5 sound.volume must be …". */
export function repairLine({ path, place, reason }: SettingsRepair): string {
  const where = place && `${String(place.line)}:${String(place.column)}`;
  return ['settings.json', where, path.join('.'), say(reason)].filter(Boolean).join(' ');
}
