import { expect, test } from 'vitest';
import { isWayland } from './wayland.ts';

test.each([
  [{ XDG_SESSION_TYPE: 'wayland' }, true],
  [{ WAYLAND_DISPLAY: 'wayland-0' }, true],
  [{ XDG_SESSION_TYPE: 'x11', WAYLAND_DISPLAY: 'wayland-1' }, false],
  [{ XDG_SESSION_TYPE: 'tty', WAYLAND_DISPLAY: 'wayland-1' }, true],
  [{ XDG_SESSION_TYPE: 'x11' }, false],
  [{}, false],
])('%o: %s', (environment, expected) => {
  expect(isWayland(environment)).toBe(expected);
});
