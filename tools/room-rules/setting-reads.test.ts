import { expect, test } from 'vitest';
import { settingsSchema } from '../../core/settings/settings.ts';
import { codeThatUsesSettings, readsSetting } from './setting-reads.ts';

const code = codeThatUsesSettings();

test.each(Object.keys(settingsSchema.shape))('%s has an effect: code of the app reads it', (name) => {
  expect(code.some((text) => readsSetting(text, name))).toBe(true);
});

test.each([
  'if (settings.voice) speak();',
  'preferred: () => settings.current.voice,',
  'const on = app.pageData?.settings.voice;',
  '(pageData?.settings ?? defaultSettings).voice',
  'function speak({ sound, voice }: SoundSettings) {}',
  "function speak({ voice }: Pick<Settings, 'voice'>) {}",
  'const { voice } = plan.settings;',
])('a setting is read by: %s', (text) => {
  expect(readsSetting(text, 'voice')).toBe(true);
});

test.each([
  'voice.cancel();',
  'const { voice } = this.parts;',
  "type SoundSettings = Pick<Settings, 'sound' | 'voice'>;",
  'settings.voiceOver',
  'settings.sound.voice',
  "m.settings_voice({ settings: 'voice' })",
])('a setting isn’t read by: %s', (text) => {
  expect(readsSetting(text, 'voice')).toBe(false);
});
