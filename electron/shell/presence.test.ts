import { EventEmitter } from 'node:events';
import { expect, test, vi } from 'vitest';
import { manualTimers } from '../testing/manual-timers.ts';
import { watchPresence } from './presence.ts';

const noBus = {
  call: () => Promise.reject(new Error('no bus')),
  listen: () => Promise.reject(new Error('no bus')),
};

function watch(platform: NodeJS.Platform, env: Record<string, string> = {}) {
  const powerMonitor = Object.assign(new EventEmitter(), {
    getSystemIdleTime: vi.fn(() => 3),
    getSystemIdleState: () => 'active',
  });
  const onLockChange = vi.fn();
  const presence = watchPresence({
    system: { platform, env },
    powerMonitor,
    waylandPowerMonitor: undefined,
    buses: { session: noBus, system: noBus },
    window: { isFocused: true },
    time: { now: () => ({ elapsed: 0 }), after: manualTimers().after },
    speed: 60,
    onLockChange,
  });
  return { powerMonitor, onLockChange, presence };
}

test('idle seconds are multiplied by the speed of the clock', async () => {
  expect(await watch('darwin').presence.read()).toEqual({
    idleSeconds: 180,
    locked: false,
    windowFocused: true,
  });
});

test('an idle time that cannot be read is null', async () => {
  const { presence } = watch('linux', { XDG_SESSION_TYPE: 'wayland' });
  expect((await presence.read()).idleSeconds).toBeNull();
  expect(presence.idle.available).toBe(false);
});

test('the report says when a source stops working', async () => {
  const { presence, powerMonitor } = watch('win32');
  await presence.read();
  expect(presence.idle).toEqual({ available: true, by: 'powerMonitor' });
  powerMonitor.getSystemIdleTime.mockReturnValue(-1);
  await presence.read();
  expect(presence.idle.available).toBe(false);
});

test('a lock is reported at once, and shows in a reading that began before it', async () => {
  const { powerMonitor, onLockChange, presence } = watch('win32');
  const reading = presence.read();
  powerMonitor.emit('lock-screen');
  expect(onLockChange).toHaveBeenCalledOnce();
  expect((await reading).locked).toBe(true);
});
