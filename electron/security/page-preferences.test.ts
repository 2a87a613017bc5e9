import { expect, test } from 'vitest';
import { pagePreferences } from './page-preferences.ts';

test('a page is sandboxed, isolated, and has no Node and no webview', () => {
  expect(pagePreferences(true)).toEqual({
    sandbox: true,
    contextIsolation: true,
    nodeIntegration: false,
    webSecurity: true,
    webviewTag: false,
    spellcheck: false,
    devTools: false,
  });
});

test('only a developer has developer tools', () => {
  expect(pagePreferences(false)).toEqual({ ...pagePreferences(true), devTools: true });
});
