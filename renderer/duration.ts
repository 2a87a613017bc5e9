import { shownMinutes } from '../core/session/length.ts';
import * as m from '../messages/compiled/messages.js';

const SECOND = 1000;

/** Formats the length of a stretch or routine, in ms, in whole minutes: "2 min". */
export function roughLength(ms: number): string {
  return m.common_minutes({ minutes: shownMinutes(ms) });
}

/** Formats a length in ms as minutes and seconds, rounded up: "0:42". */
export function clockTime(ms: number): string {
  const seconds = Math.ceil(ms / SECOND);
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`;
}
