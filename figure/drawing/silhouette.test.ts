import { expect, test } from 'vitest';
import { contains, distanceToEdge, silhouetteOf } from './silhouette.ts';

const square = silhouetteOf('M0 0L100 0L100 100L0 100Z');

test('contains the points inside a polygon', () => {
  expect(contains(square, { x: 50, y: 50 })).toBe(true);
  expect(contains(square, { x: 99, y: 1 })).toBe(true);
  expect(contains(square, { x: 101, y: 50 })).toBe(false);
  expect(contains(square, { x: -1, y: 100 })).toBe(false);
});

test('follows curves', () => {
  const hill = silhouetteOf('M0 0Q50 100 100 0Z');
  expect(contains(hill, { x: 50, y: 40 })).toBe(true);
  expect(contains(hill, { x: 50, y: 60 })).toBe(false);
});

test('unites overlapping polygons of one direction, and leaves out their gaps', () => {
  const two = silhouetteOf('M0 0L60 0L60 100L0 100ZM40 0L100 0L100 20L40 20Z');
  expect(contains(two, { x: 50, y: 10 })).toBe(true);
  expect(contains(two, { x: 80, y: 10 })).toBe(true);
  expect(contains(two, { x: 80, y: 50 })).toBe(false);
});

test('measures the distance to the nearest edge from inside and outside', () => {
  expect(distanceToEdge(square, { x: 90, y: 50 })).toBe(10);
  expect(distanceToEdge(square, { x: 130, y: 140 })).toBe(50);
});
