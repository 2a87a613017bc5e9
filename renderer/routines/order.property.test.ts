import fastCheck from 'fast-check';
import { expect, test } from 'vitest';
import { draggedTo, inserted, moved, without } from './order.ts';

const list = fastCheck.uniqueArray(fastCheck.integer(), { minLength: 1, maxLength: 20 });
const anyIndex = fastCheck.integer({ min: -3, max: 25 });
const listAndIndex = list.chain((items) =>
  fastCheck.tuple(fastCheck.constant(items), fastCheck.nat({ max: items.length - 1 })),
);

test('a move keeps all items, puts the item where it should be, and keeps the others’ order', () => {
  fastCheck.assert(
    fastCheck.property(listAndIndex, anyIndex, ([items, from], to) => {
      const result = moved(items, from, to);
      expect([...result].sort()).toEqual([...items].sort());
      expect(result[Math.max(0, Math.min(to, items.length - 1))]).toBe(items[from]);
      expect(result.filter((item) => item !== items[from])).toEqual(without(items, from));
    }),
  );
});

test('moving back restores the order', () => {
  fastCheck.assert(
    fastCheck.property(listAndIndex, fastCheck.nat({ max: 20 }), ([items, from], other) => {
      const to = other % items.length;
      expect(moved(moved(items, from, to), to, from)).toEqual(items);
    }),
  );
});

test('a move from an index that has no item changes nothing', () => {
  expect(moved([1, 2], 2, 0)).toEqual([1, 2]);
});

test('putting an item back where it was undoes its removal', () => {
  fastCheck.assert(
    fastCheck.property(listAndIndex, ([items, index]) => {
      expect(inserted(without(items, index), index, items[index])).toEqual(items);
    }),
  );
});

test('a dragged row changes places once the pointer has passed a middle, and is always in the list', () => {
  const middles = [10, 30, 50, 70];
  expect([5, 15, 35, 45, 55, 65, 500].map((pointer) => draggedTo(pointer, 1, middles))).toEqual([
    0, 1, 1, 1, 2, 2, 3,
  ]);
  fastCheck.assert(
    fastCheck.property(listAndIndex, fastCheck.double({ noNaN: true }), ([items, from], pointer) => {
      const rows = items.map((_, index) => index * 20);
      const to = draggedTo(pointer, from, rows);
      expect(rows[to]).toBeDefined();
      // When the pointer rests, the order does too.
      expect(draggedTo(pointer, to, rows)).toBe(to);
    }),
  );
});
