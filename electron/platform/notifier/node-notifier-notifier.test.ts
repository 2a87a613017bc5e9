import fs from 'node:fs';
import path from 'node:path';
import { expect, test, vi } from 'vitest';
import { manualTimers } from '../../testing/manual-timers.ts';
import { sampleReminder } from '../../testing/sample-reminder.ts';
import { temporaryFolder } from '../../testing/temporary-folder.ts';
import { failureMessage } from '../signal-error.ts';
import { loadNodeNotifier, nodeNotifier, type Toaster } from './node-notifier-notifier.ts';

interface System {
  platform?: NodeJS.Platform;
  arch?: NodeJS.Architecture;
  searchPath?: string;
}

function notifierForTest({ platform = 'win32', arch = 'x64', searchPath = '' }: System = {}) {
  const notify = vi.fn<Toaster['notify']>();
  const timers = manualTimers();
  const load = vi.fn(() => ({ notify }));
  const after = timers.after.bind(timers);
  const notifier = nodeNotifier({
    load,
    platform,
    arch,
    appUserModelId: 'org.uncurl.Uncurl',
    searchPath,
    after,
  });
  const listener = { acted: vi.fn(), failed: vi.fn() };
  const show = () => {
    notifier.show(sampleReminder, listener);
  };
  const respond = (...response: Parameters<Parameters<Toaster['notify']>[1]>) => {
    notify.mock.calls.at(-1)?.[1](...response);
  };
  return { notifier, load, notify, timers, listener, show, respond };
}

test('shows the texts, picture and actions', () => {
  const { notify, show } = notifierForTest();
  show();
  expect(notify.mock.calls[0]?.[0]).toMatchObject({
    title: 'Side bend · 1 min',
    message: 'You’ve been sitting for 46 minutes.',
    icon: '/assets/side-bend.png',
    actions: ['Start', 'Snooze', 'Skip'],
  });
});

test('on macOS the picture is shown next to the icon', () => {
  const { notify, show } = notifierForTest({ platform: 'darwin' });
  show();
  expect(notify.mock.calls[0]?.[0]).toMatchObject({ contentImage: '/assets/side-bend.png' });
});

test('a picture inside the package is read from its unpacked folder', () => {
  const { notifier, notify, listener } = notifierForTest();
  notifier.show({ ...sampleReminder, picture: '/Uncurl/app.asar/dist/assets/side-bend.png' }, listener);
  expect(notify.mock.calls[0]?.[0]).toMatchObject({
    icon: '/Uncurl/app.asar.unpacked/dist/assets/side-bend.png',
  });
});

test.each([
  ['activate', undefined, 'click'],
  ['start', undefined, 'click'],
  ['snooze', undefined, 'snooze'],
  ['activate', 'Skip', 'skip'],
])('"%s" with button %j is the action "%s"', (response, activationValue, action) => {
  const { listener, show, respond } = notifierForTest();
  show();
  respond(null, response, { activationValue });
  expect(listener.acted).toHaveBeenCalledExactlyOnceWith(action);
});

test.each(['timeout', 'dismissed', ''])('"%s" is no action', (response) => {
  const { listener, timers, show, respond } = notifierForTest();
  show();
  respond(null, response);
  expect(listener.acted).not.toHaveBeenCalled();
  expect(listener.failed).not.toHaveBeenCalled();
  expect(timers.pending).toEqual([]);
});

test('a toaster that hangs fails once', () => {
  const { listener, timers, show, respond } = notifierForTest();
  show();
  timers.fire();
  respond(new Error('much later'), '');
  expect(listener.failed).toHaveBeenCalledExactlyOnceWith({
    key: 'signal_timed_out',
    values: { program: 'node-notifier' },
  });
});

test('an error, or a toaster that can’t be loaded, is a failure with its reason', () => {
  const first = notifierForTest();
  first.show();
  first.respond(new Error('Command failed: notify-send "Side bend · 1 min"\nno toasts\n'), '');
  expect(first.listener.failed).toHaveBeenCalledExactlyOnceWith(failureMessage('no toasts'));

  const second = notifierForTest();
  second.load.mockImplementation(() => {
    throw new Error('not installed');
  });
  second.show();
  expect(second.listener.failed).toHaveBeenCalledExactlyOnceWith(failureMessage('not installed'));
  expect(second.timers.pending).toEqual([]);
});

test('a response to a withdrawn reminder is ignored', () => {
  const { notifier, listener, timers, show, respond } = notifierForTest();
  show();
  notifier.withdraw();
  respond(null, 'activate');
  expect(listener.acted).not.toHaveBeenCalled();
  expect(timers.pending).toEqual([]);
});

test('on Linux it needs notify-send', { skip: process.platform === 'win32' }, () => {
  const folder = temporaryFolder();
  const searchPath = ['/nowhere', folder].join(path.delimiter);
  expect(notifierForTest({ platform: 'linux', searchPath }).notifier.report()).toEqual({
    available: false,
    reasons: [{ why: { key: 'signal_not_installed', values: { program: 'notify-send' } } }],
  });
  fs.writeFileSync(path.join(folder, 'notify-send'), '', { mode: 0o755 });
  expect(notifierForTest({ platform: 'linux', searchPath }).notifier.report().available).toBe(true);
});

test.each([
  ['darwin', 'arm64', false],
  ['darwin', 'x64', true],
  ['win32', 'arm64', true],
] as const)('on %s with %s, it is available: %s', (platform, arch, available) => {
  expect(notifierForTest({ platform, arch }).notifier.report().available).toBe(available);
});

test.each([
  ['win32', 'org.uncurl.Uncurl'],
  ['darwin', undefined],
] as const)('on %s, the toast has the app id %s', (platform, appID) => {
  const { notify, show } = notifierForTest({ platform });
  show();
  expect(notify.mock.calls[0]?.[0]['appID']).toBe(appID);
});

test('an error without a message says that the service did not show it', () => {
  const { listener, show, respond } = notifierForTest();
  show();
  respond(new Error(''), '');
  expect(listener.failed).toHaveBeenCalledExactlyOnceWith({ key: 'signal_not_shown', values: {} });
});

test.each([
  ['linux', 'NotifySend'],
  ['darwin', 'NotificationCenter'],
  ['win32', 'WindowsToaster'],
] as const)('on %s, node-notifier shows toasts by %s, without a fallback', (platform, name) => {
  const toaster = loadNodeNotifier(platform);
  expect(toaster.notify).toBeTypeOf('function');
  expect(toaster.constructor.name).toBe(name);
  expect(toaster).toMatchObject({ options: { withFallback: false } });
});
