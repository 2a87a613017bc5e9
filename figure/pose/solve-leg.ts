import type { CompiledLimb, FootGoal, KneelGoal } from './compiled-pose.ts';
import { solveTwoBones } from './inverse-kinematics.ts';
import { aboutY, aboutZ, boneRotation, multiply, rotate } from '../math/quaternion.ts';
import {
  ANKLE_HEIGHT,
  BALL_OF_FOOT,
  type BodySide,
  type Frame,
  KNEE_RADIUS,
  SHANK,
  THIGH,
  hipJoint,
  pointOn,
  signOf,
} from './skeleton.ts';
import type { SolvedLimb } from './solve-arm.ts';
import { type Vector, add, distance, normalize, scale, subtract } from '../math/vector.ts';

/** Height of the ankle above the ground when kneeling, instep down or toes tucked. */
const KNEELING_ANKLE = { flat: 2.8, tucked: 8.9 };
/** Ankle angle when kneeling, degrees. */
const KNEELING_POINT = { flat: -66, tucked: 28 };
/** How far the toes bend under a kneeling foot, degrees. */
const TUCKED_TOES = 74;

/** Hip, knee and ankle of one leg: from the ground it kneels or stands on, or from its angles. */
export function solveLeg(limb: CompiledLimb, side: BodySide, pelvis: Frame): SolvedLimb {
  const hip = hipJoint(pelvis, side);
  if (limb.kneel) return kneelingLeg(limb.kneel, side, hip);
  if (limb.foot) return standingLeg(limb.foot, side, hip, pelvis);
  const thigh: Frame = { place: hip, turn: multiply(pelvis.turn, limb.turns[0]) };
  const shankTurn = multiply(thigh.turn, limb.turns[1]);
  const shank: Frame = { place: pointOn(thigh, [0, -THIGH, 0]), turn: shankTurn };
  const ankle: Frame = { place: pointOn(shank, [0, -SHANK, 0]), turn: multiply(shankTurn, limb.turns[2]) };
  return { frames: [thigh, shank, ankle], miss: 0 };
}

function kneelingLeg(goal: KneelGoal, side: BodySide, hip: Vector): SolvedLimb {
  const knee = kneelingKnee(goal);
  const back = rotate(aboutY(signOf(side) * goal.outward), [-1, 0, 0]);
  const drop = KNEELING_ANKLE[goal.toes] - KNEE_RADIUS;
  const shin = normalize(add(scale(back, Math.sqrt(SHANK * SHANK - drop * drop)), [0, drop, 0]));
  const shank: Frame = { place: knee, turn: boneRotation(shin, [0, -1, 0]) };
  const ankleTurn = multiply(shank.turn, aboutZ(KNEELING_POINT[goal.toes]));
  return {
    frames: [
      { place: hip, turn: boneRotation(subtract(knee, hip), scale(back, -1)) },
      shank,
      { place: pointOn(shank, [0, -SHANK, 0]), turn: ankleTurn },
    ],
    miss: Math.abs(distance(knee, hip) - THIGH),
  };
}

/** The knee joint over the point on which it kneels. */
export function kneelingKnee(goal: KneelGoal): Vector {
  return add(goal.at, [0, KNEE_RADIUS, 0]);
}

function standingLeg(goal: FootGoal, side: BodySide, hip: Vector, pelvis: Frame): SolvedLimb {
  const heading = aboutY(-signOf(side) * goal.outward);
  const footTurn = multiply(heading, aboutZ(-goal.heelUp));
  // The foot turns about the ball when the heel is lifted; the ball stays on the ground.
  const ball = add(goal.at, rotate(heading, [BALL_OF_FOOT, 0, 0]));
  const ankle = add(ball, rotate(footTurn, [-BALL_OF_FOOT, ANKLE_HEIGHT, 0]));
  const ahead = add(rotate(heading, [1, 0, 0]), scale(rotate(pelvis.turn, [1, 0, 0]), 0.3));
  const bones = solveTwoBones(hip, ankle, THIGH, SHANK, goal.knee ?? ahead);
  return {
    frames: [
      { place: hip, turn: boneRotation(subtract(bones.middle, hip), bones.bendDirection) },
      { place: bones.middle, turn: boneRotation(subtract(bones.end, bones.middle), bones.bendDirection) },
      { place: bones.end, turn: footTurn },
    ],
    miss: bones.miss,
  };
}

/** How far the toes are bent up against the foot, degrees. */
export function toeBendOf(limb: CompiledLimb): number {
  if (limb.kneel) return limb.kneel.toes === 'tucked' ? TUCKED_TOES : 0;
  return limb.foot?.heelUp ?? 0;
}
