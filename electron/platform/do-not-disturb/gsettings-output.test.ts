import { expect, test } from 'vitest';
import { parseGsettingsBoolean } from './gsettings-output.ts';

test.each([
  ['true\n', true],
  ['false\n', false],
])('%j', (output, expected) => {
  expect(parseGsettingsBoolean(output)).toBe(expected);
});

test.each([
  '',
  '\n',
  "'true'\n",
  'uint32 1\n',
  'No such schema “org.gnome.desktop.notifications”\n',
  'true false',
])('%j is refused', (output) => {
  expect(() => parseGsettingsBoolean(output)).toThrow('neither true nor false');
});
