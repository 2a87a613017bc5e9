import fs from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { temporaryFolder } from '../../electron/testing/temporary-folder.ts';
import { circumstancesOf, recordedFailure, recordFailure } from './record.ts';

const HOUR = 60 * 60 * 1000;
const now = Date.UTC(2026, 7, 1);
const failure = "github.com can't be reached";

/** A file with a record made under these circumstances. */
function recordedIn(circumstances: string): string {
  const file = path.join(temporaryFolder(), 'cache/record.json');
  recordFailure(file, { circumstances, failure, at: now });
  return file;
}

test.each([
  ['at once', 0, failure],
  ['after 23 hours', 23 * HOUR, failure],
  ['after a day', 24 * HOUR, undefined],
  ['after the clock was set back', -HOUR, undefined],
])('%s, a record is remembered: %s', (_when, later, remembered) => {
  expect(recordedFailure(recordedIn('here'), 'here', now + later)).toBe(remembered);
});

test('a record of other circumstances, or one that can’t be read, doesn’t count', () => {
  const file = recordedIn('here');
  expect(recordedFailure(file, 'elsewhere', now)).toBeUndefined();
  // How an earlier version of this file looked.
  fs.writeFileSync(file, '{"version":"45.4.1","failure":"TypeError: fetch failed"}\n');
  expect(recordedFailure(file, 'here', now)).toBeUndefined();
  fs.writeFileSync(file, '{');
  expect(recordedFailure(file, 'here', now)).toBeUndefined();
});

test('a folder that can’t be written is no failure of its own', () => {
  const occupied = path.join(temporaryFolder(), 'file');
  fs.writeFileSync(occupied, '');
  const file = path.join(occupied, 'record.json');
  expect(() => recordFailure(file, { circumstances: 'here', failure, at: now })).not.toThrow();
});

test.each([
  ['another version', '2', {}],
  ['a mirror', '1', { ELECTRON_MIRROR: 'http://mirror/' }],
  ['a mirror from .npmrc', '1', { npm_config_electron_mirror: 'http://mirror/' }],
  ['a proxy', '1', { HTTPS_PROXY: 'http://proxy' }],
  ['a proxy in lower case', '1', { https_proxy: 'http://proxy' }],
])('%s changes the circumstances', (_name, version, environment) => {
  expect(circumstancesOf(version, environment)).not.toBe(circumstancesOf('1', {}));
});

test('other variables and their order don’t', () => {
  expect(circumstancesOf('1', { PATH: '/bin', npm_config_noproxy: '' })).toBe(circumstancesOf('1', {}));
  const [mirror, proxy] = [{ ELECTRON_MIRROR: 'a' }, { HTTPS_PROXY: 'b' }];
  expect(circumstancesOf('1', { ...mirror, ...proxy })).toBe(circumstancesOf('1', { ...proxy, ...mirror }));
});
