import { expect, it } from 'vitest';
import { defaultSettings } from '../../core/settings/settings.ts';
import { resetToDefaults, valuesOf } from './defaults.ts';

it('returns undefined when all settings have their defaults, whatever the key order', () => {
  const places = { floor: false, standing: true, seated: true };
  const settings = { ...defaultSettings, places, snoozeMinutes: 30 };
  expect(resetToDefaults(settings, ['places', 'maxMinutes', 'hidden'])).toBeUndefined();
});

it('changes only the settings that differ, and returns how to undo that and the result', () => {
  const settings = {
    ...defaultSettings,
    maxMinutes: null,
    hidden: ['side-bend'],
    sound: { on: true, volume: 0.5 },
    snoozeMinutes: 30,
  };
  expect(resetToDefaults(settings, ['places', 'maxMinutes', 'hidden', 'sound'])).toEqual({
    change: { maxMinutes: 5, hidden: [], sound: { on: true, volume: 0.6 } },
    undo: { maxMinutes: null, hidden: ['side-bend'], sound: { on: true, volume: 0.5 } },
    after: valuesOf(defaultSettings, ['places', 'maxMinutes', 'hidden', 'sound']),
  });
});
