import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { recordingLog } from '../testing/recording-log.ts';
import { BrowserWindow } from './testing/fake-electron.ts';
import { WindowMemory } from './window-memory.ts';
import { AppWindow } from './window.ts';

vi.mock('electron', () => import('./testing/fake-electron.ts'));

const ignore = () => undefined;

/** A window that is loading its page. */
function loadingWindow(): { window: AppWindow; created: BrowserWindow } {
  const window = new AppWindow({
    preload: '',
    icon: '',
    page: 'app://uncurl/index.html',
    log: recordingLog(),
    memory: new WindowMemory({ saved: undefined, save: ignore, attempt: ignore, after: () => ignore }),
    closed: ignore,
    pageLost: ignore,
  });
  window.open({ onTop: false, activate: true });
  if (!BrowserWindow.last) throw new Error('no window was created');
  return { window, created: BrowserWindow.last };
}

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

test('a new window stays hidden until its page has been drawn', () => {
  const { window, created } = loadingWindow();
  window.open({ onTop: false, activate: true });
  expect(created.isVisible()).toBe(false);
  created.emit('ready-to-show');
  expect([created.isVisible(), created.isFocused()]).toEqual([true, true]);
});

test('a minimised window is restored when it is opened again', () => {
  const { window, created } = loadingWindow();
  created.emit('ready-to-show');
  created.minimize();
  expect(created.isVisible()).toBe(false);
  window.open({ onTop: false, activate: true });
  expect([created.isVisible(), created.isFocused()]).toEqual([true, true]);
});
