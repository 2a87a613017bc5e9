import fastCheck from 'fast-check';
import { expect, test } from 'vitest';
import { leavesOf } from '../../core/testing/json-leaves.ts';
import { faultIn, placeOf, repeatedNames } from './json-place.ts';

test.each([
  ['json_empty', 1, 1, ''],
  ['json_empty', 1, 1, ' \n\n'],
  ['json_comma_extra', 3, 19, '{\n  "voice": true,\n  "headsUp": false,\n}\n'],
  ['json_comma_extra', 1, 16, '{"hidden":["a" , ] }'],
  ['json_comma_missing', 3, 3, '{\r\n  "voice": true\r\n  "headsUp": false\r\n}'],
  ['json_comma_missing', 1, 16, '{"hidden":["a" "b"]}'],
  ['json_colon_missing', 1, 10, '{"voice" true}'],
  ['json_name_expected', 1, 15, '{"voice":true,3:1}'],
  ['json_value_expected', 1, 10, '{"voice":,"headsUp":true}'],
  ['json_quote_missing', 2, 9, '{\n"theme":"dark,\n"voice":true}'],
  ['json_end_expected', 1, 4, '{} {}'],
  ['json_comment', 2, 3, '{\n  // at work\n "voice":true}'],
  ['json_name_expected', 1, 2, '{voice:true}'],
  ['json_name_expected', 1, 2, "{'voice':true}"],
  ['json_name_expected', 1, 2, '{“voice”:true}'],
  ['json_name_expected', 1, 2, '{voice on:true}'],
  ['json_name_expected', 1, 15, '{"voice":true,theme:"dark"}'],
  ['json_value_expected', 1, 10, '{"voice":yes}'],
  ['json_value_expected', 1, 10, '{"voice":True}'],
  ['json_value_expected', 1, 10, '{"voice":yes,"theme":"dark"}'],
  ['json_value_expected', 1, 11, `{"theme": 'dark'}`],
  ['json_value_expected', 1, 10, `{"theme":'very dark'}`],
  ['json_value_expected', 1, 12, '{"hidden":[side-bend]}'],
  ['json_value_expected', 1, 12, '{"hidden":[side-bend,"a"]}'],
  ['json_value_expected', 1, 16, '{"hidden":["a",side-bend]}'],
  ['json_comma_missing', 1, 16, '{"hidden":["a" b "c"]}'],
  ['json_invalid', 1, 15, '{"voice":true ;,"theme":}'],
  ['json_cut_off', 1, 14, '{"voice":true'],
  ['json_cut_off', 2, 17, '{"voice":true,\n"intervalMinutes'],
  ['json_cut_off', 1, 10, '{"voice":'],
  ['json_cut_off', 1, 15, '{"voice":true,\n\n'],
] as const)('%s at %i:%i in %j', (key, line, column, text) => {
  expect(() => JSON.parse(text) as unknown).toThrow();
  expect(faultIn(text)).toEqual({ reason: { key, values: {} }, place: { line, column } });
});

test('a valid text that is changed anywhere is either still JSON or has a fault in it', () => {
  const texts = fastCheck.tuple(fastCheck.json(), fastCheck.nat(), fastCheck.nat(2), fastCheck.string());
  fastCheck.assert(
    fastCheck.property(texts, ([json, offset, removed, added]) => {
      const at = offset % (json.length + 1);
      const text = json.slice(0, at) + added + json.slice(at + removed);
      try {
        JSON.parse(text);
      } catch {
        const { place } = faultIn(text);
        const lines = text.split(/\r\n|\n|\r/);
        expect(place.line).toBeLessThanOrEqual(lines.length);
        expect(place.column).toBeLessThanOrEqual((lines[place.line - 1] ?? '').length + 1);
      }
    }),
  );
});

test('a value’s place is that of its name, or of its first character in a list', () => {
  const text = '{\n  "sound": { "on": true,\n    "volume": 2 },\n  "hidden": ["a",\n 3], "voice": 1\n}';
  expect(placeOf(text, ['sound', 'volume'])).toEqual({ line: 3, column: 5 });
  expect(placeOf(text, ['hidden', 1])).toEqual({ line: 5, column: 2 });
  expect(placeOf(text, ['voice'])).toEqual({ line: 5, column: 6 });
  expect(placeOf(text, ['theme'])).toBeUndefined();
});

test('if a name is given twice, the place is that of the one that counts', () => {
  expect(placeOf('{"voice":1,\n"voice":2}', ['voice'])).toEqual({ line: 2, column: 1 });
});

test('every value of a JSON text has a place', () => {
  fastCheck.assert(
    fastCheck.property(fastCheck.jsonValue(), fastCheck.constantFrom(undefined, 2, '\t'), (value, indent) => {
      const text = JSON.stringify(value, null, indent);
      for (const path of leavesOf(value)) expect(placeOf(text, path)).toBeDefined();
    }),
  );
});

test('a text with very many levels is no problem', () => {
  const deep = '['.repeat(100_000);
  expect(faultIn(deep).place).toBeDefined();
  expect(placeOf(deep + ']'.repeat(100_000), [0, 0])).toBeUndefined();
  expect(repeatedNames(deep + ']'.repeat(100_000))).toEqual([]);
});

test('a repeated name is found in every object, also inside a value that doesn’t count', () => {
  const text = '{"a":{"b":1,"b":2},\n"c":[0,{"d":1,"d":1}],\n"a":1,"constructor":1}';
  expect(repeatedNames(text)).toEqual([
    { path: ['a'], place: { line: 1, column: 2 } },
    { path: ['a', 'b'], place: { line: 1, column: 7 } },
    { path: ['c', 1, 'd'], place: { line: 2, column: 9 } },
  ]);
});

test('no JSON text that has been written by a program has repeated names', () => {
  fastCheck.assert(
    fastCheck.property(fastCheck.json(), (text) => {
      expect(repeatedNames(text)).toEqual([]);
    }),
  );
});
