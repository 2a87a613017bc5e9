import type { CompiledLimb, FootGoal, KneeGoal } from './compiled-pose.ts';
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
} from '../skeleton.ts';
import type { SolvedLimb } from './solve-arm.ts';
import { type Vector, add, distance, normalize, scale, subtract } from '../math/vector.ts';

/** Height of the ankle above the ground when kneeling, by the foot's contact: instep flat, or toes tucked. */
const KNEELING_ANKLE = { flat: 2.8, tucked: 8.9 };
/** Ankle angle when kneeling, degrees. */
const KNEELING_POINT = { flat: -66, tucked: 28 };
/** Bend of tucked toes when kneeling, degrees. */
const TUCKED_TOES = 74;

/** Solves one leg from its knee's contact, or from its foot's target, or from its angles. */
export function solveLeg(limb: CompiledLimb, side: BodySide, pelvis: Frame): SolvedLimb {
  const hip = hipJoint(pelvis, side);
  if (limb.kneeContact) return legFromKnee(limb.kneeContact, side, hip);
  if (limb.foot) return legFromFoot(limb.foot, side, hip, pelvis);
  const thigh: Frame = { position: hip, turn: multiply(pelvis.turn, limb.turns[0]) };
  const shankTurn = multiply(thigh.turn, limb.turns[1]);
  const shank: Frame = { position: pointOn(thigh, [0, -THIGH, 0]), turn: shankTurn };
  const ankle: Frame = { position: pointOn(shank, [0, -SHANK, 0]), turn: multiply(shankTurn, limb.turns[2]) };
  return { frames: [thigh, shank, ankle], miss: 0 };
}

function legFromKnee(goal: KneeGoal, side: BodySide, hip: Vector): SolvedLimb {
  const knee = kneeJointOf(goal);
  const back = rotate(aboutY(signOf(side) * goal.outward), [-1, 0, 0]);
  const drop = KNEELING_ANKLE[goal.toes] - KNEE_RADIUS;
  const shin = normalize(add(scale(back, Math.sqrt(SHANK * SHANK - drop * drop)), [0, drop, 0]));
  const shank: Frame = { position: knee, turn: boneRotation(shin, [0, -1, 0]) };
  const ankleTurn = multiply(shank.turn, aboutZ(KNEELING_POINT[goal.toes]));
  return {
    frames: [
      { position: hip, turn: boneRotation(subtract(knee, hip), scale(back, -1)) },
      shank,
      { position: pointOn(shank, [0, -SHANK, 0]), turn: ankleTurn },
    ],
    miss: Math.abs(distance(knee, hip) - THIGH),
  };
}

/** The position of a knee joint above its contact point. */
export function kneeJointOf(goal: KneeGoal): Vector {
  return add(goal.at, [0, KNEE_RADIUS, 0]);
}

function legFromFoot(goal: FootGoal, side: BodySide, hip: Vector, pelvis: Frame): SolvedLimb {
  const heading = aboutY(-signOf(side) * goal.outward);
  const footTurn = multiply(heading, aboutZ(-goal.heelUp));
  // A lifted heel rotates the foot about its ball, which keeps touching the ground.
  const ball = add(goal.at, rotate(heading, [BALL_OF_FOOT, 0, 0]));
  const ankle = add(ball, rotate(footTurn, [-BALL_OF_FOOT, ANKLE_HEIGHT, 0]));
  const ahead = add(rotate(heading, [1, 0, 0]), scale(rotate(pelvis.turn, [1, 0, 0]), 0.3));
  const bones = solveTwoBones(hip, ankle, THIGH, SHANK, goal.knee ?? ahead);
  return {
    frames: [
      { position: hip, turn: boneRotation(subtract(bones.middle, hip), bones.bendDirection) },
      { position: bones.middle, turn: boneRotation(subtract(bones.end, bones.middle), bones.bendDirection) },
      { position: bones.end, turn: footTurn },
    ],
    miss: bones.miss,
  };
}

/** The upward bend of the toes relative to the foot, degrees. */
export function toeBendOf(limb: CompiledLimb): number {
  if (limb.kneeContact) return limb.kneeContact.toes === 'tucked' ? TUCKED_TOES : 0;
  return limb.foot?.heelUp ?? 0;
}
