import { EventEmitter } from 'node:events';
import type { Notification, NotificationConstructorOptions } from 'electron';
import { expect, test, vi } from 'vitest';
import { manualTimers } from '../../testing/manual-timers.ts';
import { sampleReminder } from '../../testing/sample-reminder.ts';
import { failureMessage } from '../signal-error.ts';
import { electronNotifier } from './electron-notifier.ts';

class FakeNotification extends EventEmitter {
  readonly options: NotificationConstructorOptions;
  readonly show = vi.fn();
  readonly close = vi.fn();
  constructor(options: NotificationConstructorOptions) {
    super();
    this.options = options;
  }
}

function notifierForTest(platform: NodeJS.Platform = 'linux') {
  const created: FakeNotification[] = [];
  const timers = manualTimers();
  const notifier = electronNotifier({
    isSupported: () => true,
    create: (options) => {
      created.push(new FakeNotification(options));
      return created.at(-1) as unknown as Notification;
    },
    platform,
    after: timers.after.bind(timers),
  });
  const listener = { acted: vi.fn(), failed: vi.fn() };
  const show = () => {
    notifier.show(sampleReminder, listener);
    return created.at(-1) as FakeNotification;
  };
  return { notifier, listener, timers, show };
}

test('shows the texts and picture, with the actions as buttons', () => {
  const { show } = notifierForTest();
  const notification = show();
  expect(notification.show).toHaveBeenCalledOnce();
  expect(notification.options).toMatchObject({
    title: 'Side bend · 1 min',
    body: 'You’ve been sitting for 46 minutes.',
    icon: '/assets/side-bend.png',
    actions: [
      { type: 'button', text: 'Start' },
      { type: 'button', text: 'Snooze' },
      { type: 'button', text: 'Skip' },
    ],
  });
});

test('a click and the buttons are passed on as actions', () => {
  const { listener, show } = notifierForTest();
  const notification = show();
  notification.emit('click', {});
  for (const actionIndex of [0, 1, 2, 3]) notification.emit('action', { actionIndex });
  expect(listener.acted.mock.calls).toEqual([['click'], ['click'], ['snooze'], ['skip']]);
});

test('a new reminder replaces the one on screen', () => {
  const { show } = notifierForTest();
  const first = show();
  const second = show();
  expect(first.close).toHaveBeenCalledOnce();
  first.emit('close', {});
  expect(second.close).not.toHaveBeenCalled();
});

test('a notification that the user closed isn’t closed again', () => {
  const { notifier, show } = notifierForTest();
  const notification = show();
  notification.emit('close', {});
  notifier.withdraw();
  expect(notification.close).not.toHaveBeenCalled();
});

test('on Windows, a click or button press is left to the handler of all activations', () => {
  const { listener, show } = notifierForTest('win32');
  const notification = show();
  notification.emit('click', {});
  notification.emit('action', { actionIndex: 1 });
  expect(listener.acted).not.toHaveBeenCalled();
});

// The reasons are those of NotificationCloseEventParams.
test.each([
  ['timedOut', 1],
  ['applicationHidden', 1],
  [undefined, 1],
  ['userCanceled', 0],
] as const)('on Windows, a toast closed because of "%s" is removed %i times', (reason, times) => {
  const { notifier, show } = notifierForTest('win32');
  const notification = show();
  notification.emit('close', { reason });
  notifier.withdraw();
  expect(notification.close).toHaveBeenCalledTimes(times);
});

test.each([
  ['win32', 'reminder'],
  ['darwin', undefined],
  ['linux', undefined],
] as const)('on %s, all notifications have the id %s', (platform, id) => {
  const { show } = notifierForTest(platform);
  expect([show().options.id, show().options.id]).toEqual([id, id]);
});

test('a failure without a reason says that the service did not show it', () => {
  const { listener, timers, show } = notifierForTest('linux');
  show().emit('failed', {}, '');
  expect(listener.failed).toHaveBeenCalledExactlyOnceWith({ key: 'signal_not_shown', values: {} });
  expect(timers.pending).toEqual([]);
});

test('a failure is passed on', () => {
  const { listener, timers, show } = notifierForTest('darwin');
  show().emit('failed', {}, 'not signed');
  expect(listener.failed).toHaveBeenCalledExactlyOnceWith(failureMessage('not signed'));
  expect(timers.pending).toEqual([]);
});

test('on Linux a notification that isn’t shown within 10 s fails', () => {
  const { listener, timers, show } = notifierForTest();
  const notification = show();
  expect(timers.pending).toEqual([10_000]);
  timers.fire();
  expect(listener.failed).toHaveBeenCalledExactlyOnceWith({ key: 'signal_not_shown', values: {} });
  expect(notification.close).toHaveBeenCalledOnce();
});

test('the timeout is cancelled once the notification is shown or withdrawn', () => {
  const { notifier, timers, show } = notifierForTest();
  show().emit('show', {});
  expect(timers.pending).toEqual([]);
  show();
  notifier.withdraw();
  expect(timers.pending).toEqual([]);
});
