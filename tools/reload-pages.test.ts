import { expect, test } from 'vitest';
import { devToolsAddress } from './reload-pages.ts';

test("the address is read from Chromium's line among others", () => {
  const text = 'one line\nDevTools listening on ws://127.0.0.1:40123/devtools/browser/9f-2\nanother\n';
  expect(devToolsAddress(text)).toBe('127.0.0.1:40123');
});

test("Node's inspector is not mistaken for Chromium's DevTools", () => {
  expect(devToolsAddress('Debugger listening on ws://127.0.0.1:9229/4c\n')).toBeUndefined();
});
