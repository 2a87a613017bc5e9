import { expect, it } from 'vitest';
import { defaultSettings } from '../../core/settings/settings.ts';
import { backToDefaults } from './defaults.ts';

it('asks for nothing when all is at its default, in whatever order', () => {
  const places = { floor: false, standing: true, seated: true };
  const settings = { ...defaultSettings, places, snoozeMinutes: 30 };
  expect(backToDefaults(settings, ['places', 'maxMinutes', 'hidden'])).toBeUndefined();
});

it('asks for the defaults of those that differ, and of no others', () => {
  const settings = {
    ...defaultSettings,
    maxMinutes: null,
    hidden: ['side-bend'],
    sound: { on: true, volume: 0.5 },
    snoozeMinutes: 30,
  };
  expect(backToDefaults(settings, ['places', 'maxMinutes', 'hidden', 'sound'])).toEqual({
    maxMinutes: 3,
    hidden: [],
    sound: { on: true, volume: 0.6 },
  });
});
