import { expect, test } from 'vitest';
import { columnAfterKey } from './column-keys.ts';

const plain = { altKey: false, ctrlKey: false, metaKey: false, shiftKey: false };

test.each([
  ['ArrowRight', 1, false, 2],
  ['ArrowLeft', 1, false, 0],
  ['ArrowLeft', 0, false, 0],
  ['ArrowRight', 6, false, 6],
  ['ArrowRight', 1, true, 0],
  ['ArrowLeft', 1, true, 2],
  ['Home', 3, false, 0],
  ['End', 3, false, 6],
  ['Tab', 3, false, undefined],
  ['constructor', 3, false, undefined],
])('%s on column %d of 7 (right to left: %s) leads to %s', (key, from, rightToLeft, to) => {
  expect(columnAfterKey({ ...plain, key }, from, 7, rightToLeft)).toBe(to);
});

test('with a modifier, the key belongs to the browser', () => {
  expect(columnAfterKey({ ...plain, altKey: true, key: 'ArrowLeft' }, 3, 7, false)).toBeUndefined();
});
