/**
 * Seconds since the last input; "recent" where all that is known is that it came within the last minutes; null where
 * this can't be read.
 */
export type IdleReading = number | 'recent' | null;
