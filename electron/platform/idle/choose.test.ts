import { expect, test, vi } from 'vitest';
import type { SessionEnvironment } from '../wayland.ts';
import type { Place } from '../dbus/bus.ts';
import { failedBy } from '../reason.ts';
import { chooseIdle, idleSourcesFor } from './choose.ts';

const overDBus = ['mutter', 'screenSaver', 'logind'];

test.each<[string, NodeJS.Platform, SessionEnvironment, string[]]>([
  ['macOS', 'darwin', {}, ['powerMonitor']],
  ['Windows', 'win32', {}, ['powerMonitor']],
  ['X11', 'linux', { XDG_SESSION_TYPE: 'x11' }, ['powerMonitor', ...overDBus]],
  [
    'X11 with a Wayland display nested in it',
    'linux',
    { XDG_SESSION_TYPE: 'x11', WAYLAND_DISPLAY: 'wayland-1' },
    ['powerMonitor', ...overDBus],
  ],
  ['no session type', 'linux', {}, ['powerMonitor', ...overDBus]],
  ['Wayland', 'linux', { XDG_SESSION_TYPE: 'wayland' }, overDBus],
  ['a Wayland display alone', 'linux', { WAYLAND_DISPLAY: 'wayland-0' }, overDBus],
])('%s: these in this order', (_name, platform, environment, expected) => {
  expect(idleSourcesFor(platform, environment)).toEqual(expected);
});

test('each name is the source of that name', async () => {
  const call = vi.fn(({ destination }: Place) => Promise.reject(new Error(`no ${destination}`)));
  const parts = {
    powerMonitor: {
      getSystemIdleTime: () => {
        throw new Error('no display');
      },
    },
    session: { call },
    login: { read: () => Promise.reject(new Error('no logind')) },
    time: { now: () => ({ elapsed: 0 }), after: () => () => undefined },
    monotonicSeconds: () => 0,
  };
  const idle = chooseIdle('linux', { XDG_SESSION_TYPE: 'x11' }, parts);
  expect(call, 'nothing is asked before it has to be').not.toHaveBeenCalled();
  expect(await idle.read()).toBeNull();
  expect(idle.report).toEqual({
    available: false,
    reasons: [
      { of: 'powerMonitor', why: failedBy('no display') },
      { of: 'Mutter', why: failedBy('no org.gnome.Mutter.IdleMonitor') },
      { of: 'org.freedesktop.ScreenSaver', why: failedBy('no org.freedesktop.ScreenSaver') },
      { of: 'logind', why: failedBy('no logind') },
    ],
  });
});
