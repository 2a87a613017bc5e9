/** The full hours of a day's time line, by the clocks that the user saw: a day can have 23 or 25, and more than one zone. */
import { timeOfDayAt } from '../../time-at.ts';

/** A full hour: when it begins, as wall time in ms since 1970 (UTC), and its number, 0 to 23. */
export interface HourMark {
  readonly wall: number;
  readonly hour: number;
}

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
/** Every zone's offset is a multiple of 15 minutes, so full hours in different zones are that far apart. */
const QUARTER = 15 * MINUTE;

/** Returns when the hour of a wall time began, in ms since 1970 (UTC). */
export function startOfHour(wall: number, zone: string): number {
  return wall - msIntoHour(wall, zone);
}

/** Returns when the first full hour at or after a wall time begins, in ms since 1970 (UTC). */
export function endOfHour(wall: number, zone: string): number {
  return msIntoHour(wall, zone) === 0 ? wall : startOfHour(wall, zone) + HOUR;
}

/**
 * Returns the full hours from one wall time to another, both included.
 *
 * @param zoneAt returns the time zone in which the user is at a wall time
 */
export function hourMarks(fromWall: number, toWall: number, zoneAt: (wall: number) => string): HourMark[] {
  const marks: HourMark[] = [];
  for (let wall = Math.ceil(fromWall / QUARTER) * QUARTER; wall <= toWall; wall += QUARTER) {
    const { hour, minute } = timeOfDayAt(wall, zoneAt(wall));
    if (minute === 0) marks.push({ wall, hour });
  }
  return marks;
}

/** Returns the number of hours between labels, so that they fit into the room. */
export function labelStep(hours: number, roomPx: number, labelPx: number): number {
  return [1, 2, 3, 4, 6].find((step) => (hours / step) * labelPx <= roomPx) ?? 12;
}

function msIntoHour(wall: number, zone: string): number {
  return timeOfDayAt(wall, zone).minute * MINUTE + (wall % MINUTE);
}
