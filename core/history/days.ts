/** Cuts spans into days, which run from 04:00 to 04:00 in the zone of each span. */
import { dayOf, rangeOfDay, type DayRange } from '../time/day.ts';
import { HOUR } from '../time/moment.ts';
import type { HistoryEntry } from './entry.ts';
import type { Span } from './span.ts';

const UTC_DAY_MS = 24 * HOUR;

/** A part of a span within one day. */
export interface DayPart {
  readonly day: DayRange;
  readonly span: Span;
}

/** The days of many spans and entries. It remembers the days that it has seen: calendar calculations are slow. */
export class Days {
  /** The days in each zone that have a part in a day of UTC, by both. */
  readonly #seen = new Map<string, DayRange[]>();
  /** The day of the last answer and its zone. Records come in order, so it is mostly the day of the next one too. */
  #last: { readonly zone: string; readonly day: DayRange } | undefined;

  /** Returns the day of an entry. */
  ofEntry({ wall, zone }: HistoryEntry): DayRange {
    return this.#at(wall, zone);
  }

  /** Returns the parts of a span, one for each day that it touches. */
  partsOf(span: Span): DayPart[] {
    const parts: DayPart[] = [];
    for (let fromWall = span.fromWall; fromWall < span.toWall;) {
      const day = this.#at(fromWall, span.zone);
      // If the clocks leave out 04:00, a day's start and end aren't exactly where its date changes.
      const toWall = day.endWall > fromWall ? Math.min(day.endWall, span.toWall) : span.toWall;
      parts.push({ day, span: partOf(span, fromWall, toWall) });
      fromWall = toWall;
    }
    return parts;
  }

  #at(wall: number, zone: string): DayRange {
    if (this.#last?.zone === zone && isIn(this.#last.day, wall)) return this.#last.day;
    const day = this.#find(wall, zone);
    this.#last = { zone, day };
    return day;
  }

  #find(wall: number, zone: string): DayRange {
    const key = `${String(Math.floor(wall / UTC_DAY_MS))} ${zone}`;
    const seen = this.#seen.get(key) ?? [];
    const known = seen.find((day) => isIn(day, wall));
    if (known) return known;
    const range = rangeOfDay(dayOf({ wall, zone }), zone);
    this.#seen.set(key, [...seen, range]);
    return range;
  }
}

const isIn = ({ startWall, endWall }: DayRange, wall: number): boolean => wall >= startWall && wall < endWall;

/** Only the part that has its start begins a bout. */
function partOf(span: Span, fromWall: number, toWall: number): Span {
  if (fromWall === span.fromWall) return toWall === span.toWall ? span : { ...span, toWall };
  const { kind, zone, stretch } = span;
  return { kind, fromWall, toWall, zone, ...(stretch !== undefined && { stretch }) };
}
