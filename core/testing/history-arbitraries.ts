/** Random histories. */
import fastCheck, { type Arbitrary } from 'fast-check';
import {
  comfortSchema,
  entryCanHave,
  entryKindSchema,
  optionalEntryFields,
  type HistoryEntry,
} from '../history/entry.ts';
import { optionalSpanFields, spanCanHave, spanKinds, type Span } from '../history/span.ts';
import { SECOND } from '../time/moment.ts';

const anyZone = fastCheck.constantFrom(
  'Europe/Berlin',
  'America/New_York',
  'Asia/Kolkata',
  'UTC',
  '+01:00',
  '-03:30',
);
const anyStretch = fastCheck.constantFrom('side-bend', 'bridge');

/** Any spans that begin in a range of wall time; they may overlap. */
export function anySpans(fromWall: number, toWall: number): Arbitrary<Span[]> {
  const parts = fastCheck.record(
    {
      kind: fastCheck.constantFrom(...spanKinds),
      fromWall: fastCheck.integer({ min: fromWall, max: toWall }),
      lengthMs: fastCheck.integer({ min: 1, max: 100_000 * SECOND }),
      zone: anyZone,
      stretch: anyStretch,
      beginsBout: fastCheck.constant(true),
    },
    { requiredKeys: ['kind', 'fromWall', 'lengthMs', 'zone'] },
  );
  return fastCheck.array(
    parts.map(({ lengthMs, ...span }): Span => {
      const misplaced = optionalSpanFields.filter((field) => !spanCanHave(span.kind, field));
      return without({ ...span, toWall: span.fromWall + lengthMs }, misplaced);
    }),
  );
}

/** Any entries in a range of wall time. */
export function anyEntries(fromWall: number, toWall: number): Arbitrary<HistoryEntry[]> {
  const entry = fastCheck.record(
    {
      kind: fastCheck.constantFrom(...entryKindSchema.options),
      wall: fastCheck.integer({ min: fromWall, max: toWall }),
      zone: anyZone,
      sittingMs: fastCheck.nat(),
      stretch: anyStretch,
      variant: fastCheck.constant('seated'),
      durationMs: fastCheck.nat(),
      comfort: fastCheck.constantFrom(...comfortSchema.options),
    },
    { requiredKeys: ['kind', 'wall', 'zone', 'sittingMs'] },
  );
  return fastCheck.array(
    entry.map((each): HistoryEntry => {
      const misplaced = optionalEntryFields.filter((field) => !entryCanHave(each.kind, field));
      return without(each, misplaced);
    }),
  );
}

const without = <Whole extends object>(whole: Whole, keys: readonly string[]): Whole =>
  Object.fromEntries(Object.entries(whole).filter(([key]) => !keys.includes(key))) as Whole;
