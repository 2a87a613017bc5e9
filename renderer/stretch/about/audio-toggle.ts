/** What a person may want to hear during a session. */
import type { Settings, SettingsChange } from '../../../core/settings/settings.ts';

export type AudioOption = 'sound' | 'voice';

/** The change that switches it on or off; the volume stays as it is. */
export function audioToggled({ sound, voice }: Settings, what: AudioOption): SettingsChange {
  return what === 'sound' ? { sound: { ...sound, on: !sound.on } } : { voice: !voice };
}
