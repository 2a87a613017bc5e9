import type { Pose } from '../../content/pose.ts';
import { type CompiledLimb, type CompiledLimbs, type CompiledPose, compileAngles } from './compiled-pose.ts';
import { positionBody, solveJointContactsWidely } from './contact.ts';
import { type Quaternion, inverse, multiply } from '../math/quaternion.ts';
import { type Body, type BodySide, type LimbFrames, chestFrame } from '../skeleton.ts';
import { handGoalOf } from './solve-arm.ts';

/**
 * Compiles a written pose for blending. Solves its contacts once and also stores the resulting limb rotations: a limb
 * that has a target in only one of two poses is blended by its rotations.
 */
export function compilePose(pose: Pose): CompiledPose {
  const solved = solveJointContactsWidely(compileAngles(pose));
  const body = positionBody(solved);
  return {
    ...solved,
    position: body.pelvis.position,
    turn: body.pelvis.turn,
    limbs: bakeLimbs(solved.limbs, body),
  };
}

function bakeLimbs(limbs: CompiledLimbs, body: Body): CompiledLimbs {
  const chest = chestFrame(body.spine).turn;
  return {
    armRight: bakeArm(limbs.armRight, body.armRight, chest, 'Right'),
    armLeft: bakeArm(limbs.armLeft, body.armLeft, chest, 'Left'),
    legRight: { ...limbs.legRight, turns: turnsOf(body.legRight, body.pelvis.turn) },
    legLeft: { ...limbs.legLeft, turns: turnsOf(body.legLeft, body.pelvis.turn) },
  };
}

function bakeArm(limb: CompiledLimb, frames: LimbFrames, chest: Quaternion, side: BodySide): CompiledLimb {
  const hasGoal = limb.hand !== undefined || limb.hang !== undefined;
  return {
    ...limb,
    turns: turnsOf(frames, chest),
    solvedHand: hasGoal ? handGoalOf(frames, side, limb.hand?.detour, limb.hand !== undefined) : undefined,
  };
}

/** Each joint's rotation relative to the bone above it. */
function turnsOf(frames: LimbFrames, parent: Quaternion): [Quaternion, Quaternion, Quaternion] {
  const [first, second, third] = frames;
  return [
    multiply(inverse(parent), first.turn),
    multiply(inverse(first.turn), second.turn),
    multiply(inverse(second.turn), third.turn),
  ];
}
