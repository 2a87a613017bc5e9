import { expect, test, vi } from 'vitest';
import { SignalError } from '../signal-error.ts';
import type { NotificationState } from '../windows/notification-state-output.ts';
import { chooseDoNotDisturb } from './choose.ts';

const desktop = { session: { call: vi.fn(), property: vi.fn() }, run: vi.fn() };
const choose = (platform: NodeJS.Platform, state?: NotificationState) =>
  chooseDoNotDisturb(platform, desktop, () =>
    state ? Promise.resolve(state) : Promise.reject(new Error('must not be called')),
  );

test('on Linux the source is the notification service, which isn’t called yet', () => {
  expect(choose('linux')).toMatchObject({ by: 'org.freedesktop.Notifications' });
  expect(desktop.session.call).not.toHaveBeenCalled();
});

test('on macOS it isn’t available', () => {
  expect(choose('darwin')).toEqual({ unavailable: { key: 'signal_focus_unreadable', values: {} } });
});

test.each<[NotificationState, boolean]>([
  [{ state: 'acceptsNotifications', mode: 'unrestricted' }, false],
  [{ state: 'acceptsNotifications', mode: 'priorityOnly' }, true],
  [{ state: 'acceptsNotifications', mode: 'alarmsOnly' }, true],
  [{ state: 'busy', mode: 'unrestricted' }, false],
  [{ state: 'quietTime', mode: undefined }, true],
])('on Windows %o: %s', async (state, defers) => {
  const source = choose('win32', state);
  if ('unavailable' in source) throw new SignalError(source.unavailable);
  expect(await source.read()).toEqual({ defers, by: 'Windows' });
});

test('a Windows version that doesn’t report it isn’t treated as off', async () => {
  const source = choose('win32', { state: 'acceptsNotifications', mode: undefined });
  if ('unavailable' in source) throw new SignalError(source.unavailable);
  await expect(source.read()).rejects.toThrow('signal_old_windows');
});
