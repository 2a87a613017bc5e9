import { EventEmitter } from 'node:events';
import { expect, test, vi } from 'vitest';
import { watchPresence } from './presence.ts';

function watch(system: { platform: NodeJS.Platform; env: Record<string, string> }) {
  const powerMonitor = Object.assign(new EventEmitter(), { getSystemIdleTime: () => 3 });
  const changed = vi.fn();
  const presence = watchPresence({ system, powerMonitor, window: { isFocused: true }, speed: 60, changed });
  return { powerMonitor, changed, presence };
}

test('idle seconds are those of the faster clock', () => {
  expect(watch({ platform: 'darwin', env: {} }).presence.read()).toEqual({
    idleSeconds: 180,
    locked: false,
    windowFocused: true,
  });
});

test('what cannot be read stays unknown', () => {
  const { presence } = watch({ platform: 'linux', env: { XDG_SESSION_TYPE: 'wayland' } });
  expect(presence.read().idleSeconds).toBeNull();
  expect(presence.idle.available).toBe(false);
});

test('a lock is told at once', () => {
  const { powerMonitor, changed, presence } = watch({ platform: 'win32', env: {} });
  powerMonitor.emit('lock-screen');
  expect(changed).toHaveBeenCalledOnce();
  expect(presence.read().locked).toBe(true);
});
