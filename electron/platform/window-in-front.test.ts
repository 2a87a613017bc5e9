import { expect, test } from 'vitest';
import { windowInFrontReport } from './window-in-front.ts';

test.each<[NodeJS.Platform, string]>([
  ['linux', 'X11'],
  ['win32', 'Windows'],
  ['darwin', 'macOS'],
])('%s: works through %s', (platform, by) => {
  expect(windowInFrontReport(platform, false)).toEqual({ available: true, by });
});

test('Wayland: not available, with the reason', () => {
  expect(windowInFrontReport('linux', true)).toEqual({
    available: false,
    reasons: [{ why: { key: 'signal_wayland_orders_windows', values: {} } }],
  });
});
