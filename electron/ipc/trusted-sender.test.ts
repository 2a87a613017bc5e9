import { expect, test } from 'vitest';
import { isTrusted, type SenderFrame } from './trusted-sender.ts';

const page = (url: string, parent: SenderFrame | null = null): SenderFrame => ({ url, parent });

test('the app’s own page is trusted', () => {
  expect(isTrusted(page('app://uncurl/index.html'))).toBe(true);
});

test.each([
  'app://other/index.html',
  'app://uncurl.example/index.html',
  'https://uncurl/index.html',
  'file:///index.html',
  'data:text/html,uncurl',
  'about:blank',
  '',
])('%j isn’t trusted', (url) => {
  expect(isTrusted(page(url))).toBe(false);
});

test('a frame inside the page and a closed frame aren’t trusted', () => {
  expect(isTrusted(page('app://uncurl/index.html', page('app://uncurl/index.html')))).toBe(false);
  expect(isTrusted(null)).toBe(false);
});
