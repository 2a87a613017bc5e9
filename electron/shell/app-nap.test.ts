import { expect, test, vi } from 'vitest';
import { turnOffAppNap } from './app-nap.ts';

test.each([
  ['darwin', true],
  ['win32', false],
  ['linux', false],
] as const)('on %s, App Nap is turned off: %s', (platform, expected) => {
  const defaults = { registerDefaults: vi.fn(), setUserDefault: vi.fn() };
  turnOffAppNap(defaults, platform);
  expect(defaults.registerDefaults.mock.calls).toEqual(expected ? [[{ NSAppSleepDisabled: true }]] : []);
  expect(defaults.setUserDefault.mock.calls).toEqual(
    expected ? [['NSAppSleepDisabled', 'boolean', true]] : [],
  );
});
