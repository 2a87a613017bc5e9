import fc from 'fast-check';
import { expect, test } from 'vitest';
import { bendAngles, boneRotation, multiply, rotate, slerp, upwardBend } from './quaternion.ts';
import { type Vector, dot, lengthOf, normalize } from './vector.ts';

const angle = (limit: number): fc.Arbitrary<number> => fc.double({ min: -limit, max: limit, noNaN: true });
const bend = fc.tuple(angle(170), angle(85), angle(170));
const direction = fc
  .tuple(angle(1), angle(1), angle(1))
  .filter((vector) => lengthOf(vector) > 0.05)
  .map((vector): Vector => normalize(vector));

test('bendAngles returns the angles given to upwardBend', () => {
  fc.assert(
    fc.property(bend, ([forward, side, twist]) => {
      const found = bendAngles(upwardBend(forward, side, twist));
      expect(found.forward).toBeCloseTo(forward, 4);
      expect(found.side).toBeCloseTo(side, 4);
      expect(found.twist).toBeCloseTo(twist, 4);
    }),
  );
});

test('rotating preserves lengths and angles', () => {
  fc.assert(
    fc.property(bend, direction, direction, ([forward, side, twist], a, b) => {
      const turn = upwardBend(forward, side, twist);
      expect(lengthOf(rotate(turn, a))).toBeCloseTo(1, 8);
      expect(dot(rotate(turn, a), rotate(turn, b))).toBeCloseTo(dot(a, b), 8);
    }),
  );
});

test('slerp starts at one rotation, ends at the other, and stays a rotation in between', () => {
  fc.assert(
    fc.property(bend, bend, direction, angle(1), (from, to, point, share) => {
      const [a, b] = [upwardBend(...from), upwardBend(...to)];
      const between = slerp(a, b, Math.abs(share));
      expect(Math.hypot(...between)).toBeCloseTo(1, 8);
      rotate(slerp(a, b, 0), point).forEach((value, axis) => {
        expect(value).toBeCloseTo(rotate(a, point)[axis] ?? NaN, 6);
      });
      rotate(slerp(a, b, 1), point).forEach((value, axis) => {
        expect(value).toBeCloseTo(rotate(b, point)[axis] ?? NaN, 6);
      });
    }),
  );
});

test('boneRotation points the bone in the given direction', () => {
  fc.assert(
    fc.property(direction, direction, (along, forward) => {
      const down = rotate(boneRotation(along, forward), [0, -1, 0]);
      expect(dot(down, along)).toBeCloseTo(1, 6);
    }),
  );
});

test('multiply combines two successive rotations', () => {
  const [a, b] = [upwardBend(30, 0, 0), upwardBend(0, 20, 10)];
  const once = rotate(multiply(a, b), [1, 2, 3]);
  rotate(a, rotate(b, [1, 2, 3])).forEach((value, axis) => expect(once[axis]).toBeCloseTo(value, 8));
});
