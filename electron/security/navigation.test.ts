import { EventEmitter } from 'node:events';
import type { App, Session } from 'electron';
import { expect, test, vi } from 'vitest';
import { forbidNavigation, isLocal, restrictSession } from './navigation.ts';

function createdContents() {
  const app = new EventEmitter();
  const contents = Object.assign(new EventEmitter(), { setWindowOpenHandler: vi.fn() });
  forbidNavigation(app as unknown as App);
  app.emit('web-contents-created', {}, contents);
  return contents;
}

test.each([
  ['app://uncurl/index.html', 0],
  ['https://example.com/', 1],
  ['app://other/', 1],
  ['file:///etc/passwd', 1],
])('navigating to %s is prevented %d times', (url, times) => {
  const preventDefault = vi.fn();
  createdContents().emit('will-navigate', { url, preventDefault });
  expect(preventDefault).toHaveBeenCalledTimes(times);
});

test('new windows and embedded pages are denied', () => {
  const contents = createdContents();
  const handler = contents.setWindowOpenHandler.mock.calls[0]?.[0] as () => unknown;
  expect(handler()).toEqual({ action: 'deny' });
  const preventDefault = vi.fn();
  contents.emit('will-attach-webview', { preventDefault });
  expect(preventDefault).toHaveBeenCalledOnce();
});

function restrictedSession() {
  const session = {
    setPermissionRequestHandler: vi.fn(),
    setPermissionCheckHandler: vi.fn(),
    webRequest: { onBeforeRequest: vi.fn() },
  };
  restrictSession(session as unknown as Session);
  return session;
}

test('every permission is denied', () => {
  const session = restrictedSession();
  const callback = vi.fn();
  const handler = session.setPermissionRequestHandler.mock.calls[0]?.[0] as (...args: unknown[]) => void;
  handler({}, 'geolocation', callback);
  expect(callback).toHaveBeenCalledExactlyOnceWith(false);
  const check = session.setPermissionCheckHandler.mock.calls[0]?.[0] as () => boolean;
  expect(check()).toBe(false);
});

test('every request to the network is cancelled', () => {
  const { onBeforeRequest } = restrictedSession().webRequest;
  const filter = onBeforeRequest.mock.calls[0]?.[0] as (details: unknown, callback: unknown) => void;
  const callback = vi.fn();
  for (const url of ['https://example.com/', 'http://127.0.0.1/', 'app://uncurl/index.html'])
    filter({ url }, callback);
  expect(callback.mock.calls).toEqual([[{ cancel: true }], [{ cancel: true }], [{ cancel: false }]]);
});

test('only schemes that stay on this computer are local', () => {
  expect(['app://uncurl/', 'data:,x', 'blob:app://uncurl/1'].map(isLocal)).toEqual([true, true, true]);
  expect(['ws://localhost/', 'ftp://x/', 'file:///x', 'nonsense'].map(isLocal)).toEqual([
    false,
    false,
    false,
    false,
  ]);
});
