import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { recordingLog } from '../testing/recording-log.ts';
import { app, BrowserWindow } from './testing/fake-electron.ts';
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
    memory: new WindowMemory({
      saved: undefined,
      save: ignore,
      attempt: ignore,
      positionsKnown: true,
      after: () => ignore,
    }),
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
  vi.unstubAllGlobals();
  app.show();
});

test('a new window stays hidden until its page has been drawn', () => {
  const { window, created } = loadingWindow();
  window.open({ onTop: false, activate: true });
  expect(created.isVisible()).toBe(false);
  created.emit('ready-to-show');
  expect([created.isVisible(), created.isFocused()]).toEqual([true, true]);
});

/** Ways in which a window disappears without being closed. */
const disappearances = {
  'a minimised window': (created: BrowserWindow) => {
    created.minimize();
  },
  'a window of the hidden app on macOS': () => {
    app.hide();
  },
  'a minimised window of the hidden app on macOS': (created: BrowserWindow) => {
    created.minimize();
    app.hide();
  },
};

describe.each(Object.entries(disappearances))('%s', (_name, disappear) => {
  function disappearedWindow(): { window: AppWindow; created: BrowserWindow } {
    vi.stubGlobal('process', { ...process, platform: 'darwin' });
    const loading = loadingWindow();
    loading.created.emit('ready-to-show');
    disappear(loading.created);
    expect(loading.created.isVisible()).toBe(false);
    return loading;
  }

  test('comes back with the focus when the user opens it', () => {
    const { window, created } = disappearedWindow();
    window.open({ onTop: false, activate: true });
    expect([created.isVisible(), created.isFocused(), app.isActive]).toEqual([true, true, true]);
  });

  test('comes back without the focus when a reminder opens it', () => {
    const { window, created } = disappearedWindow();
    app.isActive = false;
    created.blur();
    window.open({ onTop: true, activate: false });
    expect([created.isVisible(), created.isFocused(), app.isActive]).toEqual([true, false, false]);
  });

  test('comes back if it disappeared before its page was drawn', () => {
    vi.stubGlobal('process', { ...process, platform: 'darwin' });
    const { created } = loadingWindow();
    disappear(created);
    created.emit('ready-to-show');
    expect(created.isVisible()).toBe(true);
  });
});

test('on macOS the app is in the dock while it has a window', () => {
  vi.stubGlobal('process', { ...process, platform: 'darwin' });
  const { window, created } = loadingWindow();
  expect(app.activationPolicy).toBe('regular');
  window.close();
  window.open({ onTop: false, activate: true });
  created.emit('closed');
  expect(app.activationPolicy, 'a new window is open').toBe('regular');
  BrowserWindow.last?.emit('closed');
  expect(app.activationPolicy).toBe('accessory');
});
