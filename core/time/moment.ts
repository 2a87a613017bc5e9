/**
 * A moment as the shell reads it from its clocks; the rules themselves never read one.
 */
export interface Moment {
  /** Wall-clock time in ms since 1970 (UTC). It can be set by the person or the network and may jump either way. */
  readonly wall: number;
  /** IANA name of the time zone the person is in, such as "Europe/Berlin". */
  readonly zone: string;
  /** Time that only runs on, also through sleep, in ms since some start; the measure of every duration and gap. */
  readonly elapsed: number;
}

export const SECOND = 1000;
export const MINUTE = 60 * SECOND;
export const HOUR = 60 * MINUTE;

/** The moment so many ms later, as long as nobody sets the wall clock. */
export function momentAfter({ wall, zone, elapsed }: Moment, ms: number): Moment {
  return { wall: wall + ms, zone, elapsed: elapsed + ms };
}

/** The moment to the whole ms, which is finer than any rule; clocks may give fractions. */
export function wholeMs({ wall, zone, elapsed }: Moment): Moment {
  return { wall: Math.round(wall), zone, elapsed: Math.round(elapsed) };
}
