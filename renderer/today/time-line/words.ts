/** The parts of a time line in words. */
import * as m from '../../../messages/compiled/messages.js';
import { sayLength } from '../../../messages/lengths.ts';
import { timeAt } from '../../time-at.ts';
import { laneOf, type Part } from './parts.ts';

const MINUTE_MS = 60_000;

/** What a part is, when it begins and ends, and how long it lasts. A mark only has the time at which it is. */
export interface PartWords {
  readonly name: string;
  readonly from: string;
  readonly to?: string;
  readonly length?: string;
}

export const kindNames: Readonly<Record<Part['kind'], () => string>> = {
  sitting: m.today_kind_sitting,
  standing: m.today_kind_standing,
  away: m.today_kind_away,
  stretch: m.today_kind_stretch,
  call: m.today_kind_call,
  deferred: m.today_kind_deferred,
  paused: m.today_kind_paused,
  reminded: m.today_kind_reminded,
  snoozed: m.today_kind_snoozed,
  skipped: m.today_kind_skipped,
};

/**
 * Returns a part in words.
 *
 * @param nameOf returns the name of a stretch by its id; undefined if the library no longer has it
 */
export function wordsOf(part: Part, nameOf: (stretch: string) => string | undefined): PartWords {
  const { kind, fromWall, toWall, zone, stretch } = part;
  const name = (stretch === undefined ? undefined : nameOf(stretch)) ?? kindNames[kind]();
  const from = timeAt(fromWall, zone);
  if (laneOf(kind) === 'mark') return { name, from };
  return { name, from, to: timeAt(toWall, zone), length: lengthOf(toWall - fromWall) };
}

const lengthOf = (ms: number): string => (ms < MINUTE_MS ? m.today_under_a_minute() : sayLength(ms));

/** Returns a part in one line: "Sitting, 09:00 – 10:12, 1 h 12 min". */
export function lineOf({ name, from, to, length }: PartWords): string {
  if (to === undefined || length === undefined) return m.today_part_mark({ name, time: from });
  return m.today_part({ name, times: m.today_part_range({ from, to }), length });
}
