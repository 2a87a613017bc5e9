import { describe, expect, test } from 'vitest';
import type { Message } from '../message.ts';
import { weekdays } from '../time/weekday.ts';
import { repairSettings } from './repair.ts';
import { defaultSettings, settingsSchema, type SettingName } from './settings.ts';

test('the defaults are valid', () => {
  expect(settingsSchema.parse(defaultSettings)).toEqual(defaultSettings);
});

test('a missing setting or part of one gets its default without a report', () => {
  expect(repairSettings({ intervalMinutes: 30, backProfile: { disc: true }, sound: { on: false } })).toEqual({
    settings: {
      ...defaultSettings,
      intervalMinutes: 30,
      backProfile: { disc: true, backCondition: false },
      sound: { on: false, volume: 0.6 },
    },
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
const range: Message = { key: 'expected_working_range', values: {} };
const unknown: Message = { key: 'setting_unknown', values: {} };
const stretchId: Message = { key: 'expected_stretch_id', values: {} };
const wholeDay = [['00:00', '00:00']];
const six = Array.from({ length: 6 }, (_, hour) => [`0${hour}:00`, `0${hour}:30`]);

/**
 * Wrong values by setting. `kept` is what remains of the setting, its default if absent; `at` is the path to the wrong
 * value inside the setting, if only a part of it is wrong.
 */
const wrong: readonly {
  name: SettingName;
  value: unknown;
  at?: readonly (string | number)[];
  kept?: unknown;
  reason: Message;
}[] = [
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
  {
    name: 'standingMinutes',
    value: 5,
    reason: { key: 'expected_zero_or_whole_number', values: { min: 10, max: 120 } },
  },
  { name: 'workingHours', value: 'always', reason: parts(weekdays.join(', ')) },
  {
    name: 'workingHours',
    value: {
      monday: [
        ['nine', '12:00'],
        ['13:00', '18:00'],
      ],
      friday: [['08:00', '09:00']],
    },
    at: ['monday', 0],
    kept: { monday: wholeDay, friday: [['08:00', '09:00']] },
    reason: range,
  },
  {
    name: 'workingHours',
    value: { monday: [['09:00']] },
    at: ['monday', 0],
    kept: { monday: wholeDay },
    reason: range,
  },
  {
    name: 'workingHours',
    value: { monday: '09:00-17:00' },
    at: ['monday'],
    kept: { monday: wholeDay },
    reason: ranges,
  },
  {
    name: 'workingHours',
    value: { monday: [...six, ['23:00', '23:30']] },
    at: ['monday', 6],
    kept: { monday: wholeDay },
    reason: ranges,
  },
  {
    name: 'workingHours',
    value: { moonday: [], friday: [] },
    at: ['moonday'],
    kept: { ...Object.fromEntries(weekdays.map((day) => [day, wholeDay])), friday: [] },
    reason: unknown,
  },
  {
    name: 'workingHours',
    value: { moonday: [['09:00', '17:00']] },
    at: ['moonday'],
    kept: {},
    reason: unknown,
  },
  {
    name: 'deferFor',
    value: { doNotDisturb: false, fullScreen: false, call: 1, typing: false },
    at: ['call'],
    kept: { doNotDisturb: false, fullScreen: false, call: true, typing: false },
    reason: onOrOff,
  },
  { name: 'places', value: 'seated', reason: parts('seated, standing, floor') },
  {
    name: 'places',
    value: { seated: false, standing: false, floor: false },
    reason: { key: 'expected_place', values: { parts: 'seated, standing, floor' } },
  },
  {
    name: 'places',
    value: { seated: false, standing: false },
    reason: { key: 'expected_place', values: { parts: 'seated, standing, floor' } },
  },
  { name: 'maxMinutes', value: 2, reason: oneOf('1, 3, 5, 10, null') },
  { name: 'hidden', value: 'side-bend', reason: { key: 'expected_stretch_ids', values: {} } },
  {
    name: 'hidden',
    value: ['bridge', 3, 'side-bend'],
    at: [1],
    kept: ['bridge', 'side-bend'],
    reason: stretchId,
  },
  { name: 'backProfile', value: true, reason: parts('disc, backCondition') },
  {
    name: 'backProfile',
    value: { disc: true, backCondition: 'no' },
    at: ['backCondition'],
    kept: { disc: true, backCondition: false },
    reason: onOrOff,
  },
  {
    name: 'backProfile',
    value: { disc: true, disk: true },
    at: ['disk'],
    kept: { disc: true, backCondition: false },
    reason: unknown,
  },
  { name: 'breathingFirst', value: null, reason: onOrOff },
  { name: 'leadInSeconds', value: 31, reason: whole(3, 30) },
  { name: 'doses', value: 3, reason: { key: 'expected_object_by_stretch', values: {} } },
  {
    name: 'doses',
    value: { 'Side bend': {}, bridge: { reps: 8 } },
    at: ['Side bend'],
    kept: { bridge: { reps: 8 } },
    reason: stretchId,
  },
  {
    name: 'doses',
    value: { 'side-bend': 8, bridge: { reps: 8 } },
    at: ['side-bend'],
    kept: { bridge: { reps: 8 } },
    reason: parts('holdSeconds, reps'),
  },
  {
    name: 'doses',
    value: { 'side-bend': { reps: 61, holdSeconds: 20 } },
    at: ['side-bend', 'reps'],
    kept: { 'side-bend': { holdSeconds: 20 } },
    reason: whole(1, 60),
  },
  {
    name: 'sound',
    value: { on: false, volume: 1.1 },
    at: ['volume'],
    kept: { on: false, volume: 0.6 },
    reason: { key: 'expected_number', values: { min: 0, max: 1 } },
  },
  { name: 'voice', value: 0, reason: onOrOff },
  { name: 'stayOnTop', value: [], reason: onOrOff },
  {
    name: 'figure',
    value: { skin: 'dark', hair: 'long' },
    at: ['hair'],
    kept: { skin: 'dark', hair: 'bun' },
    reason: oneOf('bun, short'),
  },
  { name: 'theme', value: 'blue', reason: oneOf('system, light, dark') },
  { name: 'language', value: 'English', reason: { key: 'expected_language', values: {} } },
  { name: 'notifications', value: 'mail', reason: oneOf('auto, electron, node-notifier, window') },
  { name: 'launchAtLogin', value: 'yes', reason: onOrOff },
  { name: 'shortcuts', value: 'Ctrl+U', reason: parts('start, snooze, skip, pause') },
  ...['U', 'Shift+U', 'Ctrl+', '', 'Ctrl+Ctrl+U', 'Hyper+U', 'Ctrl+Escape', 3, false].map((value) => ({
    name: 'shortcuts' as const,
    value: { start: 'Ctrl+Shift+U', pause: value },
    at: ['pause'],
    kept: { start: 'Ctrl+Shift+U', snooze: null, skip: null, pause: null },
    reason: { key: 'expected_shortcut', values: {} } as const,
  })),
];

describe('an invalid setting', () => {
  test.each(wrong)('$name: $value is reported, and everything else is kept', (example) => {
    const { name, value, at = [], kept = defaultSettings[name], reason } = example;
    const others = name === 'snoozeMinutes' ? {} : { snoozeMinutes: 20 };
    expect(repairSettings({ ...others, [name]: value })).toEqual({
      settings: { ...defaultSettings, ...others, [name]: kept },
      repairs: [{ path: [name, ...at], reason }],
    });
  });

  test('is tested for every setting', () => {
    const names = new Set<string>(wrong.map(({ name }) => name));
    expect(Object.keys(settingsSchema.shape).filter((name) => !names.has(name))).toEqual([]);
  });

  test('is reported for each wrong value', () => {
    const workingHours = { monday: [['9', '10'], 3], friday: 'off', sunday: [['09:00', '10:00']] };
    expect(repairSettings({ workingHours })).toEqual({
      settings: {
        ...defaultSettings,
        workingHours: { monday: wholeDay, friday: wholeDay, sunday: [['09:00', '10:00']] },
      },
      repairs: [
        { path: ['workingHours', 'monday', 0], reason: range },
        { path: ['workingHours', 'monday', 1], reason: range },
        { path: ['workingHours', 'friday'], reason: ranges },
      ],
    });
  });

  test('with an unknown name is reported and left out', () => {
    expect(repairSettings({ intervallMinutes: 30 })).toEqual({
      settings: defaultSettings,
      repairs: [{ path: ['intervallMinutes'], reason: unknown }],
    });
  });
});

test.each([
  ['intervalMinutes', 10],
  ['intervalMinutes', 180],
  ['repeatMinutes', 0],
  ['maxMinutes', 10],
  ['maxMinutes', null],
  ['places', { seated: false, standing: false, floor: true }],
  ['hidden', ['no-such-stretch']],
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

test.each([
  [
    ['9:00', '23:00'],
    ['09:00', '23:00'],
  ],
  [
    ['22:30', '6:15'],
    ['22:30', '06:15'],
  ],
  [
    ['0:00', '0:00'],
    ['00:00', '00:00'],
  ],
])('the time range %j may lack leading zeros', (written, range) => {
  const { settings, repairs } = repairSettings({ workingHours: { monday: [written] } });
  expect(settings.workingHours).toEqual({ monday: [range] });
  expect(repairs).toEqual([]);
});
