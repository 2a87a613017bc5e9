import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Part } from './parts.ts';
import { percentIn, rangeOf } from './range.ts';

const HOUR = 60 * 60_000;
const START = Date.UTC(2026, 2, 2, 4);
const day = { startWall: START, endWall: START + 24 * HOUR };
const at = (hours: number): number => START + (hours - 4) * HOUR;
const sitting = (from: number, to: number): Part => ({
  kind: 'sitting',
  fromWall: at(from),
  toWall: at(to),
  zone: 'UTC',
});

test.each([
  ['a working day, in full hours', [sitting(8.9, 12), sitting(13, 18.2)], undefined, [8, 19]],
  ['a morning, with room for the day', [sitting(9, 9.5)], 9.5, [9, 17]],
  ['a day whose last part is long over', [sitting(9, 12)], 19.5, [9, 20]],
  ['a night that ends with the day', [sitting(26, 27)], undefined, [20, 28]],
  ['a night, not beyond the day', [sitting(4, 28)], undefined, [4, 28]],
  ['a long part that began first', [sitting(9, 20), sitting(10, 11)], undefined, [9, 20]],
] as const)('%s', (_name, parts, now, [from, to]) => {
  const range = rangeOf(day, [...parts] as [Part, ...Part[]], now === undefined ? undefined : at(now));
  expect(range).toEqual({ fromWall: at(from), toWall: at(to) });
});

test('every part is in the range, and the range in the day', () => {
  const anyPart = fc
    .tuple(fc.double({ min: 4, max: 28, noNaN: true }), fc.double({ min: 4, max: 28, noNaN: true }))
    .map(([one, other]) => sitting(Math.min(one, other), Math.max(one, other)));
  fc.assert(
    fc.property(fc.array(anyPart, { minLength: 1, maxLength: 5 }), (unsorted) => {
      const parts = unsorted.toSorted((one, other) => one.fromWall - other.fromWall) as [Part, ...Part[]];
      const range = rangeOf(day, parts, undefined);
      expect(range.toWall - range.fromWall).toBeGreaterThanOrEqual(8 * HOUR);
      expect(range.fromWall).toBeGreaterThanOrEqual(day.startWall);
      expect(range.toWall).toBeLessThanOrEqual(day.endWall);
      for (const { fromWall, toWall } of parts) {
        const [start, end] = [percentIn(range, fromWall), percentIn(range, toWall)];
        expect(start).toBeGreaterThanOrEqual(0);
        expect(end).toBeLessThanOrEqual(100);
        expect(((end - start) * (range.toWall - range.fromWall)) / 100).toBeCloseTo(toWall - fromWall, -1);
      }
    }),
  );
});
