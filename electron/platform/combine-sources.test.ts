import { expect, test, vi } from 'vitest';
import type { DeferralSource } from './deferral-signal.ts';
import { failureMessage } from './signal-error.ts';
import { anyDeferring, firstReadable } from './combine-sources.ts';

const source = (by: string, defers: boolean): DeferralSource => ({
  by,
  read: () => Promise.resolve({ defers, by }),
});
const broken = (by: string): DeferralSource => ({
  by,
  read: () => Promise.reject(new Error(`${by} is broken`)),
});

test('firstReadable reads the first source that works, and none after it', async () => {
  const last = { by: 'c', read: vi.fn() };
  const all = firstReadable([broken('a'), source('b', false), last]);
  expect(all.by).toBe('a, b, c');
  expect(await all.read()).toEqual({ defers: false, by: 'b' });
  expect(last.read).not.toHaveBeenCalled();
});

test('if every source fails, the error has all the reasons', async () => {
  const reasons = 'signal_failed a is broken, signal_failed b is broken';
  await expect(firstReadable([broken('a'), broken('b')]).read()).rejects.toThrow(reasons);
  await expect(anyDeferring([broken('a'), broken('b')]).read()).rejects.toThrow(reasons);
});

test.each<[string, DeferralSource[], object]>([
  ['none defers', [source('a', false), source('b', false)], { defers: false, by: 'a, b' }],
  ['one defers', [source('a', false), source('b', true)], { defers: true, by: 'b' }],
  ['one defers, one is broken', [broken('a'), source('b', true)], { defers: true, by: 'b' }],
  [
    'one is broken',
    [broken('a'), source('b', false)],
    { defers: false, by: 'b', without: [{ why: failureMessage('a is broken') }] },
  ],
])('anyDeferring: %s', async (_name, sources, finding) => {
  expect(await anyDeferring(sources).read()).toEqual(finding);
});

test('anyDeferring reads all sources in parallel', () => {
  const pending = [1, 2].map(() => ({ by: '', read: vi.fn(() => new Promise<never>(() => undefined)) }));
  void anyDeferring(pending).read();
  for (const { read } of pending) expect(read).toHaveBeenCalledOnce();
});
