/** The settings in the order of the page: groups of sections. */
import type { Component } from 'svelte';
import type { SettingsSection } from '../../core/navigation/settings-sections.ts';
import type { SettingName } from '../../core/settings/settings.ts';
import * as m from '../../messages/compiled/messages.js';
import Data from './Data.svelte';
import DeferralReasons from './DeferralReasons.svelte';
import WorkingHours from './hours/WorkingHours.svelte';
import Look from './Look.svelte';
import Places from './Places.svelte';
import Reminders from './Reminders.svelte';
import Rhythm from './Rhythm.svelte';
import type { SettingsSectionProps } from './section-props.ts';
import Session from './Session.svelte';
import Shortcuts from './shortcuts/Shortcuts.svelte';
import Signals from './Signals.svelte';
import SoundAndVoice from './SoundAndVoice.svelte';
import StartAtLogin from './StartAtLogin.svelte';
import YourBack from './YourBack.svelte';

export interface SectionContent {
  /** Names the section in links, such as `#/settings/working-hours`. */
  readonly id: SettingsSection;
  readonly title: string;
  /** Settings that are reset together. Working hours and the back profile would be too easy to lose by accident. */
  readonly names: readonly SettingName[];
  readonly Content: Component<SettingsSectionProps>;
}

export interface Group {
  readonly title: string;
  readonly sections: readonly SectionContent[];
}

export const groups: readonly Group[] = [
  {
    title: m.settings_group_reminders(),
    sections: [
      {
        id: 'rhythm',
        title: m.settings_rhythm(),
        names: [
          'intervalMinutes',
          'recoveryMinutes',
          'awayAfterMinutes',
          'callMeansPresent',
          'standingMinutes',
        ],
        Content: Rhythm,
      },
      { id: 'working-hours', title: m.settings_working_hours(), names: [], Content: WorkingHours },
      {
        id: 'reminders',
        title: m.settings_reminders(),
        names: ['snoozeMinutes', 'repeatMinutes', 'headsUp', 'openAfterReminders', 'notifications'],
        Content: Reminders,
      },
      { id: 'defer', title: m.settings_defer_for(), names: ['deferFor'], Content: DeferralReasons },
    ],
  },
  {
    title: m.settings_group_stretches(),
    sections: [
      {
        id: 'places',
        title: m.settings_places(),
        names: ['places', 'maxMinutes', 'hidden'],
        Content: Places,
      },
      { id: 'your-back', title: m.settings_back_profile(), names: [], Content: YourBack },
    ],
  },
  {
    title: m.settings_group_session(),
    sections: [
      {
        id: 'session',
        title: m.settings_session(),
        names: ['breathingFirst', 'leadInSeconds', 'stayOnTop'],
        Content: Session,
      },
      {
        id: 'sound-and-voice',
        title: m.settings_sound_and_voice(),
        names: ['sound', 'voice'],
        Content: SoundAndVoice,
      },
    ],
  },
  {
    title: m.settings_group_app(),
    sections: [
      { id: 'look', title: m.settings_look(), names: ['theme', 'figure'], Content: Look },
      { id: 'startup', title: m.settings_startup(), names: [], Content: StartAtLogin },
      { id: 'shortcuts', title: m.settings_shortcuts(), names: ['shortcuts'], Content: Shortcuts },
    ],
  },
  {
    title: m.settings_group_computer(),
    sections: [
      { id: 'signals', title: m.settings_signals(), names: [], Content: Signals },
      { id: 'data', title: m.settings_data(), names: [], Content: Data },
    ],
  },
];
