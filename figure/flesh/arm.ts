import { aboutX, multiply } from '../math/quaternion.ts';
import { type Body, type BodySide, FOREARM, type Frame, UPPER_ARM, pointOn, signOf } from '../skeleton.ts';
import { type Ellipsoid, type EllipsoidRow, ellipsoidOn, ellipsoidsOn, onSide } from './ellipsoid.ts';
import type { Shape } from './shape.ts';

const UPPER_ARM_ROWS: readonly EllipsoidRow[] = [
  [0, -4, 0, 3.2, 2, 3],
  [0.1, -9, 0, 2.9, 2, 2.7],
  [0, -14, 0, 2.5, 2, 2.35],
  [0, -UPPER_ARM, 0, 2.3, 2.3, 2.2],
];
const FOREARM_ROWS: readonly EllipsoidRow[] = [
  [0, 0, 0, 2.3, 2.2, 2.2],
  [0.2, -3.6, 0, 2.4, 2, 2.3],
  [0.1, -9, 0, 1.95, 2, 1.85],
  [0, -FOREARM, 0, 1.45, 1.3, 1.4],
];
const SLEEVE_ROWS: readonly EllipsoidRow[] = [
  [-0.1, -0.9, 0, 3.8, 3, 3.4],
  [0, -3.5, 0, 3.75, 2.4, 3.55],
  [0, -6.6, 0, 3.6, 0.6, 3.35],
  [0, -8.8, 0, 3.55, 0.15, 3.3],
];
const SLEEVE_HEM_ROWS: readonly EllipsoidRow[] = [
  [0, -8, 0, 3.57, 0.12, 3.32],
  [0, -9, 0, 3.57, 0.12, 3.32],
];
/** From the wrist along the hand. The palm and the back of the hand face sideways. */
const WRIST: EllipsoidRow = [0, -0.3, 0, 1.42, 1.2, 1.35];
const MIDDLE_HAND: EllipsoidRow = [0.15, -2.6, 0, 1.9, 1.6, 1.15];
const KNUCKLES: EllipsoidRow = [0.1, -4.7, 0, 2, 1, 0.9];
const THUMB_ROWS: readonly EllipsoidRow[] = [
  [1.1, -1.7, -0.3, 0.95, 1, 0.85],
  [2.35, -3.5, -0.8, 0.75, 0.8, 0.7],
  [2.75, -5, -1.1, 0.58, 0.65, 0.58],
];
/** Each finger's offset forward from the middle of the hand, its length, and its spread forward over that length. */
const FINGERS = [
  { forward: 1.5, length: 4.5, spread: 0.35 },
  { forward: 0.5, length: 5, spread: 0.1 },
  { forward: -0.5, length: 4.7, spread: -0.1 },
  { forward: -1.45, length: 3.8, spread: -0.35 },
] as const;
const FINGER_HALF_WIDTH = 0.62;

/** One arm's shapes, in drawing order. */
export function armShapes(body: Body, side: BodySide): Shape[] {
  const [shoulder, elbow] = body[`arm${side}`];
  const name = (part: string): string => `${part}-${side}`;
  return [
    { name: name('upper-arm'), tone: 'skin', chain: ellipsoidsOn(shoulder, UPPER_ARM_ROWS), steps: 2 },
    { name: name('forearm'), tone: 'skin', chain: ellipsoidsOn(elbow, FOREARM_ROWS), steps: 2 },
    { name: name('hand'), tone: 'skin', pieces: handPieces(body, side), coarse: true },
    { name: name('sleeve'), tone: 'top', chain: ellipsoidsOn(shoulder, SLEEVE_ROWS), steps: 2 },
    {
      name: name('sleeve-hem'),
      tone: 'top-shade',
      pieces: [ellipsoidsOn(shoulder, SLEEVE_HEM_ROWS)],
    },
  ];
}

/** The pieces of one hand: palm, four fingers of two segments each, and thumb. */
export function handPieces(body: Body, side: BodySide): Ellipsoid[][] {
  const wrist = body[`arm${side}`][2];
  const [base, middle, knuckles] = ellipsoidsOn(wrist, [WRIST, MIDDLE_HAND, KNUCKLES]) as [
    Ellipsoid,
    Ellipsoid,
    Ellipsoid,
  ];
  const [root, joint, tip] = ellipsoidsOn(wrist, onSide(THUMB_ROWS, signOf(side))) as [
    Ellipsoid,
    Ellipsoid,
    Ellipsoid,
  ];
  const fingers = FINGERS.flatMap((finger) =>
    fingerPieces(wrist, finger, body.fingerCurl[side], signOf(side)),
  );
  return [[base, middle], [middle, knuckles], ...fingers, [base, root], [root, joint], [joint, tip]];
}

function fingerPieces(
  wrist: Frame,
  finger: (typeof FINGERS)[number],
  curl: number,
  sign: 1 | -1,
): Ellipsoid[][] {
  const half = finger.length / 2;
  const knuckle: Frame = {
    position: pointOn(wrist, [finger.forward, -4.7, 0]),
    turn: multiply(wrist.turn, aboutX(sign * curl * 0.8)),
  };
  const joint: Frame = {
    position: pointOn(knuckle, [finger.spread, -half, 0]),
    turn: multiply(knuckle.turn, aboutX(sign * curl)),
  };
  const round = (frame: Frame, down: number, factor: number): Ellipsoid => {
    const radius = FINGER_HALF_WIDTH * factor;
    return ellipsoidOn(frame, [finger.spread * 0.5, down, 0, radius, radius, radius]);
  };
  const bend = round(joint, 0, 1);
  return [
    [round(knuckle, 0, 1.25), bend],
    [bend, round(joint, -half, 0.85)],
  ];
}
