import fs from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { temporaryFolder } from '../electron/testing/temporary-folder.ts';
import { packageArguments } from './package-arguments.ts';

const adHoc = ['-c.mac.identity=-', '-c.mac.hardenedRuntime=false'];

test.each([
  ['darwin', {}, adHoc],
  ['darwin', { CSC_LINK: '', CSC_NAME: '' }, adHoc],
  ['darwin', { CSC_LINK: 'certificate.p12' }, []],
  ['darwin', { CSC_NAME: 'Uncurl' }, []],
  ['linux', {}, []],
  ['win32', {}, []],
] as const)('on %s with %j: %j', (platform, environment, expected) => {
  expect(packageArguments(platform, environment)).toEqual(expected);
});

test('packs the given Electron under its real version', () => {
  const folder = temporaryFolder();
  fs.writeFileSync(path.join(folder, 'version'), 'v45.4.1\n');
  expect(packageArguments('linux', { ELECTRON_OVERRIDE_DIST_PATH: folder })).toEqual([
    `-c.electronDist=${folder}`,
    '-c.electronVersion=45.4.1',
  ]);
});

test('refuses a folder without Electron, such as that of the stand-in', () => {
  const folder = temporaryFolder();
  expect(() => packageArguments('linux', { ELECTRON_OVERRIDE_DIST_PATH: folder })).toThrow(
    path.join(folder, 'version'),
  );
});
