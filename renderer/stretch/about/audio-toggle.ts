import type { Settings, SettingsChange } from '../../../core/settings/settings.ts';

/** What the user can turn on and off during a session: all sound, or the voice. */
export type AudioOption = 'sound' | 'voice';

/** Returns the settings change that turns an option on or off. The volume stays the same. */
export function audioToggled({ sound, voice }: Settings, option: AudioOption): SettingsChange {
  return option === 'sound' ? { sound: { ...sound, on: !sound.on } } : { voice: !voice };
}
