/**
 * The idle time: seconds since the last input. "recent" if it is only known that the last input was within the last few
 * minutes; null if the idle time can't be read.
 */
export type IdleReading = number | 'recent' | null;
