import { expect, test } from 'vitest';
import { defaultSettings } from '../../core/settings/settings.ts';
import { encodings, notText } from '../testing/encodings.ts';
import { readSettingsText } from './settings-text.ts';

test.each(encodings)('$name is read, and a repair names line and column', ({ encode }) => {
  const text = '{\r\n  "intervalMinutes": 30,\r\n  "sound": { "on": false, "volume": "loud" }\r\n}\r\n';
  expect(readSettingsText(encode(text))).toEqual({
    given: ['intervalMinutes', 'sound'],
    settings: { ...defaultSettings, intervalMinutes: 30, sound: { on: false, volume: 0.6 } },
    repairs: [
      {
        path: ['sound', 'volume'],
        place: { line: 3, column: 27 },
        reason: { key: 'expected_number', values: { min: 0, max: 1 } },
      },
    ],
  });
});

test.each(notText)('$name in place of a text is a problem', ({ bytes }) => {
  expect(readSettingsText(bytes)).toEqual({
    problem: { path: [], reason: { key: 'settings_file_not_text', values: {} } },
  });
});

test.each(['null', '"x"', '3', '[1]'])('%s in place of the settings is a problem', (text) => {
  expect(readSettingsText(Buffer.from(text))).toEqual({
    problem: { path: [], reason: { key: 'settings_file_empty', values: {} } },
  });
});

test('the version isn’t a setting', () => {
  for (const version of ['1', '2', '"x"', '-1', '1e99']) {
    expect(readSettingsText(Buffer.from(`{"version":${version}}`))).toEqual({
      given: [],
      settings: defaultSettings,
      repairs: [],
    });
  }
});

test('a text that isn’t JSON is a problem with its place', () => {
  expect(readSettingsText(Buffer.from('{\n  "voice": true,\n}'))).toEqual({
    problem: { path: [], place: { line: 2, column: 16 }, reason: { key: 'json_comma_extra', values: {} } },
  });
});

test('repairs are in the order of the file', () => {
  const text = `{
  "voice": 1,
  "sound": { "volume": 7, "loud": true },
  "telepathy": true,
  "intervalMinutes": 5,
  "places": { "floor": 1, "seated": 2 }
}`;
  const read = readSettingsText(Buffer.from(text));
  expect('repairs' in read && read.repairs.map(({ place }) => [place?.line, place?.column])).toEqual([
    [2, 3],
    [3, 14],
    [3, 27],
    [4, 3],
    [5, 3],
    [6, 15],
    [6, 27],
  ]);
});

test('a name that occurs more than once is reported, and its last value counts', () => {
  const text = `{
  "voice": false,
  "sound": { "on": false, "on": true },
  "workingHours": { "monday": [], "monday": [], "monday": [["09:00", "17:00"]] },
  "voice": true
}`;
  const twice = { key: 'setting_twice', values: {} };
  expect(readSettingsText(Buffer.from(text))).toMatchObject({
    settings: {
      voice: true,
      sound: { on: true },
      workingHours: { monday: [['09:00', '17:00']] },
    },
    repairs: [
      { path: ['voice'], place: { line: 2, column: 3 }, reason: twice },
      { path: ['sound', 'on'], place: { line: 3, column: 14 }, reason: twice },
      { path: ['workingHours', 'monday'], place: { line: 4, column: 21 }, reason: twice },
      { path: ['workingHours', 'monday'], place: { line: 4, column: 35 }, reason: twice },
    ],
  });
});
