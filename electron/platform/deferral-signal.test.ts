import { expect, test, vi } from 'vitest';
import type { SignalReason } from '../../core/signals/signal-report.ts';
import { manualTimers } from '../testing/manual-timers.ts';
import { DeferralSignal, type Finding, type DeferralSource } from './deferral-signal.ts';
import { failureMessage } from './signal-error.ts';

function signalOver(read: () => Promise<Finding>, more: Partial<DeferralSource> = {}) {
  const timers = manualTimers();
  const failed = vi.fn<(reasons: readonly SignalReason[]) => void>();
  const signal = new DeferralSignal({ by: 'something', ...more, read }, { after: timers.after, failed });
  return { signal, timers, failed };
}

const noBus = [{ why: failureMessage('no bus') }];
const never = () => new Promise<Finding>(() => undefined);

test.each([
  [true, 'yes'],
  [false, 'no'],
] as const)('a finding of %s reads as %s', async (defers, reading) => {
  const { signal, timers, failed } = signalOver(() => Promise.resolve({ defers, by: 'dunst' }));
  expect(signal.report).toEqual({ available: true, by: 'something' });
  expect(await signal.read()).toBe(reading);
  expect(signal.report).toEqual({ available: true, by: 'dunst' });
  expect(timers.pending, 'no timer is left').toEqual([]);
  expect(failed).not.toHaveBeenCalled();
});

test('a failure reads as unknown, and each different failure is reported once', async () => {
  const read = vi.fn<() => Promise<Finding>>();
  const { signal, failed } = signalOver(read);
  read.mockRejectedValue(new Error('no bus'));
  expect(await signal.read()).toBe('unknown');
  expect(signal.report).toEqual({ available: false, reasons: noBus });
  await signal.read();
  expect(failed.mock.calls).toEqual([[noBus]]);

  read.mockRejectedValueOnce(new Error('no program'));
  await signal.read();
  await signal.read();
  expect(failed.mock.calls, 'one call for each reason').toEqual([
    [noBus],
    [[{ why: failureMessage('no program') }]],
  ]);

  read.mockResolvedValueOnce({ defers: true, by: 'dunst' });
  expect(await signal.read()).toBe('yes');
  expect(signal.report).toEqual({ available: true, by: 'dunst' });
});

test('a source that takes longer than 2 s reads as unknown', async () => {
  const { signal, timers, failed } = signalOver(never);
  const reading = signal.read();
  expect(timers.pending).toEqual([2000]);
  timers.fire();
  expect(await reading).toBe('unknown');
  expect(failed.mock.calls).toEqual([
    [[{ why: { key: 'signal_timed_out', values: { program: 'something' } } }]],
  ]);
});

test('a source can set its own timeout', () => {
  const { signal, timers } = signalOver(never, { timeoutMs: 10_000 });
  void signal.read();
  expect(timers.pending).toEqual([10_000]);
});

test('without a source the report has the reason, and reading isn’t a failure', async () => {
  const failed = vi.fn();
  const unavailable = { key: 'signal_focus_unreadable', values: {} } as const;
  const signal = new DeferralSignal({ unavailable }, { after: manualTimers().after, failed });
  expect(signal.report).toEqual({ available: false, reasons: [{ why: unavailable }] });
  expect(await signal.read()).toBe('unknown');
  expect(failed).not.toHaveBeenCalled();
});
