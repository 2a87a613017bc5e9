/** The only place that reads clocks and sets timers. */
import os from 'node:os';
import type { Moment } from '../../core/time/moment.ts';

/** Ends a timer; does nothing when it has already run. */
export type Cancel = () => void;

export interface Clock {
  readonly now: () => Moment;
  /**
   * Calls back once when `ms` of this clock's time have gone by. Timers stand still while the machine sleeps; the
   * gap is seen in `elapsed` at the next tick.
   */
  readonly after: (ms: number, callback: () => void) => Cancel;
  /** How many times faster than life this clock runs. */
  readonly speed: number;
}

/** The machine's own clocks, as far as they are needed. */
export interface MachineClock {
  /** Wall-clock time in ms since 1970. */
  wall(): number;
  /** Seconds since the machine started. */
  uptime(): number;
  zone(): string;
}

/** Node's timers run at once when set further ahead than this many ms. */
const longestTimerMs = 2 ** 31 - 1;

/**
 * `os.uptime()` runs on through sleep and does not follow the wall clock on the systems that count here: Linux reads
 * /proc/uptime (boot time, steps of 10 ms), Windows GetTickCount64 (steps of about 16 ms). macOS takes the wall clock
 * less kern.boottime (steps of 1 s), and the kernel moves boottime along when the wall clock is set.
 * `performance.now()` would not do: on Linux it stands still during sleep.
 */
export const machineClock: MachineClock = {
  wall: () => Date.now(),
  uptime: () => os.uptime(),
  zone: () => Intl.DateTimeFormat().resolvedOptions().timeZone,
};

/**
 * Seconds since the machine started, without those that it slept: on Linux CLOCK_MONOTONIC, by which logind tells when
 * something happened.
 */
export function monotonicSeconds(): number {
  return Number(process.hrtime.bigint()) / 1e9;
}

/**
 * A clock that runs `speed` times faster than the machine's; people's builds always use 1.
 *
 * Both faster times are computed from the machine's alone, without a start of their own, so that they run on over a
 * restart of the app. A jump of the machine's wall clock is passed on as it is.
 */
export function createClock(speed = 1, machine: MachineClock = machineClock): Clock {
  return {
    speed,
    now() {
      const uptimeMs = machine.uptime() * 1000;
      return {
        wall: Math.round(machine.wall() + uptimeMs * (speed - 1)),
        zone: machine.zone(),
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

/**
 * The speed that a test asks for by `UNCURL_SPEED`: at least 1.
 *
 * @throws when it is not a number of 1 or more
 */
export function speedFrom(text: string | undefined): number {
  if (text === undefined || text === '') return 1;
  const speed = Number(text);
  if (!(speed >= 1 && Number.isFinite(speed))) {
    throw new Error(`UNCURL_SPEED: "${text}" is not a number of 1 or more`);
  }
  return speed;
}
