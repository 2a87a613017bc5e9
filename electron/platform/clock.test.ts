import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { createClock, systemClock, monotonicSeconds, speedFrom, type SystemClock } from './clock.ts';

const noon = Date.UTC(2026, 2, 2, 12);

interface FakeSystem extends SystemClock {
  wallNow: number;
  uptimeNow: number;
  /** How long the system has been asleep, in seconds. The monotonic clock doesn't count this time. */
  slept: number;
}

function systemAt(wall: number, uptime: number): FakeSystem {
  return {
    wallNow: wall,
    uptimeNow: uptime,
    slept: 0,
    monotonic() {
      return this.uptimeNow - this.slept;
    },
    wall() {
      return this.wallNow;
    },
    uptime() {
      return this.uptimeNow;
    },
    zone: () => 'Europe/Berlin',
  };
}

test('at speed 1 the clock is the system’s', () => {
  const clock = createClock(1, systemAt(noon, 100.25));
  expect(clock.now()).toEqual({ wall: noon, zone: 'Europe/Berlin', elapsed: 100_250 });
});

test('elapsed time has fine steps even if the uptime has steps of a second', () => {
  const system = systemAt(noon, 100);
  system.uptime = () => Math.floor(system.uptimeNow);
  const clock = createClock(1, system);
  const elapsedAt = (seconds: number) => {
    system.uptimeNow = seconds;
    return clock.now().elapsed;
  };
  expect([100, 100.4, 100.9, 101, 101.25].map(elapsedAt)).toEqual([
    100_000, 100_400, 100_900, 101_000, 101_250,
  ]);
});

test('elapsed time includes sleep, although the monotonic clock doesn’t', () => {
  const system = systemAt(noon, 100);
  const clock = createClock(1, system);
  const before = clock.now().elapsed;
  system.uptimeNow += 3600;
  system.slept += 3600;
  expect(clock.now().elapsed - before).toBe(3_600_000);
});

test('elapsed time follows an uptime that falls far behind, but ignores rounding', () => {
  const system = systemAt(noon, 100);
  const clock = createClock(1, system);
  clock.now();
  system.uptime = () => 99;
  expect(clock.now().elapsed).toBe(100_000);
  system.uptime = () => 98;
  expect(clock.now().elapsed).toBe(98_000);
});

test('on a faster clock, wall time and elapsed time advance together', () => {
  const system = systemAt(noon, 100);
  const clock = createClock(60, system);
  const before = clock.now();
  system.wallNow += 2000;
  system.uptimeNow += 2;
  const after = clock.now();
  expect(after.elapsed - before.elapsed).toBe(120_000);
  expect(after.wall - before.wall).toBe(120_000);
});

test('a faster clock continues across a restart of the app', () => {
  const system = systemAt(noon, 100);
  const before = createClock(60, system).now();
  expect(createClock(60, system).now()).toEqual(before);
});

test('a jump of the wall clock shifts only the wall time, by the same amount', () => {
  const system = systemAt(noon, 100);
  const clock = createClock(60, system);
  const before = clock.now();
  system.wallNow += 3_600_000;
  expect(clock.now()).toEqual({ ...before, wall: before.wall + 3_600_000 });
});

test('the system’s uptime advances, in steps of less than a second except on macOS', async () => {
  const before = systemClock.uptime();
  await vi.waitUntil(() => systemClock.uptime() > before, { interval: 5 });
  expect(systemClock.uptime() - before).toBeLessThan(process.platform === 'darwin' ? 2 : 1);
});

test('the clock without sleep advances, and is never ahead of the uptime', async () => {
  const before = monotonicSeconds();
  await vi.waitUntil(() => monotonicSeconds() > before, { interval: 5 });
  expect(monotonicSeconds()).toBeLessThan(systemClock.uptime() + 1);
});

test('the system’s zone is a valid time zone name', () => {
  expect(() => new Intl.DateTimeFormat('en', { timeZone: systemClock.zone() })).not.toThrow();
});

describe('timers', () => {
  beforeEach(() => {
    vi.useFakeTimers();
  });
  afterEach(() => {
    vi.useRealTimers();
  });

  test('fire sooner on a faster clock', () => {
    const callback = vi.fn();
    createClock(60, systemAt(noon, 0)).after(60_000, callback);
    vi.advanceTimersByTime(999);
    expect(callback).not.toHaveBeenCalled();
    vi.advanceTimersByTime(1);
    expect(callback).toHaveBeenCalledOnce();
  });

  test('don’t fire after being cancelled', () => {
    const callback = vi.fn();
    const cancel = createClock(1, systemAt(noon, 0)).after(1000, callback);
    cancel();
    vi.advanceTimersByTime(2000);
    expect(callback).not.toHaveBeenCalled();
  });

  test('don’t fire immediately if their delay is longer than Node supports', () => {
    const callback = vi.fn();
    createClock(1, systemAt(noon, 0)).after(2 ** 40, callback);
    vi.advanceTimersByTime(2 ** 31 - 2);
    expect(callback).not.toHaveBeenCalled();
  });
});

test('the speed must be a number of at least 1', () => {
  expect(speedFrom(undefined)).toBe(1);
  expect(speedFrom('')).toBe(1);
  expect(speedFrom('120')).toBe(120);
  for (const wrong of ['0.5', '-1', 'fast', 'Infinity', 'NaN']) {
    expect(() => speedFrom(wrong)).toThrow(`UNCURL_SPEED: "${wrong}"`);
  }
});
