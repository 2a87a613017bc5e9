import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  type Vector,
  add,
  distance,
  dot,
  normalize,
  perpendicular,
  scale,
  subtract,
} from '../math/vector.ts';
import { solveTwoBones } from './inverse-kinematics.ts';

const coordinate = fc.double({ min: -1, max: 1, noNaN: true });
const direction = fc
  .tuple(coordinate, coordinate, coordinate)
  .filter((vector) => Math.hypot(...vector) > 0.1)
  .map((vector): Vector => normalize(vector));

test('bones keep their lengths wherever the target is', () => {
  fc.assert(
    fc.property(direction, fc.double({ min: 0.1, max: 60, noNaN: true }), direction, (way, far, pole) => {
      const root: Vector = [3, 50, -2];
      const { middle, end } = solveTwoBones(root, add(root, scale(way, far)), 18, 14.6, pole);
      expect(distance(root, middle)).toBeCloseTo(18, 3);
      expect(distance(middle, end)).toBeCloseTo(14.6, 3);
    }),
  );
});

test('reaches a target within reach, and reports the distance to one beyond it', () => {
  const near = solveTwoBones([0, 0, 0], [20, 0, 0], 18, 14.6, [0, 1, 0]);
  expect(near.miss).toBe(0);
  expect(distance(near.end, [20, 0, 0])).toBeCloseTo(0, 8);
  const far = solveTwoBones([0, 0, 0], [40, 0, 0], 18, 14.6, [0, 1, 0]);
  expect(far.miss).toBeCloseTo(40 - 32.6, 2);
});

test('the middle joint points along the pole', () => {
  fc.assert(
    fc.property(direction, direction, (way, pole) => {
      fc.pre(Math.abs(dot(way, pole)) < 0.95);
      const { middle } = solveTwoBones([0, 0, 0], scale(way, 24), 18, 14.6, pole);
      expect(dot(normalize(perpendicular(subtract(middle, [0, 0, 0]), way)), pole)).toBeGreaterThan(0);
    }),
  );
});
