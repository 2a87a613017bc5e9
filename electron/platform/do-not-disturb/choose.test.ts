import { expect, test, vi } from 'vitest';
import { CannotTell } from '../reason.ts';
import type { NotificationState } from '../windows/notification-state-output.ts';
import { chooseDoNotDisturb } from './choose.ts';

const desktop = { session: { call: vi.fn(), property: vi.fn() }, run: vi.fn() };
const choose = (platform: NodeJS.Platform, state?: NotificationState) =>
  chooseDoNotDisturb(platform, desktop, () =>
    state ? Promise.resolve(state) : Promise.reject(new Error('not to be asked')),
  );

test('on Linux it is asked of the notification service, and nothing before it is needed', () => {
  expect(choose('linux')).toMatchObject({ by: 'org.freedesktop.Notifications' });
  expect(desktop.session.call).not.toHaveBeenCalled();
});

test('on macOS it is said that it cannot be asked', () => {
  expect(choose('darwin')).toEqual({ missing: { key: 'signal_focus_unreadable', values: {} } });
});

test.each<[NotificationState, boolean]>([
  [{ state: 'acceptsNotifications', mode: 'unrestricted' }, false],
  [{ state: 'acceptsNotifications', mode: 'priorityOnly' }, true],
  [{ state: 'acceptsNotifications', mode: 'alarmsOnly' }, true],
  [{ state: 'busy', mode: 'unrestricted' }, false],
  [{ state: 'quietTime', mode: undefined }, true],
])('on Windows %o: %s', async (state, holds) => {
  const source = choose('win32', state);
  if ('missing' in source) throw new CannotTell(source.missing);
  expect(await source.read()).toEqual({ holds, by: 'Windows' });
});

test('a Windows that does not tell is not taken for one where it is off', async () => {
  const source = choose('win32', { state: 'acceptsNotifications', mode: undefined });
  if ('missing' in source) throw new CannotTell(source.missing);
  await expect(source.read()).rejects.toThrow('signal_old_windows');
});
