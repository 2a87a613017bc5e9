/** The numbers that stand for kinds in the database. Never change or reuse one: databases are full of them. */
import type { Comfort, HistoryEntry } from '../../../core/history/entry.ts';
import type { SpanKind } from '../../../core/history/span.ts';

export const entryCodes: Readonly<Record<HistoryEntry['kind'], number>> = {
  naturalBreak: 1,
  stretch: 2,
  endedEarly: 3,
  skipped: 4,
  snoozed: 5,
  comfort: 6,
  standing: 7,
  reminded: 8,
  started: 9,
};

export const comfortCodes: Readonly<Record<Comfort, number>> = { better: 1, same: 2, worse: 3 };

export const spanCodes: Readonly<Record<SpanKind, number>> = {
  sitting: 1,
  standing: 2,
  away: 3,
  stretch: 4,
  call: 5,
  deferred: 6,
  paused: 7,
};

/** Returns a function that decodes a code; undefined for an unknown one. */
export function decoder<Name extends string>(
  codes: Readonly<Record<Name, number>>,
): (code: unknown) => Name | undefined {
  const names = new Map<unknown, Name>((Object.keys(codes) as Name[]).map((name) => [codes[name], name]));
  return (code) => names.get(code);
}
