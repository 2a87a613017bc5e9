import type { Arm, Bone, HandTarget, Leg, LimbTurn, Pose, Settle, TrunkBend } from '../../content/pose.ts';
import { mirrorArm, mirrorLeg } from './mirror.ts';
import {
  type Quaternion,
  aboutX,
  aboutY,
  aboutZ,
  downwardTurn,
  multiply,
  upwardBend,
} from '../math/quaternion.ts';
import { type BodySide, SPINE_REST_LEANS, signOf } from './skeleton.ts';
import { type Vector, normalize } from '../math/vector.ts';

/** A hand's target with nothing left out. */
export interface HandGoal {
  at: Vector;
  on: Bone | undefined;
  fingers: Vector;
  palm: Vector;
  elbow: Vector | undefined;
  detour: Vector | undefined;
  /** Whether the hand must get there. Between a target and an arm that hangs, the hand is only led through the air. */
  firm: boolean;
}

/** An arm that hangs by its weight; degrees off the plumb line. */
export interface Hang {
  forward: number;
  outward: number;
}

export interface FootGoal {
  at: Vector;
  outward: number;
  heelUp: number;
  knee: Vector | undefined;
}

export interface KneelGoal {
  at: Vector;
  outward: number;
  toes: 'flat' | 'tucked';
}

/** A limb as turns of its three joints against the bone above, and what it has to touch. */
export interface CompiledLimb {
  turns: [Quaternion, Quaternion, Quaternion];
  fingerCurl: number;
  hand: HandGoal | undefined;
  hang: Hang | undefined;
  /** Where a hand with a target, or of a hanging arm, really is; known once the pose is compiled. */
  solvedHand: HandGoal | undefined;
  foot: FootGoal | undefined;
  kneel: KneelGoal | undefined;
}

export interface CompiledLimbs {
  armRight: CompiledLimb;
  armLeft: CompiledLimb;
  legRight: CompiledLimb;
  legLeft: CompiledLimb;
}

/** A pose as rotations: ready to be blended with another and placed in the room. */
export interface CompiledPose {
  place: Vector;
  turn: Quaternion;
  /** Three lumbar, four thoracic, two neck segments and the head, each against the one below. */
  spine: Quaternion[];
  shoulders: { forward: number; up: number };
  rest: Pose['rest'];
  armReach: number | undefined;
  settle: Settle[];
  limbs: CompiledLimbs;
}

const RELAXED_SHOULDER = { outward: 6 };
const RELAXED_ELBOW = 10;
const RELAXED_FINGERS = 24;
/** A hand that lies on something. */
const FLAT_FINGERS = 0;

/** Puts the written pose into rotations; contacts are not solved yet. */
export function compileAngles(pose: Pose): CompiledPose {
  const { at, lean = 0, roll = 0, turn = 0, spin = 0 } = pose.pelvis;
  const heading = multiply(aboutY(-turn), aboutZ(-lean));
  return {
    place: at,
    turn: multiply(heading, multiply(aboutX(roll), aboutY(-spin))),
    spine: compileSpine(pose),
    shoulders: { forward: pose.shoulders?.forward ?? 0, up: pose.shoulders?.up ?? 0 },
    rest: pose.rest,
    armReach: pose.armReach,
    settle: pose.settle ?? [],
    limbs: {
      armRight: compileArm(mergeArm(pose.arms, pose.armRight), 'Right'),
      armLeft: compileArm(mergeArm(pose.arms && mirrorArm(pose.arms), pose.armLeft), 'Left'),
      legRight: compileLeg(mergeLeg(pose.legs, pose.legRight), 'Right'),
      legLeft: compileLeg(mergeLeg(pose.legs && mirrorLeg(pose.legs), pose.legLeft), 'Left'),
    },
  };
}

function compileSpine(pose: Pose): Quaternion[] {
  const lumbar = shareOfBend(pose.lumbar, 3);
  const thoracic = shareOfBend(pose.thoracic, 4);
  const neck = shareOfBend(pose.neck, 2);
  const head = shareOfBend(pose.head, 1);
  const bends = [lumbar, lumbar, lumbar, thoracic, thoracic, thoracic, thoracic, neck, neck, head];
  return bends.map((bend, index) => {
    const restLean = (SPINE_REST_LEANS[index] ?? 0) - (SPINE_REST_LEANS[index - 1] ?? 0);
    return multiply(aboutZ(-restLean), bend);
  });
}

function shareOfBend(bend: TrunkBend = {}, segments: number): Quaternion {
  const { forward = 0, side = 0, twist = 0 } = bend;
  return upwardBend(forward / segments, side / segments, twist / segments);
}

function limbTurn(turn: LimbTurn = {}, sign: 1 | -1): Quaternion {
  return downwardTurn(turn.forward ?? 0, turn.outward ?? 0, turn.twist ?? 0, sign);
}

/** What is written for one arm wins over what is written for both; angles given for one arm switch a shared target off. */
function mergeArm(shared: Arm | undefined, own: Arm | undefined): Arm {
  if (!own || !(own.shoulder ?? own.hand ?? own.hang)) return { ...shared, ...own };
  return { ...shared, ...own, shoulder: own.shoulder, hand: own.hand, hang: own.hang };
}

/** As mergeArm, for a leg. */
function mergeLeg(shared: Leg | undefined, own: Leg | undefined): Leg {
  if (!own || !(own.hip ?? own.foot ?? own.kneel)) return { ...shared, ...own };
  return { ...shared, ...own, hip: own.hip, foot: own.foot, kneel: own.kneel };
}

function compileArm(arm: Arm, side: BodySide): CompiledLimb {
  const sign = signOf(side);
  return {
    turns: [
      limbTurn(arm.shoulder ?? RELAXED_SHOULDER, sign),
      aboutZ(arm.elbow ?? RELAXED_ELBOW),
      multiply(aboutY(sign * (arm.forearmTurn ?? 0)), aboutX(sign * (arm.wrist ?? 0))),
    ],
    fingerCurl: arm.hand ? (arm.hand.fingerCurl ?? FLAT_FINGERS) : (arm.fingerCurl ?? RELAXED_FINGERS),
    hand: arm.hand && compileHand(arm.hand),
    hang: arm.hang && { forward: arm.hang.forward ?? 0, outward: arm.hang.outward ?? 0 },
    solvedHand: undefined,
    foot: undefined,
    kneel: undefined,
  };
}

function compileHand(hand: HandTarget): HandGoal {
  return {
    at: hand.at,
    on: hand.on,
    fingers: normalize(hand.fingers ?? [1, 0, 0]),
    palm: normalize(hand.palm ?? [0, -1, 0]),
    elbow: hand.elbow,
    detour: hand.detour,
    firm: true,
  };
}

function compileLeg(leg: Leg, side: BodySide): CompiledLimb {
  return {
    turns: [limbTurn(leg.hip, signOf(side)), aboutZ(-(leg.knee ?? 0)), aboutZ(leg.ankle ?? 0)],
    fingerCurl: 0,
    hand: undefined,
    hang: undefined,
    solvedHand: undefined,
    foot: leg.foot && {
      at: leg.foot.at,
      outward: leg.foot.outward ?? 0,
      heelUp: leg.foot.heelUp ?? 0,
      knee: leg.foot.knee,
    },
    kneel: leg.kneel && {
      at: leg.kneel.at,
      outward: leg.kneel.outward ?? 0,
      toes: leg.kneel.toes ?? 'flat',
    },
  };
}
