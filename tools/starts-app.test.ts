import { expect, test } from 'vitest';
import { startsApp, switchesBefore } from './starts-app.ts';

test.each<[string, boolean]>([
  ['', true],
  ['--user-data-dir=/tmp/data', true],
  ['start side-bend', true],
  ['--no-sandbox start', true],
  ['open library/side-bend', true],
  ['pause 1h', true],
  ['settings', true],
  ['choose', true],
  ['status', false],
  ['--user-data-dir=/tmp/data status --json', false],
  ['quit', false],
  ['pasue', false],
  ['help start', false],
  ['--help', false],
  ['--version', false],
])('"%s" starts the app: %s', (words, starts) => {
  expect(startsApp(words.split(' ').filter(Boolean))).toBe(starts);
});

test('the switches are those before the command', () => {
  expect(switchesBefore(['--user-data-dir=/tmp/data', 'status', '--json'])).toEqual([
    '--user-data-dir=/tmp/data',
  ]);
  expect(switchesBefore(['--no-sandbox'])).toEqual(['--no-sandbox']);
});
