import type { Range } from './week.ts';

/** In UTC throughout, so that no zone's summer time leaves a time out. */
const format = new Intl.DateTimeFormat([], { timeStyle: 'short', timeZone: 'UTC' });

/** A range as people here write it, such as "9:00 AM – 12:30 PM"; the time fields show it the same way. */
export function localRange([from, to]: Range): string {
  return `${localTime(from)} – ${localTime(to)}`;
}

const localTime = (time: string): string => format.format(new Date(`1970-01-01T${time}Z`));
