import type { CompiledLimb, Hang, HandGoal } from './compiled-pose.ts';
import { solveTwoBones } from './inverse-kinematics.ts';
import {
  type Quaternion,
  boneRotation,
  downwardTurn,
  fromAxes,
  multiply,
  rotate,
} from '../math/quaternion.ts';
import {
  type BodySide,
  FOREARM,
  type Frame,
  type LimbFrames,
  UPPER_ARM,
  pointOn,
  signOf,
} from '../skeleton.ts';
import {
  type Vector,
  add,
  clamp,
  cross,
  dot,
  lengthOf,
  mix,
  normalize,
  perpendicular,
  scale,
  subtract,
} from '../math/vector.ts';

/** A limb's joints in the room. */
export interface SolvedLimb {
  frames: LimbFrames;
  /** Distance between the limb's end and its target, percent of body height. */
  miss: number;
}

/** The shoulder's neutral position, relative to the chest. */
const SHOULDER_FORWARD = 0.9;
const SHOULDER_DOWN = 0.6;
const SHOULDER_OUT = 10;
/** From the wrist to the middle of the palm: along the fingers, and through the thickness of the hand. */
const PALM_ALONG = 4;
const PALM_THICKNESS = 1.1;
/** The lowest elbow height at which the arm stays above the floor. */
const ELBOW_CLEARANCE = 2.2;

interface ChestAxes {
  forward: Vector;
  up: Vector;
  outward: Vector;
}

/**
 * Solves one arm from its hand's target, or as a hanging arm, or from its angles. `carrier` is the bone that the hand
 * touches.
 */
export function solveArm(
  limb: CompiledLimb,
  side: BodySide,
  chest: Frame,
  shoulders: { forward: number; up: number },
  carrier: Frame | undefined,
): SolvedLimb {
  const axes = chestAxes(chest, signOf(side));
  const neutral = add(chest.position, offset(axes, SHOULDER_FORWARD, -SHOULDER_DOWN, SHOULDER_OUT));
  if (limb.hand) {
    const hand = positionHand(limb.hand, signOf(side), carrier);
    const aim = normalize(subtract(hand.position, neutral));
    return armToHand(limb.hand, hand, shoulderAt(neutral, axes, aim, shoulders), axes);
  }
  const upperArm = limb.hang
    ? hangingTurn(limb.hang, axes, signOf(side))
    : multiply(chest.turn, limb.turns[0]);
  const arm = armVector(limb, upperArm);
  // The shoulder depends on the direction to the wrist, and the wrist depends on the shoulder, so iterate.
  let shoulder = neutral;
  for (let step = 0; step < 5; step++) {
    const aim = normalize(subtract(add(shoulder, arm), neutral));
    shoulder = shoulderAt(neutral, axes, aim, shoulders);
  }
  return { frames: armByAngles(limb, shoulder, upperArm), miss: 0 };
}

function chestAxes(chest: Frame, sign: 1 | -1): ChestAxes {
  return {
    forward: rotate(chest.turn, [1, 0, 0]),
    up: rotate(chest.turn, [0, 1, 0]),
    outward: rotate(chest.turn, [0, 0, sign]),
  };
}

function offset(axes: ChestAxes, forward: number, up: number, outward: number): Vector {
  return add(scale(axes.forward, forward), add(scale(axes.up, up), scale(axes.outward, outward)));
}

/**
 * The shoulder girdle follows the arm: it rises and moves inward as the arm lifts, and moves forward as the arm
 * reaches.
 */
function shoulderAt(
  neutral: Vector,
  axes: ChestAxes,
  aim: Vector,
  shoulders: { forward: number; up: number },
): Vector {
  const lift = clamp((dot(aim, axes.up) + 0.2) / 1.2, 0, 1);
  const reach = clamp(dot(aim, axes.forward), 0, 1) * (1 - lift);
  const moved = offset(
    axes,
    shoulders.forward + reach * 0.8,
    shoulders.up + lift * 3,
    -lift * 1.6 - reach * 0.6,
  );
  return add(neutral, moved);
}

/** Straight down whatever the trunk does, rotated only by the given angles. */
function hangingTurn(hang: Hang, axes: ChestAxes, sign: 1 | -1): Quaternion {
  const right = scale(axes.outward, sign);
  const level = normalize([right[0], 0, right[2]]);
  const upright = fromAxes(cross([0, 1, 0], level), [0, 1, 0], level);
  return multiply(upright, downwardTurn(hang.forward, hang.outward, 0, sign));
}

/** The vector from the shoulder to the wrist. */
function armVector(limb: CompiledLimb, upperArm: Quaternion): Vector {
  const forearm = multiply(upperArm, limb.turns[1]);
  return add(rotate(upperArm, [0, -UPPER_ARM, 0]), rotate(forearm, [0, -FOREARM, 0]));
}

function armByAngles(limb: CompiledLimb, shoulder: Vector, upperArm: Quaternion): LimbFrames {
  const first: Frame = { position: shoulder, turn: upperArm };
  const forearm = multiply(upperArm, limb.turns[1]);
  const second: Frame = { position: pointOn(first, [0, -UPPER_ARM, 0]), turn: forearm };
  const wrist: Frame = {
    position: pointOn(second, [0, -FOREARM, 0]),
    turn: multiply(forearm, limb.turns[2]),
  };
  return [first, second, wrist];
}

/** The wrist's frame with the palm at the goal. */
function positionHand(goal: HandGoal, sign: 1 | -1, carrier: Frame | undefined): Frame {
  const inRoom = (direction: Vector): Vector => (carrier ? rotate(carrier.turn, direction) : direction);
  const at = carrier ? pointOn(carrier, goal.at) : goal.at;
  const palm = normalize(inRoom(goal.palm));
  let fingers = perpendicular(inRoom(goal.fingers), palm);
  if (lengthOf(fingers) < 0.001) fingers = perpendicular([0, -1, 0.1], palm);
  fingers = normalize(fingers);
  const right = scale(palm, -sign);
  const up = scale(fingers, -1);
  return {
    position: subtract(subtract(at, scale(fingers, PALM_ALONG)), scale(palm, PALM_THICKNESS)),
    turn: fromAxes(cross(up, right), up, right),
  };
}

function armToHand(goal: HandGoal, hand: Frame, shoulder: Vector, axes: ChestAxes): SolvedLimb {
  const pole = goal.elbow ?? add(offset(axes, -0.5, 0, 0.55), [0, -0.5, 0]);
  let bones = solveTwoBones(shoulder, hand.position, UPPER_ARM, FOREARM, pole);
  // Swing the elbow outward until it is above the floor.
  const aside = add(axes.outward, [0, 0.3, 0]);
  for (let step = 1; step <= 8 && bones.middle[1] < ELBOW_CLEARANCE; step++) {
    const turned = mix(normalize(pole), aside, step / 8);
    bones = solveTwoBones(shoulder, hand.position, UPPER_ARM, FOREARM, turned);
  }
  const forward = scale(bones.bendDirection, -1);
  return {
    frames: [
      { position: shoulder, turn: boneRotation(subtract(bones.middle, shoulder), forward) },
      { position: bones.middle, turn: boneRotation(subtract(bones.end, bones.middle), forward) },
      { position: bones.end, turn: hand.turn },
    ],
    miss: goal.firm ? bones.miss : 0,
  };
}

/** The goal that reproduces an arm's current position. Hanging arms are blended by it. */
export function handGoalOf(
  arm: LimbFrames,
  side: BodySide,
  detour: Vector | undefined,
  firm: boolean,
): HandGoal {
  const [shoulder, , wrist] = arm;
  const fingers = rotate(wrist.turn, [0, -1, 0]);
  const palm = rotate(wrist.turn, [0, 0, -signOf(side)]);
  return {
    at: add(wrist.position, add(scale(fingers, PALM_ALONG), scale(palm, PALM_THICKNESS))),
    on: undefined,
    fingers,
    palm,
    elbow: rotate(shoulder.turn, [-1, 0, 0]),
    detour,
    firm,
  };
}
