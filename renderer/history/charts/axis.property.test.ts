import fastCheck from 'fast-check';
import { expect, test } from 'vitest';
import { countAxis, timeAxis, type Axis } from './axis.ts';

const HOUR = 60 * 60_000;

function expectGoodAxis({ top, ticks }: Axis, most: number): void {
  expect(top).toBeGreaterThanOrEqual(most);
  expect(ticks[0]).toBe(0);
  expect(ticks.at(-1)).toBe(top);
  expect(ticks.length).toBeGreaterThanOrEqual(2);
  expect(ticks.length).toBeLessThanOrEqual(5);
  const step = ticks[1] ?? 0;
  ticks.forEach((tick, index) => {
    expect(tick).toBe(index * step);
  });
  // No more than one step is empty.
  expect(top - most).toBeLessThanOrEqual(step);
}

test('a time axis reaches the longest value in even steps of whole minutes', () => {
  fastCheck.assert(
    fastCheck.property(fastCheck.nat(24 * HOUR), (most) => {
      const axis = timeAxis(most);
      expectGoodAxis(axis, most);
      const step = (axis.ticks[1] ?? 0) / HOUR;
      expect([1 / 12, 1 / 6, 1 / 4, 1 / 2, 1, 2, 3, 6]).toContain(step);
    }),
  );
});

test('a count axis reaches the greatest value in even, round steps', () => {
  fastCheck.assert(
    fastCheck.property(fastCheck.nat(1_000_000), (most) => {
      const axis = countAxis(most);
      expectGoodAxis(axis, most);
      expect(String(axis.ticks[1])).toMatch(/^[125]0*$/);
    }),
  );
});

test.each([
  [timeAxis(0), ['0', '5 min']],
  [timeAxis(7.2 * HOUR), ['0', '2 h', '4 h', '6 h', '8 h']],
  [timeAxis(95 * 60_000), ['0', '30 min', '1 h', '90 min', '2 h']],
])('an axis reads well: %j', (axis, words) => {
  const wordsOf = (ms: number) => (ms % HOUR === 0 && ms > 0 ? `${ms / HOUR} h` : `${ms / 60_000} min`);
  expect(axis.ticks.map((tick) => (tick === 0 ? '0' : wordsOf(tick)))).toEqual(words);
});
