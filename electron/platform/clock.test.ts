import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { createClock, machineClock, monotonicSeconds, speedFrom, type MachineClock } from './clock.ts';

const noon = Date.UTC(2026, 2, 2, 12);

function machineAt(wall: number, uptime: number): MachineClock & { wallNow: number; uptimeNow: number } {
  return {
    wallNow: wall,
    uptimeNow: uptime,
    wall() {
      return this.wallNow;
    },
    uptime() {
      return this.uptimeNow;
    },
    zone: () => 'Europe/Berlin',
  };
}

test('at its usual speed the clock is the machine’s', () => {
  const clock = createClock(1, machineAt(noon, 100.25));
  expect(clock.now()).toEqual({ wall: noon, zone: 'Europe/Berlin', elapsed: 100_250 });
});

test('a faster clock runs both times ahead together', () => {
  const machine = machineAt(noon, 100);
  const clock = createClock(60, machine);
  const before = clock.now();
  machine.wallNow += 2000;
  machine.uptimeNow += 2;
  const after = clock.now();
  expect(after.elapsed - before.elapsed).toBe(120_000);
  expect(after.wall - before.wall).toBe(120_000);
});

test('a faster clock goes on where it was after a restart of the app', () => {
  const machine = machineAt(noon, 100);
  const before = createClock(60, machine).now();
  expect(createClock(60, machine).now()).toEqual(before);
});

test('a jump of the wall clock moves the wall time by just as much, and nothing else', () => {
  const machine = machineAt(noon, 100);
  const clock = createClock(60, machine);
  const before = clock.now();
  machine.wallNow += 3_600_000;
  expect(clock.now()).toEqual({ ...before, wall: before.wall + 3_600_000 });
});

test('the machine’s uptime runs on, in steps finer than a second on Linux', async () => {
  const before = machineClock.uptime();
  await vi.waitUntil(() => machineClock.uptime() > before, { interval: 5 });
  expect(machineClock.uptime() - before).toBeLessThan(process.platform === 'darwin' ? 2 : 1);
});

test('the clock without sleep runs on, and is never ahead of the one with it', async () => {
  const before = monotonicSeconds();
  await vi.waitUntil(() => monotonicSeconds() > before, { interval: 5 });
  expect(monotonicSeconds()).toBeLessThan(machineClock.uptime() + 1);
});

test('the machine’s zone is the name of a zone', () => {
  expect(() => new Intl.DateTimeFormat('en', { timeZone: machineClock.zone() })).not.toThrow();
});

describe('timers', () => {
  beforeEach(() => {
    vi.useFakeTimers();
  });
  afterEach(() => {
    vi.useRealTimers();
  });

  test('go off sooner on a faster clock', () => {
    const callback = vi.fn();
    createClock(60, machineAt(noon, 0)).after(60_000, callback);
    vi.advanceTimersByTime(999);
    expect(callback).not.toHaveBeenCalled();
    vi.advanceTimersByTime(1);
    expect(callback).toHaveBeenCalledOnce();
  });

  test('do not go off once cancelled', () => {
    const callback = vi.fn();
    const cancel = createClock(1, machineAt(noon, 0)).after(1000, callback);
    cancel();
    vi.advanceTimersByTime(2000);
    expect(callback).not.toHaveBeenCalled();
  });

  test('set further ahead than Node can count do not go off at once', () => {
    const callback = vi.fn();
    createClock(1, machineAt(noon, 0)).after(2 ** 40, callback);
    vi.advanceTimersByTime(2 ** 31 - 2);
    expect(callback).not.toHaveBeenCalled();
  });
});

test('the speed is a number of at least 1, or refused by name', () => {
  expect(speedFrom(undefined)).toBe(1);
  expect(speedFrom('')).toBe(1);
  expect(speedFrom('120')).toBe(120);
  for (const wrong of ['0.5', '-1', 'fast', 'Infinity', 'NaN']) {
    expect(() => speedFrom(wrong)).toThrow(`UNCURL_SPEED: "${wrong}"`);
  }
});
