import { expect, test } from 'vitest';
import type { LoginSessionState } from '../logind/login-session.ts';
import { idleFromLogind, logindIdle } from './logind.ts';

const idle: LoginSessionState = {
  Type: 'wayland',
  IdleHint: true,
  IdleSinceHintMonotonic: 5_403_250_000n,
  LockedHint: false,
};

test('idle since a moment of the same clock', () => {
  expect(idleFromLogind(idle, 5_503.75)).toBeCloseTo(100.5);
});

test('not idle may mean a second or some minutes', () => {
  expect(idleFromLogind({ ...idle, IdleHint: false }, 5_503)).toBe('recent');
});

test('a hint that was never given says nothing', () => {
  const never = { ...idle, IdleHint: false, IdleSinceHintMonotonic: 0n };
  expect(() => idleFromLogind(never, 5_503)).toThrow('signal_no_idle_hint');
});

test('the idle time of a terminal is not the person’s', () => {
  expect(() => idleFromLogind({ ...idle, Type: 'tty' }, 5_503)).toThrow('signal_not_graphical');
});

test('the session is asked each time', async () => {
  let now = 5_410.25;
  const source = logindIdle({ read: () => Promise.resolve(idle) }, () => now);
  expect(await source.read()).toBeCloseTo(7);
  now += 10;
  expect(await source.read()).toBeCloseTo(17);
});
