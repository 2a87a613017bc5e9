import { expect, test, vi } from 'vitest';
import { failedBy } from '../reason.ts';
import { anyOf } from './any-of.ts';
import type { LockReading } from './lock.ts';

function source(name: string) {
  let tell: (reading: LockReading) => void = () => undefined;
  const following = Promise.withResolvers<undefined>();
  return {
    name,
    follow: (listener: typeof tell) => {
      tell = listener;
      return following.promise;
    },
    says: (reading: LockReading) => {
      tell(reading);
    },
    fails: async (reason: string) => {
      following.reject(new Error(reason));
      await new Promise(setImmediate);
    },
  };
}

function setUp() {
  const [one, other] = [source('one'), source('other')];
  const changed = vi.fn();
  return { one, other, changed, lock: anyOf([one, other], changed) };
}

test('the screen is locked as long as one of them says so', () => {
  const { one, other, changed, lock } = setUp();
  one.says(false);
  other.says(false);
  expect(changed).not.toHaveBeenCalled();
  one.says(true);
  other.says(true);
  one.says(false);
  expect(lock.locked).toBe(true);
  expect(changed).toHaveBeenCalledOnce();
  other.says(false);
  expect(lock.locked).toBe(false);
  expect(changed).toHaveBeenCalledTimes(2);
});

test('it is locked already when the listener hears of it', () => {
  const { one, changed, lock } = setUp();
  changed.mockImplementation(() => expect(lock.locked).toBe(true));
  one.says(true);
  expect(changed).toHaveBeenCalledOnce();
});

test('a source that goes no longer locks the screen', () => {
  const { one, changed, lock } = setUp();
  one.says(true);
  one.says({ missing: [{ why: failedBy('it has ended') }] });
  expect(lock.locked).toBe(false);
  expect(changed).toHaveBeenCalledTimes(2);
});

test('the report names those that answer, else says why none does', async () => {
  const { one, other, lock } = setUp();
  expect(lock.report).toEqual({
    available: false,
    reasons: [{ why: { key: 'signal_not_checked_yet', values: {} } }],
  });
  await one.fails('no bus');
  const reasons = [{ why: failedBy('no bus') }];
  other.says({ missing: reasons });
  expect(lock.report, 'the reason that they share').toEqual({ available: false, reasons });
  other.says(true);
  expect(lock.report).toEqual({ available: true, by: 'other' });
});
