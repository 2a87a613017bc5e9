/** Lengths of time in words. */
import * as m from './compiled/messages.js';

/** Returns a length in whole minutes as words: "45 min", "2 h", "5 h 10 min". */
export function sayMinutes(length: number): string {
  const hours = Math.floor(length / 60);
  const minutes = length % 60;
  if (hours === 0) return m.common_minutes({ minutes });
  return minutes === 0 ? m.common_hours({ hours }) : m.common_hours_minutes({ hours, minutes });
}

/** Returns a length in ms as words, to the nearest minute. */
export const sayLength = (ms: number): string => sayMinutes(Math.round(ms / 60_000));
