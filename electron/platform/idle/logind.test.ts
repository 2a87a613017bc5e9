import { expect, test } from 'vitest';
import type { LoginSessionState } from '../logind/login-session.ts';
import { idleFromLogind, logindIdle } from './logind.ts';

const idle: LoginSessionState = {
  Type: 'wayland',
  IdleHint: true,
  IdleSinceHintMonotonic: 5_403_250_000n,
  LockedHint: false,
};

test('the idle time is the time since the hint changed', () => {
  expect(idleFromLogind(idle, 5_503.75)).toBeCloseTo(100.5);
});

test('a session that isn’t idle reads as "recent"', () => {
  expect(idleFromLogind({ ...idle, IdleHint: false }, 5_503)).toBe('recent');
});

test('throws if the hint was never set', () => {
  const never = { ...idle, IdleHint: false, IdleSinceHintMonotonic: 0n };
  expect(() => idleFromLogind(never, 5_503)).toThrow('signal_no_idle_hint');
});

test('throws for a terminal session', () => {
  expect(() => idleFromLogind({ ...idle, Type: 'tty' }, 5_503)).toThrow('signal_not_graphical');
});

test('each reading reads the session again', async () => {
  let now = 5_410.25;
  const source = logindIdle({ read: () => Promise.resolve(idle) }, () => now);
  expect(await source.read()).toBeCloseTo(7);
  now += 10;
  expect(await source.read()).toBeCloseTo(17);
});
