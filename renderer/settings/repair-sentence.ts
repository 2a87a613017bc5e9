import type { SettingsRepair } from '../../core/settings/repair.ts';
import * as m from '../../messages/compiled/messages.js';
import { say } from '../../messages/say.ts';
import { labelOf } from './labels.ts';

/** Returns what was wrong in a file with settings, and where, as a sentence. */
export function repairSentence({ path, reason, place }: SettingsRepair): string {
  const values = { name: labelOf(path), reason: say(reason) };
  if (path.length === 0) return place ? m.settings_file_problem({ ...place, ...values }) : values.reason;
  return place ? m.settings_repair_at({ ...place, ...values }) : m.settings_repair(values);
}
