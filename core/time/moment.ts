/** A moment, as the shell reads it from its clocks. The rules never read a clock themselves. */
export interface Moment {
  /** Wall-clock time in ms since 1970 (UTC). The user or the network can set it, so it may jump either way. */
  readonly wall: number;
  /** The user's time zone: an IANA name such as "Europe/Berlin", or an offset such as "+01:00". */
  readonly zone: string;
  /** Elapsed time in ms since some origin. It never jumps and includes sleep; every duration is measured by it. */
  readonly elapsed: number;
}

export const SECOND = 1000;
export const MINUTE = 60 * SECOND;
export const HOUR = 60 * MINUTE;

/** Returns the moment `ms` later, if the wall clock isn't set meanwhile. */
export function momentAfter({ wall, zone, elapsed }: Moment, ms: number): Moment {
  return { wall: wall + ms, zone, elapsed: elapsed + ms };
}

/** Rounds a moment to whole ms, since some clocks return fractions and no rule needs them. */
export function wholeMs({ wall, zone, elapsed }: Moment): Moment {
  return { wall: Math.round(wall), zone, elapsed: Math.round(elapsed) };
}
