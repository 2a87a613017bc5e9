import * as m from '../../../messages/compiled/messages.js';
import { sayTime } from '../../../messages/time-of-day.ts';
import type { Range } from './week.ts';

/** Formats a range as the system shows times: "9:00 AM – 12:30 PM". */
export function localRange([from, to]: Range): string {
  return m.common_range({ from: localTime(from), to: localTime(to) });
}

function localTime(time: string): string {
  const [hour = 0, minute = 0] = time.split(':').map(Number);
  return sayTime({ hour, minute });
}
