/** The on-screen names of settings and of their parts. */
import { lookUp } from '../../content/look-up.ts';
import type { SettingsPath } from '../../core/settings/repair.ts';
import type { SettingName, Settings } from '../../core/settings/settings.ts';
import * as m from '../../messages/compiled/messages.js';
import { weekdayNames } from '../../messages/weekdays.ts';
import { shortcutLabels } from './shortcuts/shortcut-labels.ts';

const names: Readonly<Record<SettingName, () => string>> = {
  intervalMinutes: m.settings_interval,
  recoveryMinutes: m.settings_recovery,
  awayAfterMinutes: m.settings_away_after,
  standingMinutes: m.settings_standing,
  callMeansPresent: m.settings_call_means_present,
  snoozeMinutes: m.settings_snooze,
  repeatMinutes: m.settings_repeat,
  openAfterReminders: m.settings_open_after,
  headsUp: m.settings_heads_up,
  workingHours: m.settings_working_hours,
  deferFor: m.settings_defer_for,
  places: m.settings_places,
  maxMinutes: m.settings_max_minutes,
  hidden: m.settings_hidden,
  backProfile: m.settings_back_profile,
  breathingFirst: m.settings_breathing_first,
  leadInSeconds: m.settings_lead_in,
  doses: m.settings_doses,
  sound: m.settings_sound,
  voice: m.settings_voice,
  stayOnTop: m.settings_stay_on_top,
  figure: m.settings_figure,
  theme: m.settings_theme,
  language: m.settings_language,
  notifications: m.settings_notifications,
  launchAtLogin: m.settings_launch_at_login,
  shortcuts: m.settings_shortcuts,
};

type PartsOf<Name extends SettingName> = Readonly<Record<keyof Settings[Name], () => string>>;

const parts: {
  readonly [
    Name in 'workingHours' | 'deferFor' | 'places' | 'backProfile' | 'sound' | 'figure' | 'shortcuts'
  ]: PartsOf<Name>;
} = {
  workingHours: weekdayNames,
  deferFor: {
    doNotDisturb: m.settings_defer_do_not_disturb,
    fullScreen: m.settings_defer_full_screen,
    call: m.settings_defer_call,
    typing: m.settings_defer_typing,
  },
  places: {
    seated: m.settings_place_seated,
    standing: m.settings_place_standing,
    floor: m.settings_place_floor,
  },
  backProfile: { disc: m.settings_back_disc, backCondition: m.settings_back_condition },
  sound: { on: m.settings_sound_on, volume: m.settings_volume },
  figure: { skin: m.settings_skin, hair: m.settings_hair },
  shortcuts: shortcutLabels,
};

/**
 * Returns the on-screen name of a setting, or of a part of it, in quotes. Unknown names are returned as in the file.
 * Positions in lists are left out.
 */
export function labelOf([name = '', ...rest]: SettingsPath): string {
  const [part, ...inside] = rest.filter((key) => typeof key === 'string');
  const label = lookUp(names, String(name))?.() ?? String(name);
  if (part === undefined) return m.settings_repair_name({ name: label });
  const partLabel = lookUp(lookUp(parts, String(name)) ?? {}, part)?.() ?? part;
  return m.settings_repair_part({ name: label, part: [partLabel, ...inside].join('.') });
}
