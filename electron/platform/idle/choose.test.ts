import { expect, test } from 'vitest';
import { chooseIdle, type DesktopEnvironment } from './choose.ts';

const powerMonitor = { getSystemIdleTime: () => 7 };

test.each<[string, NodeJS.Platform, DesktopEnvironment]>([
  ['macOS', 'darwin', {}],
  ['Windows', 'win32', {}],
  ['X11', 'linux', { XDG_SESSION_TYPE: 'x11', XDG_CURRENT_DESKTOP: 'XFCE' }],
  [
    'X11 with a Wayland display nested in it',
    'linux',
    { XDG_SESSION_TYPE: 'x11', WAYLAND_DISPLAY: 'wayland-1' },
  ],
  ['no session type', 'linux', {}],
  ['GNOME on Wayland', 'linux', { XDG_SESSION_TYPE: 'wayland', XDG_CURRENT_DESKTOP: 'ubuntu:GNOME' }],
  ['KDE on Wayland', 'linux', { XDG_SESSION_TYPE: 'wayland', XDG_CURRENT_DESKTOP: 'KDE' }],
])('%s: powerMonitor', (_name, platform, environment) => {
  const idle = chooseIdle(platform, environment, powerMonitor);
  expect(idle.read()).toBe(7);
  expect(idle.report).toEqual({ available: true, by: 'powerMonitor' });
});

test.each<[string, DesktopEnvironment]>([
  ['Sway', { XDG_SESSION_TYPE: 'wayland', XDG_CURRENT_DESKTOP: 'sway' }],
  ['an unnamed desktop', { WAYLAND_DISPLAY: 'wayland-0' }],
])('%s on Wayland: unknown, and said so', (_name, environment) => {
  const idle = chooseIdle('linux', environment, powerMonitor);
  expect(idle.read()).toBeNull();
  expect(idle.report.available).toBe(false);
  expect(idle.report.by).toContain('Wayland');
});
