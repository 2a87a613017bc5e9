import * as m from '../messages/compiled/messages.js';

const MINUTE = 60_000;
const SECOND = 1000;

/** Formats a length in ms as whole minutes, at least 1, as reminders do: "2 min". */
export function roughLength(ms: number): string {
  return m.common_minutes({ minutes: Math.max(1, Math.round(ms / MINUTE)) });
}

/** Formats a length in ms as minutes and seconds, rounded up: "0:42". */
export function clockTime(ms: number): string {
  const seconds = Math.ceil(ms / SECOND);
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`;
}
