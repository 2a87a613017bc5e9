import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { HistoryEntry } from '../../../core/history/entry.ts';
import { spanKindSchema, type Span } from '../../../core/history/span.ts';
import { foundAgain, keyOf, partsOf } from './parts.ts';

const zone = 'UTC';
const span = (kind: Span['kind'], fromWall: number, toWall: number): Span => ({
  kind,
  fromWall,
  toWall,
  zone,
});
const entry = (kind: HistoryEntry['kind'], wall: number): HistoryEntry => ({
  kind,
  wall,
  zone,
  sittingMs: 0,
});

test('parts come in the order in which they begin, the activity first', () => {
  const parts = partsOf({
    spans: [span('call', 10, 30), span('sitting', 10, 40), span('away', 40, 50), span('standing', 0, 10)],
    entries: [
      entry('skipped', 40),
      entry('naturalBreak', 45),
      entry('comfort', 46),
      entry('snoozed', 20),
      entry('reminded', 15),
    ],
  });
  expect(parts.map(({ kind }) => kind)).toEqual(
    ['standing', 'sitting', 'call', 'reminded', 'snoozed', 'away', 'skipped'], // not the break and the answer
  );
});

test.each<[string, Span[], HistoryEntry[], number]>([
  ['goes on after a restart of the app', [span('away', 0, 10_000), span('away', 12_000, 20_000)], [], 1],
  ['goes on at once', [span('away', 0, 10), span('away', 10, 20)], [], 1],
  [
    'goes on after a second restart',
    [span('away', 0, 10), span('away', 11, 20), span('away', 21, 30)],
    [],
    1,
  ],
  ['comes again after some minutes', [span('away', 0, 10), span('away', 200_000, 200_010)], [], 2],
  [
    'comes again after something short',
    [span('away', 0, 10), span('sitting', 10, 20), span('away', 20, 30)],
    [],
    3,
  ],
  ['is parted by an answer', [span('sitting', 0, 10), span('sitting', 10, 20)], [entry('skipped', 10)], 3],
  ['has an answer in it', [span('sitting', 0, 10), span('sitting', 10, 20)], [entry('snoozed', 5)], 2],
])('what %s is shown as what it is', (_, spans, entries, count) => {
  expect(partsOf({ spans, entries })).toHaveLength(count);
});

test('a part that grows is found again', () => {
  const [sitting] = partsOf({ spans: [span('sitting', 10, 20)], entries: [] });
  const [grown] = partsOf({ spans: [span('sitting', 10, 30)], entries: [] });
  expect(keyOf(sitting!)).toBe(keyOf(grown!));
  expect(foundAgain([grown!], sitting!)).toBe(grown);
});

test('after a correction, finds what is there now', () => {
  const away = span('away', 20, 30);
  const corrected = partsOf({ spans: [span('call', 24, 26), span('sitting', 10, 40)], entries: [] });
  expect(foundAgain(corrected, away)).toMatchObject({ kind: 'sitting' });
  expect(foundAgain([], away)).toBeUndefined();
  expect(foundAgain(corrected, span('away', 41, 50))).toBeUndefined();
});

test('every part has its own name, and none is lost unless another covers it', () => {
  const anySpan = fc
    .tuple(fc.constantFrom(...spanKindSchema.options), fc.nat(9), fc.integer({ min: 1, max: 9 }))
    .map(([kind, fromWall, length]) => span(kind, fromWall, fromWall + length));
  fc.assert(
    fc.property(fc.array(anySpan, { maxLength: 30 }), (spans) => {
      const parts = partsOf({ spans, entries: [] });
      expect(new Set(parts.map(keyOf)).size).toBe(parts.length);
      for (const each of spans) {
        const covering = parts.find(
          ({ kind, fromWall, toWall }) =>
            kind === each.kind && fromWall <= each.fromWall && toWall >= each.toWall,
        );
        expect(covering).toBeDefined();
      }
    }),
  );
});
