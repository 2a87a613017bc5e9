import { expect, test, vi } from 'vitest';
import { sampleReminder } from '../../testing/sample-reminder.ts';
import type { SignalReport } from '../../../core/signals/signal-report.ts';
import { failedBy } from '../reason.ts';
import { FallingOverNotifier } from './falling-over.ts';
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
    if (this.failsWith !== undefined) listener.failed(failedBy(this.failsWith));
  }
  withdraw(): void {
    this.onScreen = undefined;
  }
}

function notifierForTest(clickStartsApp = false) {
  const electron = new FakeNotifier('electron');
  const nodeNotifier = new FakeNotifier('node-notifier');
  const window = new FakeNotifier('window');
  const answered = vi.fn();
  const fellOver = vi.fn();
  const notifier = new FallingOverNotifier({
    candidates: { electron, 'node-notifier': nodeNotifier, window },
    wanted: () => 'auto',
    clickStartsApp,
    answered,
    fellOver,
  });
  return { notifier, electron, nodeNotifier, window, answered, fellOver };
}

test('the first one shows the reminder, and its answers count', () => {
  const { notifier, electron, window, answered } = notifierForTest();
  notifier.show(reminder('Side bend'));
  electron.listener?.answered('snooze');
  expect(electron.onScreen).toBe('Side bend');
  expect(window.shown).toBe(0);
  expect(answered).toHaveBeenCalledExactlyOnceWith('snooze');
  expect(notifier.report()).toEqual({ available: true, by: 'electron' });
});

test('one that fails at once leaves the same reminder to the next', () => {
  const { notifier, electron, nodeNotifier, fellOver } = notifierForTest();
  electron.failsWith = 'not signed';
  notifier.show(reminder('Side bend'));
  expect(nodeNotifier.onScreen).toBe('Side bend');
  expect(electron.onScreen).toBeUndefined();
  expect(fellOver).toHaveBeenCalledExactlyOnceWith('electron', failedBy('not signed'));
  expect(notifier.report()).toEqual({
    available: true,
    by: 'node-notifier',
    without: [{ of: 'electron', why: failedBy('not signed') }],
  });
});

test('when all others fail, our own window shows it', () => {
  const { notifier, electron, nodeNotifier, window } = notifierForTest();
  nodeNotifier.failsWith = 'notify-send hangs';
  notifier.show(reminder('Side bend'));
  electron.listener?.failed(failedBy('no service'));
  expect(window.onScreen).toBe('Side bend');
  expect(window.shown).toBe(1);
});

test('one that has failed is tried again with the next reminder', () => {
  const { notifier, electron, nodeNotifier } = notifierForTest();
  notifier.show(reminder('Side bend'));
  electron.listener?.failed(failedBy('no service yet'));
  notifier.withdraw();
  notifier.show(reminder('Forward fold'));
  expect(electron.onScreen).toBe('Forward fold');
  expect(nodeNotifier.onScreen).toBeUndefined();
  expect(notifier.report()).toEqual({ available: true, by: 'electron' });
});

test('the repeat of a reminder on screen stays with what shows it', () => {
  const { notifier, electron, nodeNotifier } = notifierForTest();
  notifier.show(reminder('Side bend'));
  electron.listener?.failed(failedBy('no service'));
  notifier.show(reminder('Forward fold'));
  expect(electron.shown).toBe(1);
  expect(nodeNotifier.onScreen).toBe('Forward fold');
  expect(notifier.report()).toMatchObject({
    by: 'node-notifier',
    without: [{ why: failedBy('no service') }],
  });
});

test('a late failure does not show the reminder twice, nor after it was withdrawn', () => {
  const { notifier, electron, nodeNotifier } = notifierForTest();
  notifier.show(reminder('Side bend'));
  electron.listener?.failed(failedBy('no service'));
  electron.listener?.failed(failedBy('still no service'));
  expect(nodeNotifier.shown).toBe(1);
  notifier.withdraw();
  nodeNotifier.listener?.failed(failedBy('too late'));
  expect(nodeNotifier.onScreen).toBeUndefined();
});

test('a repeat is not disturbed by a late failure of the reminder before', () => {
  const { notifier, electron, nodeNotifier } = notifierForTest();
  notifier.show(reminder('Side bend'));
  const first = electron.listener;
  notifier.show(reminder('Side bend'));
  first?.failed(failedBy('too late'));
  expect(nodeNotifier.shown).toBe(0);
  expect(electron.onScreen).toBe('Side bend');
});

test.each([true, false])(
  'when the app ends, and a click would start it (%s), the reminder stays',
  (stays) => {
    const { notifier, electron } = notifierForTest(stays);
    notifier.show(reminder('Side bend'));
    notifier.end();
    expect(electron.onScreen).toBe(stays ? 'Side bend' : undefined);
  },
);

test('a click that was on its way when the reminder was withdrawn is passed on', () => {
  const { notifier, electron, answered } = notifierForTest();
  notifier.show(reminder('Side bend'));
  notifier.withdraw();
  electron.listener?.answered('click');
  expect(answered).toHaveBeenCalledExactlyOnceWith('click');
});

test('withdrawing takes it off whichever screen it is on', () => {
  const { notifier, electron, nodeNotifier } = notifierForTest();
  electron.available = false;
  notifier.show(reminder('Side bend'));
  expect(nodeNotifier.onScreen).toBe('Side bend');
  notifier.withdraw();
  expect(nodeNotifier.onScreen).toBeUndefined();
});
