import { rotate } from '../math/quaternion.ts';
import { type Vector, mixNumber, scale } from '../math/vector.ts';
import { type Frame, pointOn } from '../skeleton.ts';

/** An ellipsoid in the room: its centre and three half axes, percent of body height. */
export interface Ellipsoid {
  centre: Vector;
  axes: [Vector, Vector, Vector];
}

/**
 * An ellipsoid in a bone's own axes: its centre (forward, up, right), then its half sizes (forward, along the bone,
 * sideways).
 */
export type EllipsoidRow = readonly [
  forward: number,
  up: number,
  right: number,
  halfForward: number,
  halfAlong: number,
  halfSide: number,
];

/** Converts a row from the axes of `frame` to the room. */
export function ellipsoidOn(frame: Frame, row: EllipsoidRow): Ellipsoid {
  const [forward, up, right, halfForward, halfAlong, halfSide] = row;
  return {
    centre: pointOn(frame, [forward, up, right]),
    axes: [
      rotate(frame.turn, [halfForward, 0, 0]),
      rotate(frame.turn, [0, halfAlong, 0]),
      rotate(frame.turn, [0, 0, halfSide]),
    ],
  };
}

/** Converts rows from the axes of `frame` to the room. */
export function ellipsoidsOn(frame: Frame, rows: readonly EllipsoidRow[]): Ellipsoid[] {
  return rows.map((row) => ellipsoidOn(frame, row));
}

/** Rows written for the right side, for the side of `sign`: 1 is right, −1 left. */
export function onSide(rows: readonly EllipsoidRow[], sign: 1 | -1): EllipsoidRow[] {
  return rows.map(([forward, up, right, ...half]) => [forward, up, sign * right, ...half]);
}

/** The row between `from` (share 0) and `to` (share 1). */
export function mixRows(from: EllipsoidRow, to: EllipsoidRow, share: number): EllipsoidRow {
  return from.map((value, index) => mixNumber(value, to[index] ?? value, share)) as unknown as EllipsoidRow;
}

/** The height of an ellipsoid's lowest point, percent of body height. */
export function lowestHeight(ellipsoid: Ellipsoid): number {
  const [a, b, c] = ellipsoid.axes;
  return ellipsoid.centre[1] - Math.hypot(a[1], b[1], c[1]);
}

/** An ellipsoid projected straight down onto the floor. */
export function flattened(ellipsoid: Ellipsoid): Ellipsoid {
  const onFloor = (v: Vector): Vector => [v[0], 0, v[2]];
  const [a, b, c] = ellipsoid.axes;
  return { centre: onFloor(ellipsoid.centre), axes: [onFloor(a), onFloor(b), onFloor(c)] };
}

/** The same ellipsoid with its second axis scaled by `factor`. */
export function withThickness(ellipsoid: Ellipsoid, factor: number): Ellipsoid {
  const [a, b, c] = ellipsoid.axes;
  return { centre: ellipsoid.centre, axes: [a, scale(b, factor), c] };
}
