import fs from 'node:fs';
import path from 'node:path';
import { describe, expect, test, vi } from 'vitest';
import { temporaryFolder } from '../../testing/temporary-folder.ts';
import type { DeferralSource } from '../deferral-signal.ts';
import type { SignalMessage } from '../../../core/signals/signal-report.ts';
import { SignalError } from '../signal-error.ts';
import type { RunProgram } from '../program.ts';
import type { NotificationState } from '../windows/notification-state-output.ts';
import { chooseFullScreen, type FullScreenEnvironment } from './choose.ts';

const background = { isFocused: false };

function folderWithXprop(): string {
  const folder = temporaryFolder();
  fs.writeFileSync(path.join(folder, 'xprop'), '', { mode: 0o755 });
  return folder;
}

/** xprop on a desktop with this active window, in these states. */
function xprop(window: string, states: string): RunProgram {
  return (_program, values) =>
    Promise.resolve(
      values[0] === '-root'
        ? `_NET_ACTIVE_WINDOW(WINDOW): window id # ${window}\n`
        : values[1] === window
          ? `_NET_WM_STATE(ATOM) = ${states}\n`
          : '',
    );
}

function onX11(run: RunProgram, ownWindow = background): DeferralSource {
  const environment = { DISPLAY: ':0', XDG_SESSION_TYPE: 'x11', PATH: folderWithXprop() };
  const source = chooseFullScreen('linux', environment, run, vi.fn(), ownWindow);
  if ('unavailable' in source) throw new SignalError(source.unavailable);
  return source;
}

test.each([
  ['a full-screen window', '0x40000a', '_NET_WM_STATE_FULLSCREEN', true],
  ['a maximized window', '0x40000a', '_NET_WM_STATE_MAXIMIZED_VERT', false],
  ['no active window', '0x0', '_NET_WM_STATE_FULLSCREEN', false],
])('X11, %s', async (_name, window, states, defers) => {
  expect(await onX11(xprop(window, states)).read()).toEqual({ defers, by: 'xprop' });
});

test('the app’s own window doesn’t count, and xprop isn’t run for it', async () => {
  const run = vi.fn<RunProgram>();
  expect((await onX11(run, { isFocused: true }).read()).defers).toBe(false);
  expect(run).not.toHaveBeenCalled();
});

describe('if the active window closes before its state is read', () => {
  const badWindow = () => Promise.reject(new Error('xprop failed: X Error of failed request:  BadWindow'));

  test('the next active window counts', async () => {
    const video = xprop('0x2', '_NET_WM_STATE_FULLSCREEN');
    const run = vi
      .fn<RunProgram>(video)
      .mockImplementationOnce(xprop('0x1', ''))
      .mockImplementationOnce(badWindow);
    expect((await onX11(run).read()).defers).toBe(true);
  });

  test('if every next one closes too, nothing counts', async () => {
    const run: RunProgram = (program, values) =>
      values[0] === '-root' ? xprop('0x1', '')(program, values) : badWindow();
    expect((await onX11(run).read()).defers).toBe(false);
  });
});

test('xprop’s error is the reason', async () => {
  const source = onX11(() => Promise.reject(new Error('xprop failed: unable to open display')));
  await expect(source.read()).rejects.toThrow('unable to open display');
});

test.each<[string, NodeJS.Platform, FullScreenEnvironment, SignalMessage]>([
  ['macOS', 'darwin', {}, { key: 'signal_unsupported', values: { system: 'macOS' } }],
  [
    'Wayland',
    'linux',
    { XDG_SESSION_TYPE: 'wayland', DISPLAY: ':0' },
    { key: 'signal_wayland_hides_windows', values: {} },
  ],
  ['no display', 'linux', {}, { key: 'signal_no_display', values: {} }],
  [
    'no xprop',
    'linux',
    { DISPLAY: ':0', PATH: '/no/such/folder' },
    { key: 'signal_not_installed', values: { program: 'xprop' } },
  ],
])('%s: unavailable with the reason', (_name, platform, environment, unavailable) => {
  const source = chooseFullScreen(platform, environment, vi.fn(), vi.fn(), background);
  expect(source).toEqual({ unavailable });
});

test.each<[NotificationState['state'], boolean]>([
  ['busy', true],
  ['fullScreenGame', true],
  ['presentation', true],
  ['acceptsNotifications', false],
  ['quietTime', false],
  ['notPresent', false],
  ['storeApp', false],
])('Windows, %s: %s', async (state, defers) => {
  const readState = () => Promise.resolve({ state, mode: undefined });
  const source = chooseFullScreen('win32', {}, vi.fn(), readState, background);
  if ('unavailable' in source) throw new SignalError(source.unavailable);
  expect(await source.read()).toEqual({ defers, by: 'Windows' });
});
