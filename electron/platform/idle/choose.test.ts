import { expect, test, vi } from 'vitest';
import type { SessionEnvironment } from '../wayland.ts';
import type { RemoteInterface } from '../dbus/bus.ts';
import { failureMessage } from '../signal-error.ts';
import { chooseIdle, idleSourcesFor } from './choose.ts';

const overDBus = ['mutter', 'screenSaver', 'logind'];
const onWayland = [...overDBus, 'waylandPowerMonitor'];

test.each<[string, NodeJS.Platform, SessionEnvironment, string[]]>([
  ['macOS', 'darwin', {}, ['powerMonitor']],
  ['Windows', 'win32', {}, ['powerMonitor']],
  ['X11', 'linux', { XDG_SESSION_TYPE: 'x11' }, ['powerMonitor', ...overDBus]],
  [
    'X11 with a nested Wayland display',
    'linux',
    { XDG_SESSION_TYPE: 'x11', WAYLAND_DISPLAY: 'wayland-1' },
    ['powerMonitor', ...overDBus],
  ],
  ['no session type', 'linux', {}, ['powerMonitor', ...overDBus]],
  ['Wayland', 'linux', { XDG_SESSION_TYPE: 'wayland' }, onWayland],
  ['a Wayland display alone', 'linux', { WAYLAND_DISPLAY: 'wayland-0' }, onWayland],
  ['Wayland from a console', 'linux', { XDG_SESSION_TYPE: 'tty', WAYLAND_DISPLAY: 'wayland-0' }, onWayland],
])('%s: the sources in order', (_name, platform, environment, expected) => {
  expect(idleSourcesFor(platform, environment)).toEqual(expected);
});

test('each name selects the right source', async () => {
  const call = vi.fn(({ destination }: RemoteInterface) => Promise.reject(new Error(`no ${destination}`)));
  const parts = {
    powerMonitor: {
      getSystemIdleTime: () => {
        throw new Error('no display');
      },
    },
    waylandPowerMonitor: undefined,
    session: { call },
    login: { read: () => Promise.reject(new Error('no logind')) },
    time: { now: () => ({ elapsed: 0 }), after: () => () => undefined },
    monotonicSeconds: () => 0,
  };
  const idle = chooseIdle('linux', { XDG_SESSION_TYPE: 'x11' }, parts);
  expect(call, 'nothing is read before the first call').not.toHaveBeenCalled();
  expect(await idle.read()).toBeNull();
  expect(idle.report).toEqual({
    available: false,
    reasons: [
      { of: 'powerMonitor', why: failureMessage('no display') },
      { of: 'Mutter', why: failureMessage('no org.gnome.Mutter.IdleMonitor') },
      { of: 'org.freedesktop.ScreenSaver', why: failureMessage('no org.freedesktop.ScreenSaver') },
      { of: 'logind', why: failureMessage('no logind') },
    ],
  });
});

const unreadable = {
  session: { call: () => Promise.reject(new Error('no bus')) },
  login: { read: () => Promise.reject(new Error('no logind')) },
  time: { now: () => ({ elapsed: 0 }), after: () => () => undefined },
  monotonicSeconds: () => 0,
};

test('on Wayland, powerMonitor is the last resort', async () => {
  const powerMonitor = { getSystemIdleTime: () => 7 };
  const parts = { powerMonitor, waylandPowerMonitor: powerMonitor, ...unreadable };
  const idle = chooseIdle('linux', { XDG_SESSION_TYPE: 'wayland' }, parts);
  expect(await idle.read()).toBe(7);
  const without = [{ why: { key: 'signal_typing_unnoticed', values: {} } }];
  expect(idle.report).toEqual({ available: true, by: 'powerMonitor', without });
});

test('through XWayland, powerMonitor isn’t asked: it knows only about X11 windows', async () => {
  const powerMonitor = { getSystemIdleTime: vi.fn(() => 7) };
  const parts = { powerMonitor, waylandPowerMonitor: undefined, ...unreadable };
  const idle = chooseIdle('linux', { XDG_SESSION_TYPE: 'wayland' }, parts);
  expect(await idle.read()).toBeNull();
  expect(powerMonitor.getSystemIdleTime).not.toHaveBeenCalled();
});
