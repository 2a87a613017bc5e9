import type { DayHistory } from '../../../core/history/day-history.ts';
import { endOfHour, startOfHour } from './hour-marks.ts';
import type { Part } from './parts.ts';

/** The part of a day that is drawn: wall times in ms since 1970 (UTC). */
export interface Range {
  readonly fromWall: number;
  readonly toWall: number;
}

/** A working day, in ms: so that a morning isn't drawn so large that it shrinks from hour to hour. */
const LEAST_MS = 8 * 60 * 60_000;

/**
 * Returns the full hours that a time line shows: from the first part to the last or now, at least eight hours, and
 * nothing of other days.
 *
 * @param parts the day's parts, at least one, in the order in which they begin
 * @param nowWall the wall time if the day isn't over, in ms since 1970 (UTC)
 */
export function rangeOf(
  { startWall, endWall }: Pick<DayHistory, 'startWall' | 'endWall'>,
  parts: readonly [Part, ...Part[]],
  nowWall: number | undefined,
): Range {
  const [first] = parts;
  const last = parts.reduce((latest, part) => (part.toWall > latest.toWall ? part : latest));
  const end = endOfHour(Math.max(last.toWall, nowWall ?? last.toWall), last.zone);
  const fromWall = Math.max(startWall, startOfHour(first.fromWall, first.zone));
  const toWall = Math.min(endWall, Math.max(end, fromWall + LEAST_MS));
  return { fromWall: Math.max(startWall, Math.min(fromWall, toWall - LEAST_MS)), toWall };
}

/** Returns where a wall time is in a range, in per cent of its length: 0 to 100. */
export function percentIn({ fromWall, toWall }: Range, wall: number): number {
  return Math.min(100, Math.max(0, (100 * (wall - fromWall)) / (toWall - fromWall)));
}
