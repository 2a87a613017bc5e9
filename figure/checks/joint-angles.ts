import { type Quaternion, angleBetween, bendAngles, inverse, multiply, rotate } from '../math/quaternion.ts';
import { type Vector, dot } from '../math/vector.ts';
import {
  BODY_SIDES,
  type Body,
  type BodySide,
  HEAD,
  SPINE_NEUTRAL_LEANS,
  signOf,
  spineFrame,
} from '../skeleton.ts';

export type TrunkJoint = `${'lumbar' | 'thoracic' | 'neck'}${'Forward' | 'Side' | 'Twist'}`;
export type LimbJoint = 'knee' | 'elbow' | 'ankle' | 'hipForward' | 'hipOutward' | 'shoulder' | 'wrist';
export type JointName = TrunkJoint | `${LimbJoint}${BodySide}`;

const DEGREES = 180 / Math.PI;
const DOWN: Vector = [0, -1, 0];

/** The angle of every joint, in degrees from standing upright, measured like a pose's forward, side and twist. */
export function jointAngles(body: Body): Map<JointName, number> {
  const angles = new Map<JointName, number>();
  const spineTurn = (index: number): Quaternion => spineFrame(body.spine, index).turn;
  measureTrunk(angles, 'lumbar', body.pelvis.turn, spineTurn(2), neutralLean(2));
  measureTrunk(angles, 'thoracic', spineTurn(2), spineTurn(6), neutralLean(6) - neutralLean(2));
  measureTrunk(angles, 'neck', spineTurn(6), spineTurn(HEAD), neutralLean(HEAD) - neutralLean(6));
  for (const side of BODY_SIDES) measureLimbs(angles, body, side);
  return angles;
}

function neutralLean(index: number): number {
  return SPINE_NEUTRAL_LEANS[index] ?? 0;
}

function measureTrunk(
  angles: Map<JointName, number>,
  part: 'lumbar' | 'thoracic' | 'neck',
  below: Quaternion,
  above: Quaternion,
  neutral: number,
): void {
  const { forward, side, twist } = bendAngles(multiply(inverse(below), above));
  angles.set(`${part}Forward`, forward - neutral);
  angles.set(`${part}Side`, side);
  angles.set(`${part}Twist`, twist);
}

function measureLimbs(angles: Map<JointName, number>, body: Body, side: BodySide): void {
  const [hip, knee, ankle] = body[`leg${side}`];
  const [shoulder, elbow, wrist] = body[`arm${side}`];
  angles.set(`knee${side}`, -hinge(hip.turn, knee.turn));
  angles.set(`elbow${side}`, hinge(shoulder.turn, elbow.turn));
  const toes = rotate(inverse(knee.turn), rotate(ankle.turn, [1, 0, 0]));
  angles.set(`ankle${side}`, Math.atan2(toes[1], toes[0]) * DEGREES);
  const thigh = rotate(inverse(body.pelvis.turn), rotate(hip.turn, DOWN));
  angles.set(`hipForward${side}`, Math.atan2(thigh[0], -thigh[1]) * DEGREES);
  angles.set(`hipOutward${side}`, Math.asin(dot(thigh, [0, 0, signOf(side)])) * DEGREES);
  const chest = spineFrame(body.spine, 5).turn;
  angles.set(`shoulder${side}`, angleBetween(rotate(shoulder.turn, DOWN), rotate(chest, DOWN)));
  angles.set(`wrist${side}`, angleBetween(rotate(wrist.turn, DOWN), rotate(elbow.turn, DOWN)));
}

/** The forward bend of the lower bone relative to the upper one, degrees. */
function hinge(upper: Quaternion, lower: Quaternion): number {
  const direction = rotate(inverse(upper), rotate(lower, DOWN));
  return Math.atan2(direction[0], -direction[1]) * DEGREES;
}
