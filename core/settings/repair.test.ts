import fastCheck from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Message } from '../message.ts';
import { repairSettings } from './repair.ts';
import { defaultSettings, settingsSchema } from './settings.ts';

test('the defaults are valid', () => {
  expect(settingsSchema.parse(defaultSettings)).toEqual(defaultSettings);
});

test('a missing setting gets its default without a report', () => {
  expect(repairSettings({ intervalMinutes: 30 })).toEqual({
    settings: { ...defaultSettings, intervalMinutes: 30 },
    repairs: [],
  });
});

const whole = (min: number, max: number): Message => ({
  key: 'expected_whole_number',
  values: { min, max },
});
const onOrOff: Message = { key: 'expected_boolean', values: {} };
const oneOf = (values: string): Message => ({ key: 'expected_one_of', values: { values } });
const parts = (names: string): Message => ({ key: 'expected_object', values: { parts: names } });
const ranges: Message = { key: 'expected_working_ranges', values: { most: 6 } };
const unknownPart = (name: string): Message => ({ key: 'setting_keys_unknown', values: { parts: name } });

const wrong: readonly { name: string; value: unknown; part?: string; reason: Message }[] = [
  { name: 'intervalMinutes', value: 9, reason: whole(10, 180) },
  { name: 'intervalMinutes', value: 181, reason: whole(10, 180) },
  { name: 'intervalMinutes', value: 45.5, reason: whole(10, 180) },
  { name: 'intervalMinutes', value: '45', reason: whole(10, 180) },
  { name: 'recoveryMinutes', value: 0, reason: whole(1, 30) },
  { name: 'awayAfterMinutes', value: 16, reason: whole(1, 15) },
  { name: 'snoozeMinutes', value: 61, reason: whole(1, 60) },
  { name: 'repeatMinutes', value: -1, reason: whole(0, 60) },
  { name: 'openAfterReminders', value: 6, reason: whole(0, 5) },
  { name: 'headsUp', value: 'yes', reason: onOrOff },
  { name: 'callMeansPresent', value: 'yes', reason: onOrOff },
  { name: 'workingHours', value: 'always', reason: parts(weekdays()) },
  { name: 'workingHours', value: { moonday: [] }, reason: unknownPart('moonday') },
  { name: 'workingHours', value: { monday: [['9:00', '12:00']] }, part: 'monday', reason: ranges },
  { name: 'workingHours', value: { monday: [['09:00']] }, part: 'monday', reason: ranges },
  { name: 'deferFor', value: { ...defaultSettings.deferFor, call: 1 }, part: 'call', reason: onOrOff },
  { name: 'places', value: 'seated', reason: parts('seated, standing, floor') },
  { name: 'maxMinutes', value: 2, reason: oneOf('1, 3, null') },
  { name: 'hidden', value: 'side-bend', reason: { key: 'expected_stretch_ids', values: {} } },
  { name: 'hidden', value: [3], reason: { key: 'expected_stretch_ids', values: {} } },
  { name: 'backProfile', value: true, reason: parts('disc, backCondition') },
  { name: 'breathingFirst', value: null, reason: onOrOff },
  { name: 'leadInSeconds', value: 31, reason: whole(3, 30) },
  { name: 'doses', value: 3, reason: { key: 'expected_object_by_stretch', values: {} } },
  {
    name: 'doses',
    value: { 'Side bend': {} },
    part: 'Side bend',
    reason: { key: 'expected_stretch_id', values: {} },
  },
  {
    name: 'doses',
    value: { 'side-bend': { reps: 61 } },
    part: 'side-bend.reps',
    reason: whole(1, 60),
  },
  {
    name: 'sound',
    value: { on: true, volume: 1.1 },
    part: 'volume',
    reason: { key: 'expected_number', values: { min: 0, max: 1 } },
  },
  { name: 'voice', value: 0, reason: onOrOff },
  { name: 'stayOnTop', value: [], reason: onOrOff },
  { name: 'figure', value: { skin: 'dark', hair: 'long' }, part: 'hair', reason: oneOf('bun, short') },
  { name: 'theme', value: 'blue', reason: oneOf('system, light, dark') },
  { name: 'language', value: 'English', reason: { key: 'expected_language', values: {} } },
  { name: 'launchAtLogin', value: 'no', reason: onOrOff },
  { name: 'notifications', value: 'mail', reason: oneOf('auto, electron, node-notifier, window') },
];

function weekdays(): string {
  return 'monday, tuesday, wednesday, thursday, friday, saturday, sunday';
}

describe('an invalid setting', () => {
  test.each(wrong)(
    '$name: $value is reported and replaced by its default, and no other setting',
    (example) => {
      const { name, value, part, reason } = example;
      expect(repairSettings({ snoozeMinutes: 20, [name]: value })).toEqual({
        settings: { ...defaultSettings, snoozeMinutes: name === 'snoozeMinutes' ? 10 : 20 },
        repairs: [part === undefined ? { name, reason } : { name, part, reason }],
      });
    },
  );

  test('is tested for every setting', () => {
    const names = new Set(wrong.map(({ name }) => name));
    expect(Object.keys(settingsSchema.shape).filter((name) => !names.has(name))).toEqual([]);
  });

  test('is reported once per wrong part', () => {
    const workingHours = { monday: [['9', '10'], 3], friday: 'off', sunday: [['09:00', '10:00']] };
    expect(repairSettings({ workingHours }).repairs).toEqual([
      { name: 'workingHours', part: 'monday', reason: ranges },
      { name: 'workingHours', part: 'friday', reason: ranges },
    ]);
  });

  test('with an unknown name is reported and left out', () => {
    expect(repairSettings({ intervallMinutes: 30 })).toEqual({
      settings: defaultSettings,
      repairs: [{ name: 'intervallMinutes', reason: { key: 'setting_unknown', values: {} } }],
    });
  });

  test.each([null, 'x', 3, [1]])('%j in place of the settings gives the defaults', (raw) => {
    expect(repairSettings(raw)).toEqual({
      settings: defaultSettings,
      repairs: [{ name: '', reason: { key: 'settings_file_empty', values: {} } }],
    });
  });
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
])('%s: %j is valid and keeps its value', (name, value) => {
  expect(repairSettings({ [name]: value })).toEqual({
    settings: { ...defaultSettings, [name]: value },
    repairs: [],
  });
});

test('any value in a file either stays as it is, or is reported and replaced', () => {
  const anyName = fastCheck.constantFrom(...Object.keys(settingsSchema.shape));
  fastCheck.assert(
    fastCheck.property(anyName, fastCheck.jsonValue(), (name, value) => {
      const { settings, repairs } = repairSettings({ [name]: value });
      expect(settingsSchema.parse(settings)).toEqual(settings);
      const isValid = settingsSchema.safeParse({ ...defaultSettings, [name]: value }).success;
      expect(repairs.length === 0).toBe(isValid);
      expect(settings).toEqual(isValid ? { ...defaultSettings, [name]: value } : defaultSettings);
    }),
  );
});
