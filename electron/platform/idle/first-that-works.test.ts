import { expect, test, vi } from 'vitest';
import { timersByHand } from '../../testing/by-hand.ts';
import { failedBy } from '../reason.ts';
import { firstThatWorks } from './first-that-works.ts';
import type { IdleSource } from './idle.ts';

const MINUTE = 60_000;

function source(name: string) {
  return { name, read: vi.fn<IdleSource['read']>(() => 7) };
}

function setUp() {
  const timers = timersByHand();
  let elapsed = 1_000_000;
  const [first, second] = [source('first'), source('second')];
  const idle = firstThatWorks([first, second], { now: () => ({ elapsed }), after: timers.after });
  const pass = (ms: number) => (elapsed += ms);
  return { idle, first, second, timers, pass };
}

test('the first one answers, and nobody else is asked', async () => {
  const { idle, first, second, timers } = setUp();
  first.read.mockReturnValue(Promise.resolve(3));
  expect(await idle.read()).toBe(3);
  expect(idle.report).toEqual({ available: true, by: 'first' });
  expect(second.read).not.toHaveBeenCalled();
  expect(timers.pending, 'no timer is left').toEqual([]);
});

test.each<[string, () => number | Promise<number>]>([
  [
    'throws',
    () => {
      throw new Error('gone');
    },
  ],
  ['is rejected', () => Promise.reject(new Error('gone'))],
  ['answers no number', () => Number.NaN],
  ['answers less than nothing', () => -1],
  ['answers more than a year', () => 1.8e16],
])('one that %s gives way to the next at once, and report follows', async (_name, read) => {
  const { idle, first } = setUp();
  first.read.mockImplementation(read);
  expect(await idle.read()).toBe(7);
  expect(idle.report).toEqual({ available: true, by: 'second' });
});

test('one that does not answer is given up after a second', async () => {
  const { idle, first, timers } = setUp();
  first.read.mockReturnValue(new Promise(() => undefined));
  const reading = idle.read();
  expect(timers.pending).toEqual([1000]);
  timers.goOff();
  expect(await reading).toBe(7);
});

test('one that has failed is asked again after some minutes, and then trusted again', async () => {
  const { idle, first, pass } = setUp();
  first.read.mockRejectedValueOnce(new Error('gone'));
  await idle.read();
  pass(1.9 * MINUTE);
  expect(await idle.read()).toBe(7);
  expect(first.read).toHaveBeenCalledOnce();
  expect(idle.report).toEqual({ available: true, by: 'second' });
  pass(0.1 * MINUTE);
  first.read.mockReturnValue(5);
  expect(await idle.read()).toBe(5);
  expect(idle.report).toEqual({ available: true, by: 'first' });
});

test('a source that cannot say just now is no failure', async () => {
  const { idle, first, second } = setUp();
  first.read.mockReturnValue('recent');
  expect(await idle.read()).toBe('recent');
  expect(idle.report).toEqual({ available: true, by: 'first' });
  expect(second.read).not.toHaveBeenCalled();
});

test('what the source does not tell is in the report', async () => {
  const limit = { key: 'signal_absence_delayed', values: {} } as const;
  const coarse = { ...source('logind'), limit };
  const idle = firstThatWorks([coarse], { now: () => ({ elapsed: 0 }), after: timersByHand().after });
  await idle.read();
  expect(idle.report).toEqual({ available: true, by: 'logind', without: [{ why: limit }] });
});

test('when all have failed it is unknown, and said why', async () => {
  const { idle, first, second } = setUp();
  first.read.mockRejectedValue(new Error('no bus'));
  await idle.read();
  second.read.mockRejectedValue(new Error('no hint'));
  expect(await idle.read()).toBeNull();
  expect(idle.report).toEqual({
    available: false,
    reasons: [
      { of: 'first', why: failedBy('no bus') },
      { of: 'second', why: failedBy('no hint') },
    ],
  });
  await idle.read();
  expect(first.read, 'and nobody is troubled for a while').toHaveBeenCalledOnce();
});
