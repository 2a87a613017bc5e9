import { describe, expect, test, vi } from 'vitest';
import { sampleReminder } from '../../testing/sample-reminder.ts';
import type { SignalReport } from '../../../core/signals/signal-report.ts';
import { failureMessage } from '../signal-error.ts';
import { FallbackNotifier } from './fallback-notifier.ts';
import type { Notifier, NotifierName, Reminder, ReminderListener } from './notifier.ts';

const reminder = (title: string): Reminder => ({ ...sampleReminder, title });

class FakeNotifier implements Notifier {
  readonly name: NotifierName;
  available = true;
  onScreen: string | undefined;
  shown = 0;
  listener: ReminderListener | undefined;
  failsWith: string | undefined;

  constructor(name: NotifierName) {
    this.name = name;
  }
  report(): SignalReport {
    return this.available ? { available: true, by: this.name } : { available: false, reasons: [] };
  }
  show({ title }: Reminder, listener: ReminderListener): void {
    this.shown += 1;
    this.onScreen = title;
    this.listener = listener;
    if (this.failsWith !== undefined) listener.failed(failureMessage(this.failsWith));
  }
  withdraw(): void {
    this.onScreen = undefined;
  }
}

function notifierForTest(clickStartsApp = false) {
  const electron = new FakeNotifier('electron');
  const nodeNotifier = new FakeNotifier('node-notifier');
  const window = new FakeNotifier('window');
  const acted = vi.fn();
  const failed = vi.fn();
  const notifier = new FallbackNotifier({
    notifiers: { electron, 'node-notifier': nodeNotifier, window },
    preferred: () => 'auto',
    clickStartsApp,
    acted,
    failed,
  });
  return { notifier, electron, nodeNotifier, window, acted, failed };
}

test('the first notifier shows the reminder, and its actions are passed on', () => {
  const { notifier, electron, window, acted } = notifierForTest();
  notifier.show(reminder('Side bend'));
  electron.listener?.acted('snooze');
  expect(electron.onScreen).toBe('Side bend');
  expect(window.shown).toBe(0);
  expect(acted).toHaveBeenCalledExactlyOnceWith('snooze');
  expect(notifier.report()).toEqual({ available: true, by: 'electron' });
});

test('if a notifier fails, the next one shows the same reminder', () => {
  const { notifier, electron, nodeNotifier, failed } = notifierForTest();
  electron.failsWith = 'not signed';
  notifier.show(reminder('Side bend'));
  expect(nodeNotifier.onScreen).toBe('Side bend');
  expect(electron.onScreen).toBeUndefined();
  expect(failed).toHaveBeenCalledExactlyOnceWith('electron', failureMessage('not signed'));
  expect(notifier.report()).toEqual({
    available: true,
    by: 'node-notifier',
    without: [{ of: 'electron', why: failureMessage('not signed') }],
  });
});

test('if all others fail, the app’s window shows the reminder', () => {
  const { notifier, electron, nodeNotifier, window } = notifierForTest();
  nodeNotifier.failsWith = 'notify-send hangs';
  notifier.show(reminder('Side bend'));
  electron.listener?.failed(failureMessage('no service'));
  expect(window.onScreen).toBe('Side bend');
  expect(window.shown).toBe(1);
});

test('a failed notifier is tried again with the next reminder', () => {
  const { notifier, electron, nodeNotifier } = notifierForTest();
  notifier.show(reminder('Side bend'));
  electron.listener?.failed(failureMessage('no service yet'));
  notifier.withdraw();
  notifier.show(reminder('Forward fold'));
  expect(electron.onScreen).toBe('Forward fold');
  expect(nodeNotifier.onScreen).toBeUndefined();
  expect(notifier.report()).toEqual({ available: true, by: 'electron' });
});

describe('something that isn’t a reminder', () => {
  const told = () => ({ clicked: vi.fn(), failed: vi.fn() });

  test('is shown by the first notifier that works; a click on it isn’t an answer to a reminder', () => {
    const { notifier, electron, nodeNotifier, acted } = notifierForTest();
    electron.failsWith = 'not signed';
    const listener = told();
    notifier.tell(reminder('A test'), listener);
    expect(nodeNotifier.onScreen).toBe('A test');
    nodeNotifier.listener?.acted('skip');
    expect(listener.clicked).not.toHaveBeenCalled();
    nodeNotifier.listener?.acted('click');
    expect(listener.clicked).toHaveBeenCalledOnce();
    expect(acted).not.toHaveBeenCalled();
    expect(listener.failed).not.toHaveBeenCalled();
  });

  test.each([0, 1, 2])('never takes the place of a reminder, whichever notifier shows that', (index) => {
    const { notifier, electron, nodeNotifier, window, acted } = notifierForTest();
    const notifiers = [electron, nodeNotifier, window];
    for (const before of notifiers.slice(0, index)) before.failsWith = 'no service';
    const showing = notifiers[index];
    notifier.show(reminder('Side bend'));
    const listener = told();
    notifier.tell(reminder('A test'), listener);
    expect(listener.failed).toHaveBeenCalledExactlyOnceWith('reminderShown');
    expect(showing?.onScreen).toBe('Side bend');
    showing?.listener?.acted('snooze');
    expect(acted).toHaveBeenCalledExactlyOnceWith('snooze');
    notifier.withdraw();
    notifier.tell(reminder('A test'), listener);
    expect(listener.failed).toHaveBeenCalledTimes(index === 2 ? 2 : 1);
  });

  test('replaces another non-reminder', () => {
    const { notifier, electron } = notifierForTest();
    notifier.tell(reminder('A test'), told());
    notifier.tell(reminder('Another test'), told());
    expect(electron.onScreen).toBe('Another test');
  });

  test('is never shown in the window', () => {
    const { notifier, electron, nodeNotifier, window } = notifierForTest();
    electron.available = false;
    const listener = told();
    notifier.tell(reminder('A test'), listener);
    nodeNotifier.listener?.failed(failureMessage('no service'));
    expect(listener.failed).toHaveBeenCalledExactlyOnceWith('notShown');
    expect(window.shown).toBe(0);
    expect(nodeNotifier.onScreen).toBeUndefined();
  });

  test('leaves the next reminder to the first notifier again', () => {
    const { notifier, electron } = notifierForTest();
    electron.failsWith = 'not ready';
    notifier.tell(reminder('A test'), told());
    electron.failsWith = undefined;
    notifier.show(reminder('Side bend'));
    expect(electron.onScreen).toBe('Side bend');
    expect(notifier.report()).toEqual({ available: true, by: 'electron' });
  });

  test('gets the clicks that the system reports apart from its notifier, until a reminder takes its place', () => {
    const { notifier, acted } = notifierForTest();
    const listener = told();
    notifier.tell(reminder('A test'), listener);
    notifier.acted('click');
    expect(listener.clicked).toHaveBeenCalledOnce();
    notifier.show(reminder('Side bend'));
    notifier.acted('click');
    notifier.withdraw();
    notifier.acted('skip');
    expect(acted.mock.calls).toEqual([['click'], ['skip']]);
    expect(listener.clicked).toHaveBeenCalledOnce();
  });
});

test('the repeat of a reminder on screen stays with its notifier', () => {
  const { notifier, electron, nodeNotifier } = notifierForTest();
  notifier.show(reminder('Side bend'));
  electron.listener?.failed(failureMessage('no service'));
  notifier.show(reminder('Forward fold'));
  expect(electron.shown).toBe(1);
  expect(nodeNotifier.onScreen).toBe('Forward fold');
  expect(notifier.report()).toMatchObject({
    by: 'node-notifier',
    without: [{ why: failureMessage('no service') }],
  });
});

test('a late failure never shows the reminder twice, nor after it was withdrawn', () => {
  const { notifier, electron, nodeNotifier } = notifierForTest();
  notifier.show(reminder('Side bend'));
  electron.listener?.failed(failureMessage('no service'));
  electron.listener?.failed(failureMessage('still no service'));
  expect(nodeNotifier.shown).toBe(1);
  notifier.withdraw();
  nodeNotifier.listener?.failed(failureMessage('too late'));
  expect(nodeNotifier.onScreen).toBeUndefined();
});

test('a late failure of the previous showing doesn’t affect the repeat', () => {
  const { notifier, electron, nodeNotifier } = notifierForTest();
  notifier.show(reminder('Side bend'));
  const first = electron.listener;
  notifier.show(reminder('Side bend'));
  first?.failed(failureMessage('too late'));
  expect(nodeNotifier.shown).toBe(0);
  expect(electron.onScreen).toBe('Side bend');
});

test.each([true, false])(
  'when the app ends, the reminder stays only if a click would start the app (%s)',
  (stays) => {
    const { notifier, electron } = notifierForTest(stays);
    notifier.show(reminder('Side bend'));
    notifier.end();
    expect(electron.onScreen).toBe(stays ? 'Side bend' : undefined);
  },
);

test('a click that arrives after the reminder was withdrawn is passed on', () => {
  const { notifier, electron, acted } = notifierForTest();
  notifier.show(reminder('Side bend'));
  notifier.withdraw();
  electron.listener?.acted('click');
  expect(acted).toHaveBeenCalledExactlyOnceWith('click');
});

test('withdrawing removes the reminder from the notifier that shows it', () => {
  const { notifier, electron, nodeNotifier } = notifierForTest();
  electron.available = false;
  notifier.show(reminder('Side bend'));
  expect(nodeNotifier.onScreen).toBe('Side bend');
  notifier.withdraw();
  expect(nodeNotifier.onScreen).toBeUndefined();
});
