import { type Vector, add, mix, scale } from '../math/vector.ts';
import { BODY_SIDES, type Body, HEAD, pointOn, spineFrame } from '../skeleton.ts';

/**
 * Each part's share of the body's weight. Source: D. A. Winter, Biomechanics and Motor Control of Human Movement, table
 * 4.1.
 */
const WEIGHTS = {
  head: 0.081,
  trunk: 0.497,
  upperArm: 0.028,
  forearmAndHand: 0.022,
  thigh: 0.1,
  shankAndFoot: 0.061,
};
/** The heel and the ball of the foot, forward of the ankle; percent of body height. */
const HEEL = -3.5;
const BALL = 10;

/** Describes the imbalance of a body that stands on its feet alone; empty if it wouldn't fall over. */
export function findImbalance(body: Body): string[] {
  const [x] = centreOfMass(body);
  const back = Math.min(...BODY_SIDES.map((side) => pointOn(body[`leg${side}`][2], [HEEL, 0, 0])[0]));
  const front = Math.max(...BODY_SIDES.map((side) => pointOn(body[`leg${side}`][2], [BALL, 0, 0])[0]));
  if (x >= back && x <= front) return [];
  const where =
    x < back ? `${(back - x).toFixed(1)} behind the heels` : `${(x - front).toFixed(1)} in front of the feet`;
  return [`the centre of mass is ${where}`];
}

/** The body's centre of mass in the room, percent of body height. */
export function centreOfMass(body: Body): Vector {
  const chest = spineFrame(body.spine, 6);
  const parts: [share: number, position: Vector][] = [
    [WEIGHTS.head, pointOn(spineFrame(body.spine, HEAD), [0.5, 4, 0])],
    [WEIGHTS.trunk, mix(pointOn(body.pelvis, [0, 2, 0]), pointOn(chest, [2, 0, 0]), 0.5)],
  ];
  for (const side of BODY_SIDES) {
    const [shoulder, elbow, wrist] = body[`arm${side}`];
    const [hip, knee, ankle] = body[`leg${side}`];
    parts.push(
      [WEIGHTS.upperArm, mix(shoulder.position, elbow.position, 0.44)],
      [WEIGHTS.forearmAndHand, mix(elbow.position, wrist.position, 0.68)],
      [WEIGHTS.thigh, mix(hip.position, knee.position, 0.43)],
      [WEIGHTS.shankAndFoot, mix(knee.position, ankle.position, 0.6)],
    );
  }
  return parts.reduce<Vector>((sum, [share, position]) => add(sum, scale(position, share)), [0, 0, 0]);
}
