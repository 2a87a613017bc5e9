import { EventEmitter } from 'node:events';
import { expect, test, vi } from 'vitest';
import { chooseLock } from './choose.ts';

test.each(['darwin', 'win32'] as const)('on %s the lock is followed by events', (platform) => {
  const powerMonitor = new EventEmitter();
  const changed = vi.fn();
  const lock = chooseLock(platform, powerMonitor, changed);
  expect(lock.locked).toBe(false);
  powerMonitor.emit('lock-screen');
  expect(lock.locked).toBe(true);
  powerMonitor.emit('unlock-screen');
  expect(lock.locked).toBe(false);
  expect(changed).toHaveBeenCalledTimes(2);
});

test('on Linux it is said that there is no such signal', () => {
  const powerMonitor = new EventEmitter();
  const lock = chooseLock('linux', powerMonitor, vi.fn());
  powerMonitor.emit('lock-screen');
  expect(lock.locked).toBe(false);
  expect(lock.report.available).toBe(false);
});
