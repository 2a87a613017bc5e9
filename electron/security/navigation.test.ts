import { EventEmitter } from 'node:events';
import type { WebContents } from 'electron';
import { expect, test, vi } from 'vitest';
import { forbidNavigation } from './navigation.ts';

function restrictedContents() {
  const contents = Object.assign(new EventEmitter(), { setWindowOpenHandler: vi.fn() });
  forbidNavigation(contents as unknown as WebContents);
  return contents;
}

test.each([
  ['app://uncurl/index.html', 0],
  ['https://example.com/', 1],
  ['app://other/', 1],
  ['app://uncurl.example/', 1],
  ['file:///etc/passwd', 1],
  ['data:text/html,x', 1],
  ['about:blank', 1],
])('navigating to %s is prevented %d times', (url, times) => {
  const preventDefault = vi.fn();
  restrictedContents().emit('will-navigate', { url, preventDefault });
  expect(preventDefault).toHaveBeenCalledTimes(times);
});

test.each([
  [false, 1],
  [true, 0], // `will-navigate` decides about the page itself
])(
  'a frame that is the page itself (%s) is prevented %d times, even to the app’s own address',
  (isMainFrame, times) => {
    const preventDefault = vi.fn();
    restrictedContents().emit('will-frame-navigate', {
      url: 'app://uncurl/index.html',
      isMainFrame,
      preventDefault,
    });
    expect(preventDefault).toHaveBeenCalledTimes(times);
  },
);

test('new windows and embedded pages are denied', () => {
  const contents = restrictedContents();
  const handler = contents.setWindowOpenHandler.mock.calls[0]?.[0] as () => unknown;
  expect(handler()).toEqual({ action: 'deny' });
  const preventDefault = vi.fn();
  contents.emit('will-attach-webview', { preventDefault });
  expect(preventDefault).toHaveBeenCalledOnce();
});
