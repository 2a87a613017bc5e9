import { expect, test } from 'vitest';
import { desktopSchema } from './desktop-schema.ts';
import { desktopOf, isSameDesktop } from './desktop.ts';

type Environment = Record<string, string>;
const linux = (env: Environment) => desktopOf({ platform: 'linux', env });

/** The environment of a session's programs on Wayland, with Xwayland. */
const gnome = { WAYLAND_DISPLAY: 'wayland-0', XDG_RUNTIME_DIR: '/run/user/1000', DISPLAY: ':0' };
const x11 = { DISPLAY: ':0', XDG_RUNTIME_DIR: '/run/user/1000', XDG_SESSION_ID: '2' };

test.each<[string, Environment, Environment]>([
  ['the same', gnome, gnome],
  ['the same on X', x11, x11],
  ['a screen of the display', x11, { ...x11, DISPLAY: ':0.0' }],
  ['another way to write the display', x11, { ...x11, DISPLAY: 'unix:0' }],
  ['the compositor’s path', gnome, { WAYLAND_DISPLAY: '/run/user/1000/wayland-0' }],
  ['a terminal that knows only X', gnome, { DISPLAY: ':0' }],
  ['a terminal that doesn’t know its session', x11, { DISPLAY: ':0' }],
  ['a login by SSH that sets the display', x11, { DISPLAY: ':0', XDG_SESSION_ID: '7' }],
  ['an X server in a window of the desktop', gnome, { ...gnome, DISPLAY: ':1' }],
  ['an empty variable', gnome, { ...gnome, WAYLAND_DISPLAY: '' }],
  ['nothing known', x11, {}],
])('%s is the same desktop', (_name, first, second) => {
  expect(isSameDesktop(linux(first), linux(second))).toBe(true);
  expect(isSameDesktop(linux(second), linux(first))).toBe(true);
});

test.each<[string, Environment, Environment]>([
  ['a second login on X', x11, { DISPLAY: ':1', XDG_RUNTIME_DIR: '/run/user/1000', XDG_SESSION_ID: '5' }],
  ['a second login on Wayland', gnome, { ...gnome, WAYLAND_DISPLAY: 'wayland-1', DISPLAY: ':1' }],
  ['a display forwarded by SSH', gnome, { DISPLAY: 'localhost:10.0', XDG_SESSION_ID: '7' }],
  ['a remote desktop', x11, { DISPLAY: ':10.0', XDG_SESSION_ID: 'c3' }],
  ['a compositor of another runtime folder', gnome, { ...gnome, XDG_RUNTIME_DIR: '/tmp/run' }],
  ['X in one session, Wayland in another', x11, { WAYLAND_DISPLAY: 'wayland-1', XDG_SESSION_ID: '5' }],
])('%s is another desktop', (_name, first, second) => {
  expect(isSameDesktop(linux(first), linux(second))).toBe(false);
  expect(isSameDesktop(linux(second), linux(first))).toBe(false);
});

test.each(['darwin', 'win32'] as const)('on %s, a user has one desktop', (platform) => {
  const desktop = (env: Environment) => desktopOf({ platform, env });
  expect(isSameDesktop(desktop({ SESSIONNAME: 'Console' }), desktop({ SESSIONNAME: 'RDP-Tcp#0' }))).toBe(
    true,
  );
  expect(isSameDesktop(desktop({ DISPLAY: ':0' }), desktop({ DISPLAY: ':1' }))).toBe(true);
});

test('a desktop can be sent to another process', () => {
  const desktop = linux({ ...gnome, XDG_SESSION_ID: '2' });
  expect(desktopSchema.parse(JSON.parse(JSON.stringify(desktop)))).toEqual(desktop);
});
