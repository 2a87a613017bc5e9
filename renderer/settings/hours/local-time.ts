import type { Range } from './week.ts';

/** Uses UTC, because a local day can lack times when daylight saving time begins. */
const format = new Intl.DateTimeFormat([], { timeStyle: 'short', timeZone: 'UTC' });

/** Formats a range in the system's locale, as the time fields do: "9:00 AM – 12:30 PM". */
export function localRange([from, to]: Range): string {
  return `${localTime(from)} – ${localTime(to)}`;
}

const localTime = (time: string): string => format.format(new Date(`1970-01-01T${time}Z`));
