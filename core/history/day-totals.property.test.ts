/** The totals of days match those of another method, which looks at every minute by itself. */
import fastCheck from 'fast-check';
import { expect, test } from 'vitest';
import { HOUR, MINUTE } from '../time/moment.ts';
import { countedSpans, summariesOf } from './day-totals.ts';
import { historyOfDay, wallRangeOf } from './history-of-day.ts';
import { spanKinds, type Span } from './span.ts';

/** Zones with and without summer time, of half an hour, and far ahead of UTC and behind it. */
const zones = [
  'Europe/Berlin',
  'America/New_York',
  'Australia/Lord_Howe',
  'Asia/Kolkata',
  'Pacific/Kiritimati',
  'Pacific/Pago_Pago',
  'UTC',
];

/** Starts before changes of the clocks, and on an ordinary day. */
const anyStart = fastCheck
  .tuple(
    fastCheck.constantFrom(
      '2026-03-07',
      '2026-03-28',
      '2026-04-04',
      '2026-06-10',
      '2026-10-03',
      '2026-10-24',
      '2026-10-31',
    ),
    fastCheck.integer({ min: 0, max: 24 * 60 - 1 }),
  )
  .map(([day, minute]) => Date.parse(`${day}T00:00Z`) + minute * MINUTE);

/** Spans of some minutes or hours, one after the other with or without gaps, in zones that change now and then. */
const anySpans: fastCheck.Arbitrary<Span[]> = fastCheck
  .tuple(
    anyStart,
    fastCheck.array(
      fastCheck.record({
        kind: fastCheck.constantFrom(...spanKinds),
        gap: fastCheck.oneof(fastCheck.constant(0), fastCheck.integer({ min: 1, max: 900 })),
        minutes: fastCheck.oneof(
          fastCheck.integer({ min: 1, max: 90 }),
          fastCheck.integer({ min: 1, max: 40 * 60 }),
        ),
        zone: fastCheck.constantFrom(...zones),
        moves: fastCheck.integer({ min: 0, max: 3 }).map((number) => number === 0),
        beginsBout: fastCheck.boolean(),
      }),
      { minLength: 1, maxLength: 12 },
    ),
  )
  .map(([startWall, parts]) => {
    let wall = startWall;
    let zone = 'Europe/Berlin';
    return parts.map((part): Span => {
      const fromWall = wall + part.gap * MINUTE;
      wall = fromWall + part.minutes * MINUTE;
      if (part.moves) ({ zone } = part);
      const { kind, beginsBout } = part;
      const span: Span = { kind, fromWall, toWall: wall, zone };
      return kind === 'sitting' && beginsBout ? { ...span, beginsBout } : span;
    });
  });

const formats = new Map<string, Intl.DateTimeFormat>();

/** The day of a minute, from what a clock on the wall shows. */
function dayShown(wall: number, zone: string): string {
  const format =
    formats.get(zone) ??
    new Intl.DateTimeFormat('en-CA', {
      timeZone: zone,
      year: 'numeric',
      month: '2-digit',
      day: '2-digit',
      hour: '2-digit',
      hourCycle: 'h23',
    });
  formats.set(zone, format);
  const parts = Object.fromEntries(format.formatToParts(wall).map(({ type, value }) => [type, value]));
  const date = Date.UTC(Number(parts['year']), Number(parts['month']) - 1, Number(parts['day']));
  const isNight = Number(parts['hour']) < 4;
  return new Date(isNight ? date - 24 * HOUR : date).toISOString().slice(0, 10);
}

/** The minutes of a kind on each day. */
function minutesShown(spans: readonly Span[], kind: Span['kind']): Map<string, number> {
  const minutes = new Map<string, number>();
  for (const span of spans.filter((each) => each.kind === kind)) {
    for (let wall = span.fromWall; wall < span.toWall; wall += MINUTE) {
      const day = dayShown(wall, span.zone);
      minutes.set(day, (minutes.get(day) ?? 0) + 1);
    }
  }
  return minutes;
}

/** The bouts that began on each day. */
function boutsShown(spans: readonly Span[]): Map<string, { minutes: number }[]> {
  const bouts: { day: string; minutes: number }[] = [];
  for (const { kind, fromWall, toWall, zone, beginsBout } of spans) {
    if (kind !== 'sitting') continue;
    if (bouts.length === 0 || beginsBout) bouts.push({ day: dayShown(fromWall, zone), minutes: 0 });
    const last = bouts.at(-1);
    if (last) last.minutes += (toWall - fromWall) / MINUTE;
  }
  return Map.groupBy(bouts, ({ day }) => day);
}

test('totals match a minute-by-minute count', () => {
  fastCheck.assert(
    fastCheck.property(anySpans, (spans) => {
      const sitting = minutesShown(spans, 'sitting');
      const standing = minutesShown(spans, 'standing');
      const bouts = boutsShown(spans);
      const days = [...new Set([...sitting.keys(), ...standing.keys()])].sort();
      const summaries = summariesOf({ spans, entries: [] });
      expect(summaries.map(({ day }) => day)).toEqual(days);
      for (const { day, sittingMs, standingMs, longestBoutMs, bouts: count } of summaries) {
        const begun = bouts.get(day) ?? [];
        expect([day, sittingMs / MINUTE, standingMs / MINUTE, longestBoutMs / MINUTE, count]).toEqual([
          day,
          sitting.get(day) ?? 0,
          standing.get(day) ?? 0,
          Math.max(0, ...begun.map(({ minutes }) => minutes)),
          begun.length,
        ]);
      }
    }),
  );
});

test('spans that don’t count make no difference', () => {
  fastCheck.assert(
    fastCheck.property(anySpans, (spans) => {
      const counted = spans.filter(({ kind }) => countedSpans.some((each) => each === kind));
      expect(summariesOf({ spans: counted, entries: [] })).toEqual(summariesOf({ spans, entries: [] }));
    }),
  );
});

test('a day’s time line adds up to its totals', () => {
  fastCheck.assert(
    fastCheck.property(anySpans, (spans) => {
      for (const summary of summariesOf({ spans, entries: [] })) {
        const { fromWall, toWall } = wallRangeOf(summary.day, summary.day);
        const near = spans.filter((span) => span.toWall > fromWall && span.fromWall < toWall);
        const day = historyOfDay(summary.day, { spans: near, entries: [] }, 'UTC');
        const total = (kind: Span['kind']) =>
          day.spans
            .filter((span) => span.kind === kind)
            .reduce((ms, span) => ms + span.toWall - span.fromWall, 0);
        expect([total('sitting'), total('standing')]).toEqual([summary.sittingMs, summary.standingMs]);
        for (const span of day.spans) {
          expect(span.fromWall).toBeGreaterThanOrEqual(day.startWall);
          expect(span.toWall).toBeLessThanOrEqual(day.endWall);
        }
      }
    }),
  );
});
