import { expect, test, vi } from 'vitest';
import { failureMessage } from '../signal-error.ts';
import { combinedLock } from './combined-lock.ts';
import type { LockReading } from './lock.ts';

function source(name: string) {
  let report: (reading: LockReading) => void = () => undefined;
  const watching = Promise.withResolvers<undefined>();
  return {
    name,
    watch: (listener: typeof report) => {
      report = listener;
      return watching.promise;
    },
    report: (reading: LockReading) => {
      report(reading);
    },
    fail: async (reason: string) => {
      watching.reject(new Error(reason));
      await new Promise(setImmediate);
    },
  };
}

function setUp() {
  const [first, second] = [source('first'), source('second')];
  const changed = vi.fn();
  return { first, second, changed, lock: combinedLock([first, second], changed) };
}

test('the screen is locked as long as any source reports it', () => {
  const { first, second, changed, lock } = setUp();
  first.report(false);
  second.report(false);
  expect(changed).not.toHaveBeenCalled();
  first.report(true);
  second.report(true);
  first.report(false);
  expect(lock.locked).toBe(true);
  expect(changed).toHaveBeenCalledOnce();
  second.report(false);
  expect(lock.locked).toBe(false);
  expect(changed).toHaveBeenCalledTimes(2);
});

test('`locked` is already updated when the listener is called', () => {
  const { first, changed, lock } = setUp();
  changed.mockImplementation(() => expect(lock.locked).toBe(true));
  first.report(true);
  expect(changed).toHaveBeenCalledOnce();
});

test('a source that becomes unavailable no longer counts', () => {
  const { first, changed, lock } = setUp();
  first.report(true);
  first.report({ unavailable: [{ why: failureMessage('it ended') }] });
  expect(lock.locked).toBe(false);
  expect(changed).toHaveBeenCalledTimes(2);
});

test('the report names the working sources, or says why none works', async () => {
  const { first, second, lock } = setUp();
  expect(lock.report).toEqual({
    available: false,
    reasons: [{ why: { key: 'signal_not_checked_yet', values: {} } }],
  });
  await first.fail('no bus');
  const reasons = [{ why: failureMessage('no bus') }];
  second.report({ unavailable: reasons });
  expect(lock.report, 'the shared reason').toEqual({ available: false, reasons });
  second.report(true);
  expect(lock.report).toEqual({ available: true, by: 'second' });
});
