import fs from 'node:fs';
import path from 'node:path';
import { expect, test, vi } from 'vitest';
import { timersByHand } from '../../testing/by-hand.ts';
import { sampleReminder } from '../../testing/sample-reminder.ts';
import { temporaryFolder } from '../../testing/temporary-folder.ts';
import { failedBy } from '../reason.ts';
import { loadNodeNotifier, nodeNotifier, type Toaster } from './node-notifier-notifier.ts';

function notifierForTest(platform: NodeJS.Platform = 'win32', searchPath = '') {
  const notify = vi.fn<Toaster['notify']>();
  const timers = timersByHand();
  const load = vi.fn(() => ({ notify }));
  const after = timers.after.bind(timers);
  const notifier = nodeNotifier({ load, platform, searchPath, after });
  const listener = { answered: vi.fn(), failed: vi.fn() };
  const show = () => {
    notifier.show(sampleReminder, listener);
  };
  const callBack = (...answer: Parameters<Parameters<Toaster['notify']>[1]>) => {
    notify.mock.calls.at(-1)?.[1](...answer);
  };
  return { notifier, load, notify, timers, listener, show, callBack };
}

test('says what and why', () => {
  const { notify, show } = notifierForTest();
  show();
  expect(notify.mock.calls[0]?.[0]).toMatchObject({
    title: 'Side bend · 1 min',
    message: 'You’ve been sitting for 46 minutes.',
    icon: '/assets/side-bend.png',
    actions: ['Start', 'Snooze', 'Skip'],
  });
});

test('on macOS the picture stands beside the icon', () => {
  const { notify, show } = notifierForTest('darwin');
  show();
  expect(notify.mock.calls[0]?.[0]).toMatchObject({ contentImage: '/assets/side-bend.png' });
});

test('a picture in the package is taken from beside it, where other programs can read it', () => {
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
])('"%s" with button %j is the answer "%s"', (response, activationValue, answer) => {
  const { listener, show, callBack } = notifierForTest();
  show();
  callBack(null, response, { activationValue });
  expect(listener.answered).toHaveBeenCalledExactlyOnceWith(answer);
});

test.each(['timeout', 'dismissed', ''])('"%s" is no answer', (response) => {
  const { listener, timers, show, callBack } = notifierForTest();
  show();
  callBack(null, response);
  expect(listener.answered).not.toHaveBeenCalled();
  expect(listener.failed).not.toHaveBeenCalled();
  expect(timers.pending).toEqual([]);
});

test('a toaster that hangs has failed, once', () => {
  const { listener, timers, show, callBack } = notifierForTest();
  show();
  timers.goOff();
  callBack(new Error('much later'), '');
  expect(listener.failed).toHaveBeenCalledExactlyOnceWith({
    key: 'signal_timed_out',
    values: { program: 'node-notifier' },
  });
});

test('an error, or a toaster that cannot be loaded, is a failure with its reason', () => {
  const first = notifierForTest();
  first.show();
  first.callBack(new Error('Command failed: notify-send "Side bend · 1 min"\nno toasts\n'), '');
  expect(first.listener.failed).toHaveBeenCalledExactlyOnceWith(failedBy('no toasts'));

  const second = notifierForTest();
  second.load.mockImplementation(() => {
    throw new Error('not installed');
  });
  second.show();
  expect(second.listener.failed).toHaveBeenCalledExactlyOnceWith(failedBy('not installed'));
  expect(second.timers.pending).toEqual([]);
});

test('what was withdrawn is not heard any more', () => {
  const { notifier, listener, timers, show, callBack } = notifierForTest();
  show();
  notifier.withdraw();
  callBack(null, 'activate');
  expect(listener.answered).not.toHaveBeenCalled();
  expect(timers.pending).toEqual([]);
});

test('on Linux it needs notify-send', { skip: process.platform === 'win32' }, () => {
  const folder = temporaryFolder();
  const searchPath = ['/nowhere', folder].join(path.delimiter);
  expect(notifierForTest('linux', searchPath).notifier.report()).toEqual({
    available: false,
    reasons: [{ why: { key: 'signal_not_installed', values: { program: 'notify-send' } } }],
  });
  fs.writeFileSync(path.join(folder, 'notify-send'), '', { mode: 0o755 });
  expect(notifierForTest('linux', searchPath).notifier.report().available).toBe(true);
});

test('node-notifier itself is found', () => {
  expect(loadNodeNotifier().notify).toBeTypeOf('function');
});
