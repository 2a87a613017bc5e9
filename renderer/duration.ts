import * as m from '../messages/compiled/messages.js';

const MINUTE = 60_000;
const SECOND = 1000;

/** How long a stretch takes, as its reminder says it too: whole minutes, at least one. */
export function roughLength(ms: number): string {
  return m.common_minutes({ minutes: Math.max(1, Math.round(ms / MINUTE)) });
}

/** What is left, as a clock shows it: "0:42". */
export function clockTime(ms: number): string {
  const seconds = Math.ceil(ms / SECOND);
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`;
}
