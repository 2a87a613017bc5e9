import type {
  Arm,
  Bone,
  HandTarget,
  Leg,
  LimbTurn,
  Pose,
  JointContact,
  TrunkBend,
} from '../../content/pose.ts';
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
import { forwardShares } from './spine-shares.ts';
import { type BodySide, SPINE_NEUTRAL_LEANS, signOf } from '../skeleton.ts';
import { type Vector, normalize } from '../math/vector.ts';

/** A hand's target with defaults filled in. Directions have length 1. */
export interface HandGoal {
  at: Vector;
  on: Bone | undefined;
  fingers: Vector;
  palm: Vector;
  elbow: Vector | undefined;
  detour: Vector | undefined;
  /** Whether missing the target is a fault. False in a move to or from a hanging arm, where the hand is only guided. */
  firm: boolean;
}

/** The tilt of a hanging arm from the vertical, degrees. */
export interface Hang {
  forward: number;
  outward: number;
}

/** A foot's target with defaults filled in. Lengths in percent of body height, angles in degrees. */
export interface FootGoal {
  at: Vector;
  outward: number;
  heelUp: number;
  knee: Vector | undefined;
}

/** A knee's contact with the ground, with defaults filled in. Units as in FootGoal. */
export interface KneeGoal {
  at: Vector;
  outward: number;
  toes: 'flat' | 'tucked';
}

/** A limb: the rotations of its three joints, each relative to the bone above, and its targets and contacts. */
export interface CompiledLimb {
  turns: [Quaternion, Quaternion, Quaternion];
  fingerCurl: number;
  hand: HandGoal | undefined;
  hang: Hang | undefined;
  /** The actual position of a hand that has a target or hangs; set by `compilePose`. */
  solvedHand: HandGoal | undefined;
  foot: FootGoal | undefined;
  kneeContact: KneeGoal | undefined;
}

/** The four limbs of a compiled pose. */
export interface CompiledLimbs {
  armRight: CompiledLimb;
  armLeft: CompiledLimb;
  legRight: CompiledLimb;
  legLeft: CompiledLimb;
}

/** A pose as rotations, ready to be blended. `positionBody` turns it into joint positions in the room. */
export interface CompiledPose {
  position: Vector;
  turn: Quaternion;
  /** Three lumbar, four thoracic and two neck segments and the head, each relative to the one below. */
  spine: Quaternion[];
  shoulders: { forward: number; up: number };
  bodyContact: Pose['bodyContact'];
  armReach: number | undefined;
  jointContacts: JointContact[];
  limbs: CompiledLimbs;
}

const RELAXED_SHOULDER = { outward: 6 };
const RELAXED_ELBOW = 10;
const RELAXED_FINGERS = 24;
/** A hand that touches something. */
const FLAT_FINGERS = 0;

/** Converts the angles of a written pose to rotations. Does not solve contacts. */
export function compileAngles(pose: Pose): CompiledPose {
  const { at, lean = 0, roll = 0, turn = 0, spin = 0 } = pose.pelvis;
  const heading = multiply(aboutY(-turn), aboutZ(-lean));
  return {
    position: at,
    turn: multiply(heading, multiply(aboutX(roll), aboutY(-spin))),
    spine: compileSpine(pose),
    shoulders: { forward: pose.shoulders?.forward ?? 0, up: pose.shoulders?.up ?? 0 },
    bodyContact: pose.bodyContact,
    armReach: pose.armReach,
    jointContacts: pose.jointContacts ?? [],
    limbs: {
      armRight: compileArm(mergeArm(pose.arms, pose.armRight), 'Right'),
      armLeft: compileArm(mergeArm(pose.arms && mirrorArm(pose.arms), pose.armLeft), 'Left'),
      legRight: compileLeg(mergeLeg(pose.legs, pose.legRight), 'Right'),
      legLeft: compileLeg(mergeLeg(pose.legs && mirrorLeg(pose.legs), pose.legLeft), 'Left'),
    },
  };
}

function compileSpine(pose: Pose): Quaternion[] {
  const bends = [
    ...segmentBends(pose.lumbar, 'lumbar'),
    ...segmentBends(pose.thoracic, 'thoracic'),
    ...segmentBends(pose.neck, 'neck'),
    upwardBend(pose.head?.forward ?? 0, pose.head?.side ?? 0, pose.head?.twist ?? 0),
  ];
  return bends.map((bend, index) => {
    const neutralLean = (SPINE_NEUTRAL_LEANS[index] ?? 0) - (SPINE_NEUTRAL_LEANS[index - 1] ?? 0);
    return multiply(aboutZ(-neutralLean), bend);
  });
}

function segmentBends(bend: TrunkBend = {}, part: 'lumbar' | 'thoracic' | 'neck'): Quaternion[] {
  const { forward = 0, side = 0, twist = 0 } = bend;
  const shares = forwardShares(part, forward);
  return shares.map((share) => upwardBend(forward * share, side / shares.length, twist / shares.length));
}

function limbTurn(turn: LimbTurn = {}, sign: 1 | -1): Quaternion {
  return downwardTurn(turn.forward ?? 0, turn.outward ?? 0, turn.twist ?? 0, sign);
}

/**
 * One arm's own fields override the shared ones. Its own shoulder, hand or hang replaces all three of the shared arm.
 */
function mergeArm(shared: Arm | undefined, own: Arm | undefined): Arm {
  if (!own || !(own.shoulder ?? own.hand ?? own.hang)) return { ...shared, ...own };
  return { ...shared, ...own, shoulder: own.shoulder, hand: own.hand, hang: own.hang };
}

/** Like mergeArm, for hip, foot and kneeContact. */
function mergeLeg(shared: Leg | undefined, own: Leg | undefined): Leg {
  if (!own || !(own.hip ?? own.foot ?? own.kneeContact)) return { ...shared, ...own };
  return { ...shared, ...own, hip: own.hip, foot: own.foot, kneeContact: own.kneeContact };
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
    kneeContact: undefined,
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
    kneeContact: leg.kneeContact && {
      at: leg.kneeContact.at,
      outward: leg.kneeContact.outward ?? 0,
      toes: leg.kneeContact.toes ?? 'flat',
    },
  };
}
