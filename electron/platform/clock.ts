/** The only module of the main process that reads clocks and sets timers. */
import os from 'node:os';
import type { Moment } from '../../core/time/moment.ts';
import { systemZone } from './zone/system-zone.ts';

/** Cancels a timer. Does nothing if it has already fired. */
export type Cancel = () => void;

/** The app's clock. In tests it can run faster than real time. */
export interface Clock {
  readonly now: () => Moment;
  /**
   * Calls back once after `ms` of this clock's time. Timers stop while the system is asleep; the gap shows in `elapsed`
   * at the next tick.
   */
  readonly after: (ms: number, callback: () => void) => Cancel;
  /** How many times faster than real time this clock runs. */
  readonly speed: number;
}

/** The clocks of the system. */
export interface SystemClock {
  /** Wall-clock time in ms since 1970. */
  wall(): number;
  /** Seconds since the system started, including sleep. */
  uptime(): number;
  /** Seconds since an arbitrary start, in fine steps. Only some systems count sleep. */
  monotonic(): number;
  /** The time zone: an IANA name such as "Europe/Berlin", or an offset such as "+01:00". */
  zone(): string;
}

/** Node fires a timer immediately if its delay is longer than this. */
const longestTimerMs = 2 ** 31 - 1;

/**
 * `os.uptime()` includes sleep and is independent of changes to the wall clock on every supported system. Linux reads
 * /proc/uptime (boot time, in steps of 10 ms), Windows GetTickCount64 (in steps of about 16 ms). macOS subtracts
 * kern.boottime from the wall clock (in steps of 1 s), and the kernel adjusts boottime when the wall clock is set.
 * `performance.now()` alone can't be used: on Linux it stops during sleep.
 */
export const systemClock: SystemClock = {
  wall: () => Date.now(),
  uptime: () => os.uptime(),
  monotonic: monotonicSeconds,
  zone: () => systemZone.current.name,
};

/** Returns the seconds since the system started, without sleep. On Linux this is CLOCK_MONOTONIC, which logind uses. */
export function monotonicSeconds(): number {
  return Number(process.hrtime.bigint()) / 1e9;
}

/**
 * Returns a clock that runs `speed` times faster than the system's. Release builds always use 1.
 *
 * Both times depend only on the system's clocks, not on when the app started, so they continue across a restart of the
 * app. A jump of the system's wall clock shifts the wall time by the same amount.
 */
export function createClock(speed = 1, system: SystemClock = systemClock): Clock {
  const fineUptimeMs = createFineUptime(system);
  return {
    speed,
    now() {
      const uptimeMs = fineUptimeMs();
      return {
        wall: Math.round(system.wall() + uptimeMs * (speed - 1)),
        zone: system.zone(),
        elapsed: Math.round(uptimeMs * speed),
      };
    },
    after(ms, callback) {
      const timer = setTimeout(callback, Math.min(Math.max(ms, 0) / speed, longestTimerMs));
      return () => {
        clearTimeout(timer);
      };
    },
  };
}

/** The coarsest step of `os.uptime()`, on macOS, with some room; in ms. */
const UPTIME_STEP_MS = 1500;

/**
 * Returns the system's uptime including sleep, in ms, in steps as fine as the monotonic clock's: a hold must end within
 * a few ms, and `os.uptime()` may be a second old.
 *
 * The uptime is rounded down, so the offset between both clocks is the largest seen. It grows when the
 * system has slept. It starts over if the uptime falls behind by more than a step, as when macOS adjusts its wall
 * clock.
 */
function createFineUptime(system: SystemClock): () => number {
  let offsetMs = -Infinity;
  return () => {
    const uptimeMs = system.uptime() * 1000;
    const monotonicMs = system.monotonic() * 1000;
    const seenMs = uptimeMs - monotonicMs;
    if (seenMs > offsetMs || seenMs < offsetMs - UPTIME_STEP_MS) offsetMs = seenMs;
    return monotonicMs + offsetMs;
  };
}

/**
 * Returns the speed in a test's `UNCURL_SPEED` variable, or 1 if it is unset or empty.
 *
 * @throws if it isn't a number of at least 1
 */
export function speedFrom(text: string | undefined): number {
  if (text === undefined || text === '') return 1;
  const speed = Number(text);
  if (!(speed >= 1 && Number.isFinite(speed))) {
    throw new Error(`UNCURL_SPEED: "${text}" isn't a number of at least 1`);
  }
  return speed;
}
