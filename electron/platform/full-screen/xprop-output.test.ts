import { expect, test } from 'vitest';
import { parseActiveWindow, parseFullScreen } from './xprop-output.ts';

const supported = '_NET_SUPPORTED(ATOM) = _NET_WM_FULL_PLACEMENT, _NET_ACTIVE_WINDOW, _NET_WM_STATE\n';

test.each([
  ['openbox', `${supported}_NET_ACTIVE_WINDOW(WINDOW): window id # 0x40000a\n`, '0x40000a'],
  [
    'openbox, before the first window',
    `${supported}_NET_ACTIVE_WINDOW:  no such atom on any window.\n`,
    undefined,
  ],
  ['no active window, without the property', `${supported}_NET_ACTIVE_WINDOW:  not found.\n`, undefined],
  ['Mutter', '_NET_ACTIVE_WINDOW(WINDOW): window id # 0x4a00006, 0x0\n', '0x4a00006'],
  ['no active window', '_NET_ACTIVE_WINDOW(WINDOW): window id # 0x0\n', undefined],
])('the active window: %s', (_name, output, expected) => {
  expect(parseActiveWindow(output)).toBe(expected);
});

test.each([
  '_NET_SUPPORTED:  not found.\n_NET_ACTIVE_WINDOW:  not found.\n',
  '_NET_SUPPORTED(ATOM) = _NET_WM_STATE\n_NET_ACTIVE_WINDOW:  not found.\n',
  '_NET_ACTIVE_WINDOW:  no such atom on any window.\n',
  '_NET_ACTIVE_WINDOW(CARDINAL) = 4194314\n',
  'window id # 0x40000a',
  '',
])('%j is refused', (output) => {
  expect(() => parseActiveWindow(output)).toThrow('signal_no_active_window');
});

test.each([
  ['_NET_WM_STATE(ATOM) = _NET_WM_STATE_FULLSCREEN\n', true],
  ['_NET_WM_STATE(ATOM) = _NET_WM_STATE_FULLSCREEN, _NET_WM_STATE_FOCUSED\n', true],
  ['_NET_WM_STATE(ATOM) = _NET_WM_STATE_MAXIMIZED_VERT, _NET_WM_STATE_FULLSCREEN\n', true],
  ['_NET_WM_STATE(ATOM) = _NET_WM_STATE_MAXIMIZED_HORZ, _NET_WM_STATE_MAXIMIZED_VERT\n', false],
  ['_NET_WM_STATE(ATOM) = _NET_WM_STATE_FULLSCREEN_MONITORS\n', false],
  ['_NET_WM_STATE(ATOM) = \n', false],
  ['_NET_WM_STATE:  not found.\n', false],
])('%j: %s', (output, expected) => {
  expect(parseFullScreen(output)).toBe(expected);
});

test.each(['', '_NET_WM_STATE_FULLSCREEN', '_NET_WM_STATE(CARDINAL) = 3\n', 'WM_STATE(ATOM) = 1\n'])(
  '%j is refused',
  (output) => {
    expect(() => parseFullScreen(output)).toThrow("xprop didn't print the state");
  },
);
