import { expect, test } from 'vitest';
import { electronProgram, withoutBinary } from './choose-electron.ts';

const failure = "github.com can't be reached. Set HTTPS_PROXY.";

test('without Electron’s binary, the stand-in runs on Linux', () => {
  expect(withoutBinary(failure, 'linux')).toMatchObject({
    kind: 'stand-in',
    reason: `Electron's binary could not be downloaded: ${failure}`,
  });
});

test.each(['win32', 'darwin'] as const)('without it, the error on %s says why and what to do', (platform) => {
  expect(() => withoutBinary(failure, platform)).toThrow(
    `could not be downloaded: ${failure}\nUncurl needs it`,
  );
});

test('a folder without Electron is an error that names it', () => {
  const wrong = { kind: 'electron', path: '/nowhere', reason: '' } as const;
  expect(() => electronProgram(wrong)).toThrow('There is no Electron at /nowhere');
});
