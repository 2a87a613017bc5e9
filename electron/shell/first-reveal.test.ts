import { EventEmitter } from 'node:events';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { whenFirstDrawn } from './first-reveal.ts';

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

function newWindow() {
  let destroyed = false;
  const webContents = new EventEmitter();
  const window = Object.assign(new EventEmitter(), { webContents, isDestroyed: () => destroyed });
  const reveal = vi.fn();
  whenFirstDrawn(window, reveal);
  const close = (): void => {
    destroyed = true;
    window.emit('closed');
  };
  return { window, webContents, close, reveal };
}

test('reveals a window once, when it is ready', () => {
  const { window, webContents, reveal } = newWindow();
  expect(reveal).not.toHaveBeenCalled();
  window.emit('ready-to-show');
  expect(reveal).toHaveBeenCalledOnce();
  webContents.emit('did-finish-load');
  vi.runAllTimers();
  expect(reveal).toHaveBeenCalledOnce();
});

test('reveals a window that never becomes ready when its page has loaded', () => {
  const { webContents, reveal } = newWindow();
  webContents.emit('did-finish-load');
  expect(reveal).toHaveBeenCalledOnce();
});

test('reveals a window after 1.5 s, even if its page is still loading', () => {
  const { reveal } = newWindow();
  vi.advanceTimersByTime(1499);
  expect(reveal).not.toHaveBeenCalled();
  vi.advanceTimersByTime(1);
  expect(reveal).toHaveBeenCalledOnce();
});

test('does not reveal a window that has been closed', () => {
  const { window, close, reveal } = newWindow();
  close();
  expect(vi.getTimerCount()).toBe(0);
  window.emit('ready-to-show');
  expect(reveal).not.toHaveBeenCalled();
});
