/** A point or direction in the room: [forward, up, to the figure's right], in percent of body height. */
export type Vector = [number, number, number];

/** a + b */
export function add(a: Vector, b: Vector): Vector {
  return [a[0] + b[0], a[1] + b[1], a[2] + b[2]];
}

/** a − b */
export function subtract(a: Vector, b: Vector): Vector {
  return [a[0] - b[0], a[1] - b[1], a[2] - b[2]];
}

/** `a` with its length multiplied by `factor`. */
export function scale(a: Vector, factor: number): Vector {
  return [a[0] * factor, a[1] * factor, a[2] * factor];
}

/** The dot product a · b. */
export function dot(a: Vector, b: Vector): number {
  return a[0] * b[0] + a[1] * b[1] + a[2] * b[2];
}

/** The cross product a × b. */
export function cross(a: Vector, b: Vector): Vector {
  return [a[1] * b[2] - a[2] * b[1], a[2] * b[0] - a[0] * b[2], a[0] * b[1] - a[1] * b[0]];
}

/** The length of a vector. */
export function lengthOf(a: Vector): number {
  return Math.hypot(a[0], a[1], a[2]);
}

/** The distance between two points. */
export function distance(a: Vector, b: Vector): number {
  return Math.hypot(a[0] - b[0], a[1] - b[1], a[2] - b[2]);
}

/** The same direction with length 1. Returns the zero vector unchanged. */
export function normalize(a: Vector): Vector {
  return scale(a, 1 / (lengthOf(a) || 1));
}

/** The point between `a` (share 0) and `b` (share 1) on a straight line. */
export function mix(a: Vector, b: Vector, share: number): Vector {
  return [a[0] + (b[0] - a[0]) * share, a[1] + (b[1] - a[1]) * share, a[2] + (b[2] - a[2]) * share];
}

/** The component of `a` perpendicular to the unit vector `axis`. */
export function perpendicular(a: Vector, axis: Vector): Vector {
  return subtract(a, scale(axis, dot(a, axis)));
}

/** The same point on the other side of the body. */
export function mirrorVector(a: Vector): Vector {
  return [a[0], a[1], -a[2]];
}

/** The nearest number to `value` between `lowest` and `highest`. */
export function clamp(value: number, lowest: number, highest: number): number {
  return Math.min(highest, Math.max(lowest, value));
}

/** The number between `a` (share 0) and `b` (share 1). */
export function mixNumber(a: number, b: number, share: number): number {
  return a + (b - a) * share;
}
