import { expect, test, vi } from 'vitest';
import { isByHand } from './by-hand.ts';

const appOpened = (wasOpenedAtLogin: boolean) => ({
  getLoginItemSettings: vi.fn(() => ({ wasOpenedAtLogin }) as Electron.LoginItemSettings),
});

test.each([
  [true, 'linux', {}, false],
  [false, 'linux', { atLogin: true }, false],
  [false, 'linux', { request: { kind: 'status' } }, false],
  [true, 'darwin', {}, false],
  [false, 'darwin', {}, true],
  [false, 'win32', { atLogin: true }, false],
] as const)(
  '%s: a start on %s with %j, opened at login by macOS: %s',
  (byHand, platform, how, openedByMac) => {
    expect(isByHand(how, appOpened(openedByMac), platform)).toBe(byHand);
  },
);
