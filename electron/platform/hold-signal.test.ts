import { expect, test, vi } from 'vitest';
import { timersByHand } from '../testing/by-hand.ts';
import { HoldSignal, type Finding, type HoldSource } from './hold-signal.ts';

function signalOver(read: () => Promise<Finding>, more: Partial<HoldSource> = {}) {
  const timers = timersByHand();
  const failed = vi.fn<(reason: string) => void>();
  const signal = new HoldSignal({ by: 'something', ...more, read }, { after: timers.after, failed });
  return { signal, timers, failed };
}

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
  expect(signal.report).toEqual({ available: false, by: 'no bus' });
  await signal.read();
  expect(failed.mock.calls).toEqual([['no bus']]);

  answers.mockRejectedValueOnce(new Error('no program'));
  await signal.read();
  await signal.read();
  expect(failed.mock.calls, 'each kind once').toEqual([['no bus'], ['no program']]);

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
  expect(failed.mock.calls).toEqual([['something did not answer within 2 s']]);
});

test('a slow source is given the time that it needs', () => {
  const { signal, timers } = signalOver(never, { answersWithinMs: 10_000 });
  void signal.read();
  expect(timers.pending).toEqual([10_000]);
});

test('where there is no source, the reason is known at once, and it is no failure', async () => {
  const failed = vi.fn();
  const signal = new HoldSignal({ missing: 'macOS does not tell' }, { after: timersByHand().after, failed });
  expect(signal.report).toEqual({ available: false, by: 'macOS does not tell' });
  expect(await signal.read()).toBe('unknown');
  expect(failed).not.toHaveBeenCalled();
});
