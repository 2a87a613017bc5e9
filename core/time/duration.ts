import { HOUR, MINUTE, SECOND } from './moment.ts';

const UNITS = { s: SECOND, m: MINUTE, h: HOUR } as const;

/** The longest duration accepted: a month. Otherwise a typo could make the app simulate or wait for years. */
const LONGEST_MS = 31 * 24 * HOUR;

/** Parses a duration such as "90s", "50m" or "8h". Returns ms, or undefined if it is malformed, 0 or over 31 days. */
export function readDuration(text: string): number | undefined {
  const [, digits, unit] = /^(\d{1,9})([smh])$/.exec(text) ?? [];
  if (digits === undefined || unit === undefined) return undefined;
  const ms = Number(digits) * UNITS[unit as keyof typeof UNITS];
  return ms > 0 && ms <= LONGEST_MS ? ms : undefined;
}
