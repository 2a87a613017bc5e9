/** The sections of the settings in the order of their screen. Links name them, such as `#/settings/working-hours`. */
export const settingsSections = [
  'rhythm',
  'working-hours',
  'reminders',
  'defer',
  'places',
  'your-back',
  'session',
  'sound-and-voice',
  'look',
  'startup',
  'shortcuts',
  'signals',
  'data',
] as const;
export type SettingsSection = (typeof settingsSections)[number];

/** Whether a text names a section of the settings. */
export function isSettingsSection(text: string): text is SettingsSection {
  return settingsSections.some((section) => section === text);
}
