import { expect, test, vi } from 'vitest';
import type { SignalReason } from '../../core/signals/signal-report.ts';
import { timersByHand } from '../testing/by-hand.ts';
import { DeferralSignal, type Finding, type DeferralSource } from './deferral-signal.ts';
import { failedBy } from './reason.ts';

function signalOver(read: () => Promise<Finding>, more: Partial<DeferralSource> = {}) {
  const timers = timersByHand();
  const failed = vi.fn<(reasons: readonly SignalReason[]) => void>();
  const signal = new DeferralSignal({ by: 'something', ...more, read }, { after: timers.after, failed });
  return { signal, timers, failed };
}

const noBus = [{ why: failedBy('no bus') }];
const never = () => new Promise<Finding>(() => undefined);

test.each([
  [true, 'yes'],
  [false, 'no'],
] as const)('a finding of %s reads as %s', async (holds, reading) => {
  const { signal, timers, failed } = signalOver(() => Promise.resolve({ holds, by: 'dunst' }));
  expect(signal.report).toEqual({ available: true, by: 'something' });
  expect(await signal.read()).toBe(reading);
  expect(signal.report).toEqual({ available: true, by: 'dunst' });
  expect(timers.pending, 'nothing waits on').toEqual([]);
  expect(failed).not.toHaveBeenCalled();
});

test('a failure reads as unknown, its reason is reported, and told once', async () => {
  const answers = vi.fn<() => Promise<Finding>>();
  const { signal, failed } = signalOver(answers);
  answers.mockRejectedValue(new Error('no bus'));
  expect(await signal.read()).toBe('unknown');
  expect(signal.report).toEqual({ available: false, reasons: noBus });
  await signal.read();
  expect(failed.mock.calls).toEqual([[noBus]]);

  answers.mockRejectedValueOnce(new Error('no program'));
  await signal.read();
  await signal.read();
  expect(failed.mock.calls, 'each kind once').toEqual([[noBus], [[{ why: failedBy('no program') }]]]);

  answers.mockResolvedValueOnce({ holds: true, by: 'dunst' });
  expect(await signal.read()).toBe('yes');
  expect(signal.report).toEqual({ available: true, by: 'dunst' });
});

test('who does not answer within 2 s is not waited for', async () => {
  const { signal, timers, failed } = signalOver(never);
  const reading = signal.read();
  expect(timers.pending).toEqual([2000]);
  timers.goOff();
  expect(await reading).toBe('unknown');
  expect(failed.mock.calls).toEqual([
    [[{ why: { key: 'signal_timed_out', values: { program: 'something' } } }]],
  ]);
});

test('a slow source is given the time that it needs', () => {
  const { signal, timers } = signalOver(never, { answersWithinMs: 10_000 });
  void signal.read();
  expect(timers.pending).toEqual([10_000]);
});

test('where there is no source, the reason is known at once, and it is no failure', async () => {
  const failed = vi.fn();
  const missing = { key: 'signal_focus_unreadable', values: {} } as const;
  const signal = new DeferralSignal({ missing }, { after: timersByHand().after, failed });
  expect(signal.report).toEqual({ available: false, reasons: [{ why: missing }] });
  expect(await signal.read()).toBe('unknown');
  expect(failed).not.toHaveBeenCalled();
});
