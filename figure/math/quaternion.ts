import { type Vector, cross, dot, lengthOf, normalize, perpendicular, scale } from './vector.ts';

/** A rotation as a unit quaternion [x, y, z, w]. */
export type Quaternion = [number, number, number, number];

const HALF_DEGREE = Math.PI / 360;

/** One rotation after another: the result turns by `b` first, then by `a`. */
export function multiply(a: Quaternion, b: Quaternion): Quaternion {
  return [
    a[3] * b[0] + a[0] * b[3] + a[1] * b[2] - a[2] * b[1],
    a[3] * b[1] - a[0] * b[2] + a[1] * b[3] + a[2] * b[0],
    a[3] * b[2] + a[0] * b[1] - a[1] * b[0] + a[2] * b[3],
    a[3] * b[3] - a[0] * b[0] - a[1] * b[1] - a[2] * b[2],
  ];
}

export function inverse(a: Quaternion): Quaternion {
  return [-a[0], -a[1], -a[2], a[3]];
}

/** Rotation about the forward axis, degrees: positive tips what points up to the right. */
export function aboutX(degrees: number): Quaternion {
  return [Math.sin(degrees * HALF_DEGREE), 0, 0, Math.cos(degrees * HALF_DEGREE)];
}

/** Rotation about the upward axis, degrees: positive turns what points forward to the left. */
export function aboutY(degrees: number): Quaternion {
  return [0, Math.sin(degrees * HALF_DEGREE), 0, Math.cos(degrees * HALF_DEGREE)];
}

/** Rotation about the rightward axis, degrees: positive lifts what points forward. */
export function aboutZ(degrees: number): Quaternion {
  return [0, 0, Math.sin(degrees * HALF_DEGREE), Math.cos(degrees * HALF_DEGREE)];
}

export function rotate(q: Quaternion, v: Vector): Vector {
  const [x, y, z, w] = q;
  const tx = 2 * (y * v[2] - z * v[1]);
  const ty = 2 * (z * v[0] - x * v[2]);
  const tz = 2 * (x * v[1] - y * v[0]);
  return [v[0] + w * tx + y * tz - z * ty, v[1] + w * ty + z * tx - x * tz, v[2] + w * tz + x * ty - y * tx];
}

/** From `a` (share 0) to `b` (share 1) along the shorter way, at an even speed. */
export function slerp(a: Quaternion, b: Quaternion, share: number): Quaternion {
  const cosine = a[0] * b[0] + a[1] * b[1] + a[2] * b[2] + a[3] * b[3];
  const sign = cosine < 0 ? -1 : 1;
  const angle = Math.acos(Math.min(1, cosine * sign));
  const sine = Math.sin(angle);
  // For rotations this close the sine is too small to divide by; a straight line is as good.
  const straight = sine < 0.03;
  const shareOfA = straight ? 1 - share : Math.sin((1 - share) * angle) / sine;
  const shareOfB = sign * (straight ? share : Math.sin(share * angle) / sine);
  return normalizeQuaternion([
    a[0] * shareOfA + b[0] * shareOfB,
    a[1] * shareOfA + b[1] * shareOfB,
    a[2] * shareOfA + b[2] * shareOfB,
    a[3] * shareOfA + b[3] * shareOfB,
  ]);
}

function normalizeQuaternion(q: Quaternion): Quaternion {
  const size = Math.hypot(q[0], q[1], q[2], q[3]);
  return [q[0] / size, q[1] / size, q[2] / size, q[3] / size];
}

/** The rotation whose own x, y, z axes are these; they must be at right angles and of length 1. */
export function fromAxes(x: Vector, y: Vector, z: Vector): Quaternion {
  const trace = x[0] + y[1] + z[2];
  if (trace > 0) {
    const s = Math.sqrt(trace + 1) * 2;
    return [(y[2] - z[1]) / s, (z[0] - x[2]) / s, (x[1] - y[0]) / s, s / 4];
  }
  if (x[0] > y[1] && x[0] > z[2]) {
    const s = Math.sqrt(1 + x[0] - y[1] - z[2]) * 2;
    return [s / 4, (y[0] + x[1]) / s, (z[0] + x[2]) / s, (y[2] - z[1]) / s];
  }
  if (y[1] > z[2]) {
    const s = Math.sqrt(1 + y[1] - x[0] - z[2]) * 2;
    return [(y[0] + x[1]) / s, s / 4, (z[1] + y[2]) / s, (z[0] - x[2]) / s];
  }
  const s = Math.sqrt(1 + z[2] - x[0] - y[1]) * 2;
  return [(z[0] + x[2]) / s, (z[1] + y[2]) / s, s / 4, (x[1] - y[0]) / s];
}

/**
 * The rotation of a bone that runs along `direction` (its own downward axis) and whose own forward axis is as near to
 * `forward` as it can be.
 */
export function boneRotation(direction: Vector, forward: Vector): Quaternion {
  const y = scale(normalize(direction), -1);
  let x = perpendicular(forward, y);
  if (lengthOf(x) < 0.0001) x = perpendicular(Math.abs(y[0]) < 0.9 ? [1, 0, 0] : [0, 1, 0], y);
  x = normalize(x);
  return fromAxes(x, y, cross(x, y));
}

/** A bend written as forward, then to the right, then turned to the right (degrees), for a part that points up. */
export function upwardBend(forward: number, side: number, twist: number): Quaternion {
  return multiply(aboutZ(-forward), multiply(aboutX(side), aboutY(-twist)));
}

/** A turn written as forward, then outward, then twisted outward (degrees), for a limb that points down. `sign` is 1 right, −1 left. */
export function downwardTurn(forward: number, outward: number, twist: number, sign: 1 | -1): Quaternion {
  return multiply(aboutZ(forward), multiply(aboutX(-sign * outward), aboutY(-sign * twist)));
}

/** What `upwardBend` was given, found again from its result; degrees. */
export function bendAngles(q: Quaternion): { forward: number; side: number; twist: number } {
  const up = rotate(q, [0, 1, 0]);
  const forward = Math.atan2(up[0], up[1]) / (2 * HALF_DEGREE);
  const side = Math.asin(Math.max(-1, Math.min(1, up[2]))) / (2 * HALF_DEGREE);
  const rest = multiply(inverse(multiply(aboutZ(-forward), aboutX(side))), q);
  const twist = (-2 * Math.atan2(rest[1], rest[3])) / (2 * HALF_DEGREE);
  return { forward, side, twist: twist > 180 ? twist - 360 : twist < -180 ? twist + 360 : twist };
}

/** The angle between two directions, degrees. */
export function angleBetween(a: Vector, b: Vector): number {
  const cosine = dot(normalize(a), normalize(b));
  return Math.acos(Math.max(-1, Math.min(1, cosine))) / (2 * HALF_DEGREE);
}
