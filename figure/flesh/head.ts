import type { Vector } from '../math/vector.ts';
import { type Body, HEAD, spineFrame } from '../skeleton.ts';
import { type Ellipsoid, type EllipsoidRow, ellipsoidOn, ellipsoidsOn, onSide } from './ellipsoid.ts';

const SKULL: readonly EllipsoidRow[] = [
  [-0.7, 5, 0, 5.7, 4.9, 4.8],
  [0.9, 5.5, 0, 5, 4.3, 4.5],
  [-2.6, 1.7, 0, 3.2, 3, 3.7],
];
const FACE: readonly EllipsoidRow[] = [
  [2.5, 4.4, 0, 3.25, 3.1, 4],
  [2, 1.7, 0, 3.55, 2.7, 4],
  [3.6, -1.65, 0, 1.95, 1.7, 2.1],
  [1.1, -0.5, 0, 2, 1.8, 3.2],
];
const NOSE: readonly EllipsoidRow[] = [
  [5, 3.7, 0, 0.5, 0.5, 0.5],
  [6.3, 1.6, 0, 0.6, 0.55, 0.65],
  [5, 0.8, 0, 0.5, 0.45, 0.6],
];
/** The hair above the forehead; from above it covers part of the face. */
const CROWN: readonly EllipsoidRow[] = [
  [0.3, 7.5, 0, 4.7, 0.3, 4.1],
  [-0.2, 8.2, 0, 3.8, 1.5, 3.4],
];
const BUN: EllipsoidRow = [-4.4, 9.2, 0, 2.7, 2.5, 2.6];
/** Hair over the temple, from the parting to behind the ear. */
const TEMPLE: readonly EllipsoidRow[] = [
  [4, 7.4, 2.4, 1.1, 1, 0.9],
  [0.7, 6.3, 3.4, 2.6, 2.2, 0.9],
  [-1.1, 4.4, 3.9, 2.1, 2, 0.6],
  [-1.9, 2, 3.6, 1.5, 1.4, 0.6],
];
/** Hair between the temple and the crown. */
const ABOVE_TEMPLE: EllipsoidRow = [-1.2, 7.3, 2.4, 2, 0.8, 1];
/** Hair behind the ear, down to the nape. */
const NAPE: EllipsoidRow = [-3.4, 1.6, 2.6, 1.8, 1.8, 0.9];
const EAR: EllipsoidRow = [-0.3, 2.2, 4.2, 0.95, 1.45, 0.5];
const INNER_EAR: EllipsoidRow = [-0.1, 2.3, 4.6, 0.45, 0.8, 0.2];
const EYE: EllipsoidRow = [4.75, 2.95, 1.9, 0.36, 0.6, 0.36];
const BROW: readonly EllipsoidRow[] = [
  [5.25, 4.85, 0.95, 0.15, 0.15, 0.15],
  [4.8, 5, 2, 0.2, 0.18, 0.2],
  [3.6, 4.55, 3, 0.13, 0.13, 0.13],
];
/** From the middle of the lips to the corner of a slight smile. */
const MOUTH: readonly EllipsoidRow[] = [
  [5.2, -0.62, 0, 0.2, 0.2, 0.2],
  [4.75, -0.6, 1, 0.2, 0.22, 0.2],
  [4.1, -0.25, 1.65, 0.16, 0.16, 0.16],
];
const CHEEK: EllipsoidRow = [3.6, 0.9, 2.7, 0.9, 0.8, 0.7];

/** The features of one side of the head, in the room except where noted. */
export interface HeadSide {
  ear: Ellipsoid;
  innerEar: Ellipsoid;
  temple: Ellipsoid[];
  aboveTemple: Ellipsoid;
  nape: Ellipsoid;
  eye: Ellipsoid;
  brow: Ellipsoid[];
  mouth: Ellipsoid[];
  cheek: Ellipsoid;
  /** The direction that this eye faces, in the head's own axes. */
  eyeDirection: Vector;
  /** The direction that this side of the head faces, in the head's own axes. */
  outward: Vector;
}

/** The shapes of the head in the room. */
export interface Head {
  skull: Ellipsoid[];
  face: Ellipsoid[];
  nose: Ellipsoid[];
  crown: Ellipsoid[];
  bun: Ellipsoid;
  right: HeadSide;
  left: HeadSide;
}

/** The shapes of a body's head. */
export function headOf(body: Body): Head {
  const frame = spineFrame(body.spine, HEAD);
  const sideOf = (sign: 1 | -1): HeadSide => {
    const chain = (rows: readonly EllipsoidRow[]): Ellipsoid[] => ellipsoidsOn(frame, onSide(rows, sign));
    const single = ([forward, up, right, ...half]: EllipsoidRow): Ellipsoid =>
      ellipsoidOn(frame, [forward, up, sign * right, ...half]);
    return {
      ear: single(EAR),
      innerEar: single(INNER_EAR),
      temple: chain(TEMPLE),
      aboveTemple: single(ABOVE_TEMPLE),
      nape: single(NAPE),
      eye: single(EYE),
      brow: chain(BROW),
      mouth: chain(MOUTH),
      cheek: single(CHEEK),
      eyeDirection: [0.75, 0, sign * 0.66],
      outward: [0, 0, sign],
    };
  };
  return {
    skull: ellipsoidsOn(frame, SKULL),
    face: ellipsoidsOn(frame, FACE),
    nose: ellipsoidsOn(frame, NOSE),
    crown: ellipsoidsOn(frame, CROWN),
    bun: ellipsoidOn(frame, BUN),
    right: sideOf(1),
    left: sideOf(-1),
  };
}
