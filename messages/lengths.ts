/** Lengths of time in words. */
import * as m from './compiled/messages.js';

/** Returns a length in whole minutes as words: "45 min", "2 h", "5 h 10 min". */
export function sayMinutes(length: number): string {
  const hours = Math.floor(length / 60);
  const minutes = length % 60;
  if (hours === 0) return m.common_minutes({ minutes });
  return minutes === 0 ? m.common_hours({ hours }) : m.common_hours_minutes({ hours, minutes });
}

/** Returns a length in ms as words, in the minutes that are full, as the sitting time is shown everywhere. */
export const sayLength = (ms: number): string => sayMinutes(Math.floor(ms / 60_000));
