import { EventEmitter } from 'node:events';
import { expect, test, vi } from 'vitest';
import { recordingLog } from '../testing/recording-log.ts';
import { reloadAfterCrash } from './crash-reload.ts';

function watchedWindow() {
  const webContents = Object.assign(new EventEmitter(), { reload: vi.fn() });
  const window = { webContents, destroy: vi.fn() };
  const log = recordingLog();
  const pageLost = vi.fn();
  reloadAfterCrash(window, { log, pageLost });
  const crash = (): void => {
    webContents.emit('render-process-gone', {}, { reason: 'crashed' });
  };
  const navigate = (navigation: { isMainFrame: boolean; isSameDocument: boolean }): void => {
    webContents.emit('did-start-navigation', navigation);
  };
  return { webContents, window, log, pageLost, crash, navigate };
}

test('a page that crashes is reported as lost, and reloaded', () => {
  const { webContents, window, log, pageLost, crash } = watchedWindow();
  crash();
  expect(pageLost).toHaveBeenCalledOnce();
  expect(webContents.reload).toHaveBeenCalledOnce();
  expect(window.destroy).not.toHaveBeenCalled();
  expect(log.lines).toEqual(["the page's process ended: crashed"]);
});

test('the third crash within a minute closes the window instead', () => {
  const { webContents, window, pageLost, crash } = watchedWindow();
  for (let crashes = 0; crashes < 3; crashes += 1) crash();
  expect(pageLost).toHaveBeenCalledTimes(3);
  expect(webContents.reload).toHaveBeenCalledTimes(2);
  expect(window.destroy).toHaveBeenCalledOnce();
});

test('a page is lost when it is loaded again, but not when it loads first', () => {
  const { pageLost, navigate } = watchedWindow();
  navigate({ isMainFrame: true, isSameDocument: false });
  expect(pageLost).not.toHaveBeenCalled();
  navigate({ isMainFrame: true, isSameDocument: true });
  navigate({ isMainFrame: false, isSameDocument: false });
  expect(pageLost).not.toHaveBeenCalled();
  navigate({ isMainFrame: true, isSameDocument: false });
  expect(pageLost).toHaveBeenCalledOnce();
});
