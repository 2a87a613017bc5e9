import { type Vector, add, mix, scale } from '../math/vector.ts';
import { BODY_SIDES, type Body, HEAD, pointOn, spineFrame } from '../pose/skeleton.ts';

/** Shares of the body's weight: D. A. Winter, Biomechanics and Motor Control of Human Movement, table 4.1. */
const WEIGHTS = {
  head: 0.081,
  trunk: 0.497,
  upperArm: 0.028,
  forearmAndHand: 0.022,
  thigh: 0.1,
  shankAndFoot: 0.061,
};
/** From the ankle back to the heel and forward to the ball of the foot. */
const HEEL = -3.5;
const BALL = 10;

/** Complains when someone who stands on both feet with nothing else to hold on to would fall over. */
export function findImbalance(body: Body): string[] {
  const [x] = centreOfMass(body);
  const back = Math.min(...BODY_SIDES.map((side) => pointOn(body[`leg${side}`][2], [HEEL, 0, 0])[0]));
  const front = Math.max(...BODY_SIDES.map((side) => pointOn(body[`leg${side}`][2], [BALL, 0, 0])[0]));
  if (x >= back && x <= front) return [];
  const where =
    x < back ? `${(back - x).toFixed(1)} behind the heels` : `${(x - front).toFixed(1)} before the feet`;
  return [`the weight is ${where}`];
}

/** Where the body's weight acts, percent of body height. */
export function centreOfMass(body: Body): Vector {
  const chest = spineFrame(body.spine, 6);
  const parts: [share: number, place: Vector][] = [
    [WEIGHTS.head, pointOn(spineFrame(body.spine, HEAD), [0.5, 4, 0])],
    [WEIGHTS.trunk, mix(pointOn(body.pelvis, [0, 2, 0]), pointOn(chest, [2, 0, 0]), 0.5)],
  ];
  for (const side of BODY_SIDES) {
    const [shoulder, elbow, wrist] = body[`arm${side}`];
    const [hip, knee, ankle] = body[`leg${side}`];
    parts.push(
      [WEIGHTS.upperArm, mix(shoulder.place, elbow.place, 0.44)],
      [WEIGHTS.forearmAndHand, mix(elbow.place, wrist.place, 0.68)],
      [WEIGHTS.thigh, mix(hip.place, knee.place, 0.43)],
      [WEIGHTS.shankAndFoot, mix(knee.place, ankle.place, 0.6)],
    );
  }
  return parts.reduce<Vector>((sum, [share, place]) => add(sum, scale(place, share)), [0, 0, 0]);
}
