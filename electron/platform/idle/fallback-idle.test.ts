import { expect, test, vi } from 'vitest';
import { manualTimers } from '../../testing/manual-timers.ts';
import { failureMessage } from '../signal-error.ts';
import { fallbackIdle } from './fallback-idle.ts';
import type { IdleSource } from './idle.ts';

const MINUTE = 60_000;

function source(name: string) {
  return { name, read: vi.fn<IdleSource['read']>(() => 7) };
}

function setUp() {
  const timers = manualTimers();
  let elapsed = 1_000_000;
  const [first, second] = [source('first'), source('second')];
  const idle = fallbackIdle([first, second], { now: () => ({ elapsed }), after: timers.after });
  const pass = (ms: number) => (elapsed += ms);
  return { idle, first, second, timers, pass };
}

test('the first source is read, and no other', async () => {
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
  ['returns NaN', () => Number.NaN],
  ['returns a negative time', () => -1],
  ['returns more than a year', () => 1.8e16],
])('if the first source %s, the next is read and reported', async (_name, read) => {
  const { idle, first } = setUp();
  first.read.mockImplementation(read);
  expect(await idle.read()).toBe(7);
  expect(idle.report).toEqual({ available: true, by: 'second' });
});

test('a source times out after a second', async () => {
  const { idle, first, timers } = setUp();
  first.read.mockReturnValue(new Promise(() => undefined));
  const reading = idle.read();
  expect(timers.pending).toEqual([1000]);
  timers.fire();
  expect(await reading).toBe(7);
});

test('a failed source is tried again after two minutes', async () => {
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

test('a source that is always asked is tried again at once', async () => {
  const read = vi
    .fn<() => number>(() => 5)
    .mockImplementationOnce(() => {
      throw new Error('nothing yet');
    });
  const eager = { name: 'eager', alwaysAsk: true as const, read };
  const idle = fallbackIdle([eager], { now: () => ({ elapsed: 0 }), after: manualTimers().after });
  expect(await idle.read()).toBeNull();
  expect(await idle.read()).toBe(5);
});

test('"recent" isn’t a failure', async () => {
  const { idle, first, second } = setUp();
  first.read.mockReturnValue('recent');
  expect(await idle.read()).toBe('recent');
  expect(idle.report).toEqual({ available: true, by: 'first' });
  expect(second.read).not.toHaveBeenCalled();
});

test('the source’s limit is in the report', async () => {
  const limit = { key: 'signal_absence_delayed', values: {} } as const;
  const coarse = { ...source('logind'), limit };
  const idle = fallbackIdle([coarse], { now: () => ({ elapsed: 0 }), after: manualTimers().after });
  await idle.read();
  expect(idle.report).toEqual({ available: true, by: 'logind', without: [{ why: limit }] });
});

test('if all sources fail, the idle time is null and the report has the reasons', async () => {
  const { idle, first, second } = setUp();
  first.read.mockRejectedValue(new Error('no bus'));
  await idle.read();
  second.read.mockRejectedValue(new Error('no hint'));
  expect(await idle.read()).toBeNull();
  expect(idle.report).toEqual({
    available: false,
    reasons: [
      { of: 'first', why: failureMessage('no bus') },
      { of: 'second', why: failureMessage('no hint') },
    ],
  });
  await idle.read();
  expect(first.read, 'failed sources are skipped for a while').toHaveBeenCalledOnce();
});
