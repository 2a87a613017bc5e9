import { describe, expect, test } from 'vitest';
import { defaultSettings, repairSettings, settingsSchema } from './settings.ts';

describe('repairing settings', () => {
  test('the defaults are valid themselves', () => {
    expect(settingsSchema.parse(defaultSettings)).toEqual(defaultSettings);
  });

  test('what is missing takes its default, and nobody is told', () => {
    expect(repairSettings({ intervalMinutes: 30 })).toEqual({
      settings: { ...defaultSettings, intervalMinutes: 30 },
      repairs: [],
    });
  });

  test.each([
    ['intervalMinutes', 9],
    ['intervalMinutes', 181],
    ['intervalMinutes', 45.5],
    ['intervalMinutes', '45'],
    ['recoveryMinutes', 0],
    ['awayAfterMinutes', 16],
    ['repeatMinutes', -1],
    ['maxMinutes', 2],
    ['theme', 'blue'],
    ['workingHours', { monday: [['9:00', '12:00']] }],
    ['workingHours', { moonday: [] }],
    ['places', { seated: true }],
    ['sound', { on: true, volume: 1.1 }],
  ])('%s of %j is replaced by its default and named; the others are kept', (name, value) => {
    const { settings, repairs } = repairSettings({ snoozeMinutes: 20, [name]: value });
    expect(settings).toEqual({ ...defaultSettings, snoozeMinutes: 20 });
    expect(repairs.map((repair) => repair.name)).toEqual([name]);
    expect(repairs[0]?.reason).not.toBe('');
  });

  test.each([
    ['intervalMinutes', 10],
    ['intervalMinutes', 180],
    ['repeatMinutes', 0],
    ['maxMinutes', null],
    [
      'workingHours',
      {
        monday: [
          ['09:00', '12:30'],
          ['22:00', '02:00'],
        ],
      },
    ],
  ])('%s of %j is kept', (name, value) => {
    expect(repairSettings({ [name]: value })).toEqual({
      settings: { ...defaultSettings, [name]: value },
      repairs: [],
    });
  });

  test('an unknown name is reported and left out', () => {
    expect(repairSettings({ intervallMinutes: 30 })).toEqual({
      settings: defaultSettings,
      repairs: [{ name: 'intervallMinutes', reason: 'there is no such setting' }],
    });
  });

  test.each([null, 'x', 3, [1]])('%j as a whole gives the defaults', (raw) => {
    const { settings, repairs } = repairSettings(raw);
    expect(settings).toEqual(defaultSettings);
    expect(repairs).toEqual([{ name: '', reason: 'the settings are not an object' }]);
  });
});
