import { EventEmitter } from 'node:events';
import { expect, test, vi } from 'vitest';
import { listenToSystem } from './system-events.ts';

function systemForTest(platform: NodeJS.Platform = 'linux') {
  const app = Object.assign(new EventEmitter(), { quit: vi.fn() });
  const powerMonitor = new EventEmitter();
  const env = { DISPLAY: ':0' };
  const process = Object.assign(new EventEmitter(), { platform, env });
  const listeners = {
    suspended: vi.fn(),
    woke: vi.fn(),
    startedAgain: vi.fn(),
    activated: vi.fn(),
    save: vi.fn(),
    end: vi.fn(),
  };
  listenToSystem({ app, powerMonitor, process }, listeners);
  return { app, powerMonitor, process, listeners };
}

test.each(['SIGTERM', 'SIGINT', 'SIGHUP'])('%s saves and quits', (signal) => {
  const { app, process, listeners } = systemForTest();
  process.emit(signal);
  expect(listeners.end).toHaveBeenCalledOnce();
  expect(app.quit).toHaveBeenCalledOnce();
});

test('a shutdown saves and quits', () => {
  const { app, powerMonitor, listeners } = systemForTest();
  powerMonitor.emit('shutdown');
  expect(listeners.end).toHaveBeenCalledOnce();
  expect(app.quit).toHaveBeenCalledOnce();
});

test('quitting saves', () => {
  const { app, listeners } = systemForTest();
  app.emit('before-quit');
  expect(listeners.end).toHaveBeenCalledOnce();
});

test('a process that ends without quitting saves', () => {
  const { process, listeners } = systemForTest();
  process.emit('exit');
  expect(listeners.save).toHaveBeenCalledOnce();
});

/** As Electron documents: only its windows are told that a session ends on Windows. */
test('on Windows, the end of the session saves and quits', () => {
  const { app, listeners } = systemForTest('win32');
  const window = new EventEmitter();
  app.emit('browser-window-created', {}, window);
  window.emit('query-session-end', { reasons: ['logoff'] });
  expect(listeners.save).toHaveBeenCalledOnce();
  expect(listeners.end, 'the session may go on').not.toHaveBeenCalled();
  expect(app.quit, 'the session may go on').not.toHaveBeenCalled();
  window.emit('session-end', { reasons: ['close-app'] });
  expect(listeners.end).toHaveBeenCalledOnce();
  expect(app.quit, 'nothing but the app may end').toHaveBeenCalledOnce();
});

test('on macOS, choosing the app again is passed on', () => {
  const { app, listeners } = systemForTest('darwin');
  app.emit('activate', {}, false);
  expect(listeners.activated).toHaveBeenCalledOnce();
});

test('closing the last window neither saves nor quits', () => {
  const { app, listeners } = systemForTest();
  expect(app.emit('window-all-closed')).toBe(true);
  expect(listeners.end).not.toHaveBeenCalled();
  expect(app.quit).not.toHaveBeenCalled();
});

test('sleep, waking up and a second start are passed on', () => {
  const { app, powerMonitor, listeners } = systemForTest();
  powerMonitor.emit('suspend');
  powerMonitor.emit('resume');
  app.emit('second-instance', {}, ['uncurl'], '/', { bringUp: true });
  expect(listeners.suspended).toHaveBeenCalledOnce();
  expect(listeners.woke).toHaveBeenCalledOnce();
  expect(listeners.startedAgain).toHaveBeenCalledOnce();
});

test.each([
  [0, { bringUp: false }],
  [1, { bringUp: true }],
  [1, { bringUp: true, desktop: { wayland: null, x: ':0', login: '2' } }],
  [0, { bringUp: true, desktop: { wayland: null, x: ':1', login: '3' } }],
  [1, undefined],
  [1, 'an older version'],
])('brings the window up %i times for a second start that sends %j', (times, data) => {
  const { app, listeners } = systemForTest();
  app.emit('second-instance', {}, ['uncurl'], '/', data);
  expect(listeners.startedAgain).toHaveBeenCalledTimes(times);
});
