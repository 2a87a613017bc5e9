import { HOUR, MINUTE, SECOND } from './moment.ts';

const UNITS = { s: SECOND, m: MINUTE, h: HOUR } as const;

/** The longest duration that may be named: a month, so that a slip cannot run for ever. */
const LONGEST_MS = 31 * 24 * HOUR;

/** Reads a duration such as "90s", "50m" or "8h", in ms; undefined when the text is none, or is out of range. */
export function readDuration(text: string): number | undefined {
  const [, digits, unit] = /^(\d{1,9})([smh])$/.exec(text) ?? [];
  if (digits === undefined || unit === undefined) return undefined;
  const ms = Number(digits) * UNITS[unit as keyof typeof UNITS];
  return ms > 0 && ms <= LONGEST_MS ? ms : undefined;
}
