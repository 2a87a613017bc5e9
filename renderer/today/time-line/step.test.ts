import { expect, test } from 'vitest';
import type { Part } from './parts.ts';
import { stepTo } from './step.ts';

const parts = ['sitting', 'call', 'away', 'sitting'].map((kind, index) => ({
  kind,
  fromWall: index,
  toWall: index + 1,
  zone: 'UTC',
})) as unknown as readonly [Part, ...Part[]];
const last = parts.length - 1;

test.each([
  ['ArrowRight', undefined, false, 0],
  ['ArrowRight', 0, false, 1],
  ['ArrowRight', last, false, last],
  ['ArrowLeft', undefined, false, last],
  ['ArrowLeft', 2, false, 1],
  ['ArrowLeft', 0, false, 0],
  ['ArrowLeft', 0, true, 1],
  ['ArrowRight', 1, true, 0],
  ['ArrowLeft', undefined, true, 0],
  ['Home', 2, true, 0],
  ['End', 0, false, last],
  ['a', 1, false, undefined],
])('%s from %s leads on, mirrored: %s, to %s', (key, from, mirrored, to) => {
  const chosen = from === undefined ? undefined : parts[from];
  expect(stepTo(key, parts, chosen, mirrored)).toBe(to === undefined ? undefined : parts[to]);
});

test('a chosen part that has grown stays where it was', () => {
  const grown = { ...parts[1]!, toWall: 99 };
  expect(stepTo('ArrowRight', parts, grown, false)).toBe(parts[2]);
});
