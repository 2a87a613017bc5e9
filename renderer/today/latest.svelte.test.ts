import { expect, test } from 'vitest';
import { Latest } from './latest.svelte.ts';

test('keeps the answer during a new request, and if that fails', async () => {
  const latest = new Latest<string>();
  await latest.ask(() => Promise.resolve('first'));
  const again = latest.ask(() => Promise.reject(new Error('failed')));
  expect(latest).toMatchObject({ answer: 'first', failed: false });
  await again;
  expect(latest).toMatchObject({ answer: 'first', failed: true });
  await latest.ask(() => Promise.resolve('second'));
  expect(latest).toMatchObject({ answer: 'second', failed: false });
});

test('a late answer, or a late failure, doesn’t replace a newer answer', async () => {
  const latest = new Latest<string>();
  const late = Promise.withResolvers<string>();
  const failing = Promise.withResolvers<string>();
  const asked = [latest.ask(() => late.promise), latest.ask(() => failing.promise)];
  await latest.ask(() => Promise.resolve('newest'));
  late.resolve('old');
  failing.reject(new Error('failed'));
  await Promise.all(asked);
  expect(latest).toMatchObject({ answer: 'newest', failed: false });
});
