import { expect, test, vi } from 'vitest';
import type { DeferralSource } from './deferral-signal.ts';
import { failedBy } from './reason.ts';
import { anyThatDefers, firstThatTells } from './combined-sources.ts';

const source = (by: string, holds: boolean): DeferralSource => ({
  by,
  read: () => Promise.resolve({ holds, by }),
});
const broken = (by: string): DeferralSource => ({
  by,
  read: () => Promise.reject(new Error(`${by} is broken`)),
});

test('the first that can tell is believed, and the others are not asked', async () => {
  const last = { by: 'c', read: vi.fn() };
  const all = firstThatTells([broken('a'), source('b', false), last]);
  expect(all.by).toBe('a, b, c');
  expect(await all.read()).toEqual({ holds: false, by: 'b' });
  expect(last.read).not.toHaveBeenCalled();
});

test('when none can tell, all reasons are given', async () => {
  const reasons = 'signal_failed a is broken, signal_failed b is broken';
  await expect(firstThatTells([broken('a'), broken('b')]).read()).rejects.toThrow(reasons);
  await expect(anyThatDefers([broken('a'), broken('b')]).read()).rejects.toThrow(reasons);
});

test.each<[string, DeferralSource[], object]>([
  ['none holds', [source('a', false), source('b', false)], { holds: false, by: 'a, b' }],
  ['one holds', [source('a', false), source('b', true)], { holds: true, by: 'b' }],
  ['one holds, one is broken', [broken('a'), source('b', true)], { holds: true, by: 'b' }],
  [
    'one is broken',
    [broken('a'), source('b', false)],
    { holds: false, by: 'b', without: [{ why: failedBy('a is broken') }] },
  ],
])('of all together: %s', async (_name, sources, finding) => {
  expect(await anyThatDefers(sources).read()).toEqual(finding);
});

test('all are asked at once', () => {
  const waiting = [1, 2].map(() => ({ by: '', read: vi.fn(() => new Promise<never>(() => undefined)) }));
  void anyThatDefers(waiting).read();
  for (const { read } of waiting) expect(read).toHaveBeenCalledOnce();
});
