import { expect, test } from 'vitest';
import { announcedDevTools } from './reload-pages.ts';

test('the announcement is found among other lines', () => {
  const text = 'one line\nDevTools listening on ws://127.0.0.1:40123/devtools/browser/9f-2\nanother\n';
  expect(announcedDevTools(text)).toBe('127.0.0.1:40123');
});

test('the inspector of Node is not taken for it', () => {
  expect(announcedDevTools('Debugger listening on ws://127.0.0.1:9229/4c\n')).toBeUndefined();
});
