import { type Quaternion, aboutZ, angleBetween, multiply, rotate, slerp } from '../math/quaternion.ts';
import { type Vector, clamp } from '../math/vector.ts';
import {
  ANKLE_HEIGHT,
  BALL_OF_FOOT,
  type Body,
  type BodySide,
  type Frame,
  SHANK,
  THIGH,
  pointOn,
  signOf,
} from '../skeleton.ts';
import {
  type Ellipsoid,
  type EllipsoidRow,
  ellipsoidOn,
  ellipsoidsOn,
  mixRows,
  onSide,
} from './ellipsoid.ts';
import type { Shape } from './shape.ts';

const THIGH_ROWS: readonly EllipsoidRow[] = [
  [-0.2, -2, 0, 6.1, 4, 5.3],
  [-0.3, -6.5, 0, 5.9, 3, 5.3],
  [0, -12.5, 0, 5.1, 3, 4.7],
  [0.25, -19, 0, 4.1, 3, 3.9],
  [0.3, -THIGH, 0, 3.55, 3.4, 3.4],
];
/** The buttock touches the seat when the hip is bent, and stays under the shirt's hem when it is straight. */
const BUTTOCK_BENT: EllipsoidRow = [-1.8, -0.8, 0, 5.9, 6, 5];
const BUTTOCK_STRAIGHT: EllipsoidRow = [-1.1, -2, 0, 5.7, 4.8, 5];
/** One side of the pelvis, in the pelvis' axes: at the hip and at the waist. */
const HIP_ROWS: readonly EllipsoidRow[] = [
  [-1.2, -0.2, 4.6, 6.6, 5, 5.2],
  [-0.4, 3.8, 3.8, 5.9, 1.6, 4.7],
];
/** Fills the fold between belly and thigh when the hip is bent. */
const GROIN_BENT: EllipsoidRow = [2.2, 1.2, 0, 4.4, 4.4, 4.6];
const GROIN_STRAIGHT: EllipsoidRow = [0.6, -2.2, 0, 4.4, 3, 4.6];
/** The bends of the hip at which the flesh starts to fold, and is fully folded; degrees. */
const HIP_FOLD_START = 25;
const HIP_FOLD_END = 80;
const SHANK_ROWS: readonly EllipsoidRow[] = [
  [0.25, 0, 0, 3.5, 3.4, 3.3],
  [-0.3, -4, 0, 3.45, 2, 3.2],
  [-0.95, -8.5, 0, 3.6, 2, 3.3],
  [-0.8, -13.5, 0, 3.05, 2, 2.8],
  [-0.35, -18, 0, 2.55, 1, 2.4],
  [-0.15, -20.9, 0, 2.45, 0.2, 2.3],
];
const CUFF_ROWS: readonly EllipsoidRow[] = [
  [-0.2, -19.9, 0, 2.5, 0.15, 2.35],
  [-0.12, -21.2, 0, 2.5, 0.15, 2.35],
];
const ANKLE_ROWS: readonly EllipsoidRow[] = [
  [-0.15, -20, 0, 1.85, 1, 1.75],
  [0, -SHANK, 0, 1.8, 1.2, 1.7],
];
/** Shade along the back of the thigh, inside its outline. */
const THIGH_SHADE_ROWS: readonly EllipsoidRow[] = [
  [-5.7, -3, 0, 0.1, 0.3, 1],
  [-4.9, -7, 0, 0.9, 1, 2.4],
  [-3.9, -12.5, 0, 1.1, 2, 2.4],
  [-2.8, -19, 0, 0.9, 1, 2],
  [-2.7, -23.6, 0, 0.1, 0.3, 1],
];
const CALF_SHADE_ROWS: readonly EllipsoidRow[] = [
  [-3, -2.5, 0, 0.1, 0.3, 1],
  [-3.5, -8.5, 0, 0.85, 1, 2],
  [-2.95, -13.5, 0, 0.8, 1, 1.7],
  [-2.3, -19.5, 0, 0.45, 0.5, 1.5],
];

const HEEL: EllipsoidRow = [-2.3, -2.2, 0, 1.95, 1.9, 1.85];
const COLLAR: EllipsoidRow = [-0.5, -0.5, 0, 2.35, 1.5, 2];
const INSTEP: EllipsoidRow = [3.4, -1.95, 0, 2.3, 1.65, 2.1];
const SOLE_HEEL: EllipsoidRow = [-2.4, -3.8, 0, 2.1, 0.55, 1.9];
const SOLE_MIDDLE: EllipsoidRow = [3, -3.85, 0.1, 2, 0.5, 1.95];
const HEEL_TAB: EllipsoidRow = [-3.2, -1.2, 0, 0.75, 1.3, 1.1];

/** Ball of the foot and toes, relative to the toe joint. */
const BALL: EllipsoidRow = [0, 1.5, 0.3, 2.3, 1.45, 2.4];
const TOES: EllipsoidRow = [2.6, 1.15, 0.2, 1.75, 1, 2.05];
const SOLE_BALL: EllipsoidRow = [0, 0.5, 0.3, 2.4, 0.5, 2.45];
const SOLE_TOES: EllipsoidRow = [2.9, 0.55, 0.2, 1.6, 0.5, 1.95];

/** One leg's shapes, in drawing order. */
export function legShapes(body: Body, side: BodySide): Shape[] {
  const [thigh, shank] = body[`leg${side}`];
  const name = (part: string): string => `${part}-${side}`;
  return [
    { name: name('ankle'), tone: 'skin', chain: ellipsoidsOn(shank, ANKLE_ROWS), steps: 1 },
    ...shoeShapes(body, side),
    { name: name('shank'), tone: 'bottom', chain: ellipsoidsOn(shank, SHANK_ROWS), steps: 3 },
    {
      name: name('calf'),
      tone: 'bottom-shade',
      chain: ellipsoidsOn(shank, CALF_SHADE_ROWS),
      steps: 2,
      faces: rotate(shank.turn, [-1, 0, 0]),
    },
    { name: name('cuff'), tone: 'bottom-shade', pieces: [ellipsoidsOn(shank, CUFF_ROWS)], coarse: true },
    { name: name('hip'), tone: 'bottom', pieces: [hipPiece(body, side)] },
    { name: name('thigh'), tone: 'bottom', chain: ellipsoidsOn(thigh, THIGH_ROWS), steps: 3 },
    {
      name: name('thigh-back'),
      tone: 'bottom-shade',
      chain: ellipsoidsOn(thigh, THIGH_SHADE_ROWS),
      steps: 2,
      faces: rotate(thigh.turn, [-1, 0, 0]),
    },
  ];
}

/** A frame at the hip, rotated between the pelvis (share 0) and the thigh (share 1). */
function hipFold(body: Body, side: BodySide, share: number): Frame {
  const hip = body[`leg${side}`][0];
  return { position: hip.position, turn: slerp(body.pelvis.turn, hip.turn, share) };
}

/** Buttock and thigh, from top to bottom. */
export function thighChain(body: Body, side: BodySide): Ellipsoid[] {
  return [buttock(body, side), ...ellipsoidsOn(body[`leg${side}`][0], THIGH_ROWS)];
}

/** One buttock; its shape depends on the bend of the hip. */
export function buttock(body: Body, side: BodySide): Ellipsoid {
  return ellipsoidOn(hipFold(body, side, 0.45), mixRows(BUTTOCK_STRAIGHT, BUTTOCK_BENT, hipBend(body, side)));
}

/** One side of the trousers from the waist to the thigh. Its hull leaves no notch at the buttock, groin or waist. */
function hipPiece(body: Body, side: BodySide): Ellipsoid[] {
  const thigh = body[`leg${side}`][0];
  const crease = mixRows(GROIN_STRAIGHT, GROIN_BENT, hipBend(body, side));
  return [
    ...ellipsoidsOn(body.pelvis, onSide(HIP_ROWS, signOf(side))),
    buttock(body, side),
    ellipsoidOn(hipFold(body, side, 0.5), crease),
    ...ellipsoidsOn(thigh, THIGH_ROWS.slice(0, 2)),
  ];
}

/** The bend of the hip: 0 when straight, 1 when sitting. */
function hipBend(body: Body, side: BodySide): number {
  return clamp((hipAngle(body, side) - HIP_FOLD_START) / (HIP_FOLD_END - HIP_FOLD_START), 0, 1);
}

/** The angle between the thigh and its direction when standing upright, degrees. */
export function hipAngle(body: Body, side: BodySide): number {
  const down = (turn: Quaternion): Vector => rotate(turn, [0, -1, 0]);
  return angleBetween(down(body.pelvis.turn), down(body[`leg${side}`][0].turn));
}

/** The frame of the joint under the ball of the foot, which bends when the heel lifts. */
export function toeFrame(body: Body, side: BodySide): Frame {
  const ankle = body[`leg${side}`][2];
  const turn = multiply(ankle.turn, aboutZ(body.toeBend[side]));
  return { position: pointOn(ankle, [BALL_OF_FOOT, -ANKLE_HEIGHT, 0]), turn };
}

function shoeShapes(body: Body, side: BodySide): Shape[] {
  const ankle = body[`leg${side}`][2];
  const toes = toeFrame(body, side);
  const name = (part: string): string => `${part}-${side}`;
  const onAnkle = (row: EllipsoidRow): Ellipsoid => ellipsoidOnSide(ankle, row, side);
  const onToes = (row: EllipsoidRow): Ellipsoid => ellipsoidOnSide(toes, row, side);
  const [heel, collar, instep] = [onAnkle(HEEL), onAnkle(COLLAR), onAnkle(INSTEP)];
  const [ball, tips] = [onToes(BALL), onToes(TOES)];
  const soleBack = [onAnkle(SOLE_HEEL), onAnkle(SOLE_MIDDLE), onToes(SOLE_BALL)];
  return [
    { name: name('sole'), tone: 'sole', pieces: [soleBack, [onToes(SOLE_BALL), onToes(SOLE_TOES)]] },
    {
      name: name('shoe'),
      tone: 'shoe',
      pieces: [
        [collar, heel],
        [collar, instep],
        [heel, collar, instep],
        [heel, instep, ball],
        [ball, tips],
      ],
    },
    {
      name: name('heel'),
      tone: 'shoe-shade',
      pieces: [[onAnkle(HEEL_TAB)]],
      coarse: true,
      faces: rotate(ankle.turn, [-1, 0, 0]),
    },
    { name: name('laces'), tone: 'sole', pieces: laces(ankle, side), coarse: true },
  ];
}

/** Three short laces over the instep. */
function laces(ankle: Frame, side: BodySide): Ellipsoid[][] {
  const rows: readonly (readonly [EllipsoidRow, EllipsoidRow])[] = [2.2, 3.7, 5.2].map((forward) => {
    const top = -0.25 - (forward - 2.2) * 0.36;
    return [
      [forward, top, 0.4, 0.22, 0.22, 0.6],
      [forward - 0.25, top - 0.75, 1.5, 0.2, 0.2, 0.3],
    ];
  });
  return rows.map((row) => ellipsoidsOn(ankle, onSide(row, signOf(side))));
}

function ellipsoidOnSide(frame: Frame, row: EllipsoidRow, side: BodySide): Ellipsoid {
  const [forward, up, right, ...half] = row;
  return ellipsoidOn(frame, [forward, up, signOf(side) * right, ...half]);
}

/** All ellipsoids of one foot with its shoe. */
export function footEllipsoids(body: Body, side: BodySide): Ellipsoid[] {
  return shoeShapes(body, side).flatMap((shape) => ('pieces' in shape ? shape.pieces.flat() : []));
}
