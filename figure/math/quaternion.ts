import { type Vector, cross, dot, lengthOf, normalize, perpendicular, scale } from './vector.ts';

/** A rotation as a unit quaternion [x, y, z, w]. */
export type Quaternion = [number, number, number, number];

const HALF_DEGREE = Math.PI / 360;

/** The product of two rotations: first by `b`, then by `a`. */
export function multiply(a: Quaternion, b: Quaternion): Quaternion {
  return [
    a[3] * b[0] + a[0] * b[3] + a[1] * b[2] - a[2] * b[1],
    a[3] * b[1] - a[0] * b[2] + a[1] * b[3] + a[2] * b[0],
    a[3] * b[2] + a[0] * b[1] - a[1] * b[0] + a[2] * b[3],
    a[3] * b[3] - a[0] * b[0] - a[1] * b[1] - a[2] * b[2],
  ];
}

/** The opposite rotation. */
export function inverse(a: Quaternion): Quaternion {
  return [-a[0], -a[1], -a[2], a[3]];
}

/** Rotation about the forward axis, degrees. Positive tilts an upward vector to the right. */
export function aboutX(degrees: number): Quaternion {
  return [Math.sin(degrees * HALF_DEGREE), 0, 0, Math.cos(degrees * HALF_DEGREE)];
}

/** Rotation about the upward axis, degrees. Positive turns a forward vector to the left. */
export function aboutY(degrees: number): Quaternion {
  return [0, Math.sin(degrees * HALF_DEGREE), 0, Math.cos(degrees * HALF_DEGREE)];
}

/** Rotation about the rightward axis, degrees. Positive raises a forward vector. */
export function aboutZ(degrees: number): Quaternion {
  return [0, 0, Math.sin(degrees * HALF_DEGREE), Math.cos(degrees * HALF_DEGREE)];
}

/** The vector `v` rotated by `q`. */
export function rotate(q: Quaternion, v: Vector): Vector {
  const [x, y, z, w] = q;
  const tx = 2 * (y * v[2] - z * v[1]);
  const ty = 2 * (z * v[0] - x * v[2]);
  const tz = 2 * (x * v[1] - y * v[0]);
  return [v[0] + w * tx + y * tz - z * ty, v[1] + w * ty + z * tx - x * tz, v[2] + w * tz + x * ty - y * tx];
}

/** The rotation between `a` (share 0) and `b` (share 1), along the shorter arc at constant speed. */
export function slerp(a: Quaternion, b: Quaternion, share: number): Quaternion {
  const cosine = a[0] * b[0] + a[1] * b[1] + a[2] * b[2] + a[3] * b[3];
  const sign = cosine < 0 ? -1 : 1;
  const angle = Math.acos(Math.min(1, cosine * sign));
  const sine = Math.sin(angle);
  // For nearly equal rotations the sine is too small to divide by, and a straight line is accurate enough.
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

/** The rotation with these x, y and z axes, which must be perpendicular and of length 1. */
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
 * The rotation of a bone that points along `direction` with its own downward axis. Its own forward axis is as close to
 * `forward` as possible.
 */
export function boneRotation(direction: Vector, forward: Vector): Quaternion {
  const y = scale(normalize(direction), -1);
  let x = perpendicular(forward, y);
  if (lengthOf(x) < 0.0001) x = perpendicular(Math.abs(y[0]) < 0.9 ? [1, 0, 0] : [0, 1, 0], y);
  x = normalize(x);
  return fromAxes(x, y, cross(x, y));
}

/** The rotation of a part that points up: bent forward, then to the right side, then twisted to the right; degrees. */
export function upwardBend(forward: number, side: number, twist: number): Quaternion {
  return multiply(aboutZ(-forward), multiply(aboutX(side), aboutY(-twist)));
}

/**
 * The rotation of a limb that points down: raised forward, then outward, then twisted outward; degrees.
 *
 * @param sign 1 for the right side, −1 for the left
 */
export function downwardTurn(forward: number, outward: number, twist: number, sign: 1 | -1): Quaternion {
  return multiply(aboutZ(forward), multiply(aboutX(-sign * outward), aboutY(-sign * twist)));
}

/** The inverse of `upwardBend`: the angles of a rotation, degrees. */
export function bendAngles(q: Quaternion): { forward: number; side: number; twist: number } {
  const up = rotate(q, [0, 1, 0]);
  const forward = Math.atan2(up[0], up[1]) / (2 * HALF_DEGREE);
  const side = Math.asin(Math.max(-1, Math.min(1, up[2]))) / (2 * HALF_DEGREE);
  const twistAlone = multiply(inverse(multiply(aboutZ(-forward), aboutX(side))), q);
  const twist = (-2 * Math.atan2(twistAlone[1], twistAlone[3])) / (2 * HALF_DEGREE);
  return { forward, side, twist: twist > 180 ? twist - 360 : twist < -180 ? twist + 360 : twist };
}

/** The angle between two directions, degrees. */
export function angleBetween(a: Vector, b: Vector): number {
  const cosine = dot(normalize(a), normalize(b));
  return Math.acos(Math.max(-1, Math.min(1, cosine))) / (2 * HALF_DEGREE);
}
