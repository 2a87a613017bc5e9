import type { Bone, JointContact } from '../../content/pose.ts';
import { lowestPoint } from '../flesh/parts.ts';
import type { CompiledLimb, CompiledPose } from './compiled-pose.ts';
import { type Quaternion, aboutZ, multiply, rotate } from '../math/quaternion.ts';
import { nearestRoot, quickRoot } from '../math/root-finding.ts';
import {
  type Body,
  FOREARM,
  HIP_HALF_WIDTH,
  type Frame,
  type LimbFrames,
  SPINE_PARTS,
  THIGH,
  UPPER_ARM,
  buildTrunk,
  chestFrame,
  signOf,
} from '../skeleton.ts';
import { solveArm } from './solve-arm.ts';
import { forwardShares } from './spine-shares.ts';
import { kneeJointOf, solveLeg, toeBendOf } from './solve-leg.ts';
import { type Vector, add, distance } from '../math/vector.ts';

/** The largest height error of a contact, percent of body height. */
const CONTACT_TOLERANCE = 0.08;
/** The largest error of `armReach`, percent of body height. */
const REACH_TOLERANCE = 0.03;
/** If a contact needs a larger bend than this in one frame of a move, it is given up in that frame; degrees. */
const LARGEST_TURN_IN_MOTION = 25;

/**
 * Returns the position of every joint in the room, with the pose's contacts and targets solved. Call it for every frame
 * of a move: blending alone would lose the contacts between two keyframes.
 */
export function positionBody(pose: CompiledPose): Body {
  const bent = solveJointContacts(pose, (error) => {
    const turn = quickRoot(error, CONTACT_TOLERANCE);
    return turn !== undefined && Math.abs(turn) < LARGEST_TURN_IN_MOTION ? turn : 0;
  });
  return solveReachAndBodyContact(bent);
}

/**
 * Returns the pose with its joint contacts solved. Searches up to 48° for each joint, since a written pose may be far
 * from its contacts; too slow for every frame.
 */
export function solveJointContactsWidely(pose: CompiledPose): CompiledPose {
  return solveJointContacts(pose, (error) => nearestRoot(error, 48, 6));
}

function solveJointContacts(
  pose: CompiledPose,
  findTurn: (error: (turn: number) => number) => number,
): CompiledPose {
  let solved: CompiledPose = pose;
  for (const { part, height = 0, joint } of pose.jointContacts) {
    const before = solved;
    const heightAfter = (degrees: number): number =>
      lowestPoint(solveReachAndBodyContact(bentBy(before, joint, degrees)), part);
    const turn = findTurn((degrees) => heightAfter(degrees) - height);
    solved = bentBy(before, joint, turn);
  }
  return solved;
}

/** Leans the trunk for `armReach`, then moves the body up or down to its contact. */
function solveReachAndBodyContact(pose: CompiledPose): Body {
  const turn = pose.armReach === undefined ? pose.turn : leanToReach(pose, pose.armReach);
  const body = buildBody(pose, pose.position, turn);
  if (!pose.bodyContact) return body;
  const shift = pose.bodyContact.height - lowestPoint(body, pose.bodyContact.part);
  return buildBody(pose, add(pose.position, [0, shift, 0]), turn);
}

function buildBody(pose: CompiledPose, position: Vector, turn: Quaternion): Body {
  const { limbs, shoulders } = pose;
  const { pelvis, spine } = buildTrunk(pelvisOverKnees(pose, position, turn), turn, pose.spine);
  const chest = chestFrame(spine);
  const legRight = solveLeg(limbs.legRight, 'Right', pelvis);
  const legLeft = solveLeg(limbs.legLeft, 'Left', pelvis);
  const carrierOf = (arm: CompiledLimb): Frame | undefined =>
    arm.hand?.on && boneOf(arm.hand.on, legRight.frames, legLeft.frames);
  const armRight = solveArm(limbs.armRight, 'Right', chest, shoulders, carrierOf(limbs.armRight));
  const armLeft = solveArm(limbs.armLeft, 'Left', chest, shoulders, carrierOf(limbs.armLeft));
  return {
    pelvis,
    spine,
    armRight: armRight.frames,
    armLeft: armLeft.frames,
    legRight: legRight.frames,
    legLeft: legLeft.frames,
    fingerCurl: { Right: limbs.armRight.fingerCurl, Left: limbs.armLeft.fingerCurl },
    toeBend: { Right: toeBendOf(limbs.legRight), Left: toeBendOf(limbs.legLeft) },
    miss: { armRight: armRight.miss, armLeft: armLeft.miss, legRight: legRight.miss, legLeft: legLeft.miss },
  };
}

function boneOf(bone: Bone, legRight: LimbFrames, legLeft: LimbFrames): Frame {
  switch (bone) {
    case 'thighRight':
      return legRight[0];
    case 'thighLeft':
      return legLeft[0];
    case 'shankRight':
      return legRight[1];
    case 'shankLeft':
      return legLeft[1];
  }
}

/** The pelvis position, raised or lowered so that the thighs above touching knees keep their length. */
function pelvisOverKnees(pose: CompiledPose, position: Vector, turn: Quaternion): Vector {
  const heights: number[] = [];
  for (const side of ['Right', 'Left'] as const) {
    const { kneeContact } = pose.limbs[`leg${side}`];
    if (!kneeContact) continue;
    const knee = kneeJointOf(kneeContact);
    const hip = rotate(turn, [0, 0, signOf(side) * HIP_HALF_WIDTH]);
    const across = Math.hypot(position[0] + hip[0] - knee[0], position[2] + hip[2] - knee[2]);
    heights.push(knee[1] + Math.sqrt(Math.max(1, THIGH * THIGH - across * across)) - hip[1]);
  }
  if (heights.length === 0) return position;
  const average = heights.reduce((sum, height) => sum + height, 0) / heights.length;
  return [position[0], average, position[2]];
}

/** The pelvis rotation with which both arms are stretched to `share` of their length, on average. */
function leanToReach(pose: CompiledPose, share: number): Quaternion {
  const wanted = share * (UPPER_ARM + FOREARM);
  const error = (lean: number): number => {
    const body = buildBody(pose, pose.position, multiply(pose.turn, aboutZ(-lean)));
    const right = distance(body.armRight[0].position, body.armRight[2].position) + body.miss.armRight;
    const left = distance(body.armLeft[0].position, body.armLeft[2].position) + body.miss.armLeft;
    return (right + left) / 2 - wanted;
  };
  const lean = quickRoot(error, REACH_TOLERANCE) ?? nearestRoot(error, 40, 4);
  return multiply(pose.turn, aboutZ(-lean));
}

/** The pose with one joint bent further forward by `degrees`. */
function bentBy(pose: CompiledPose, joint: JointContact['joint'], degrees: number): CompiledPose {
  switch (joint) {
    case 'pelvis':
      return { ...pose, turn: multiply(pose.turn, aboutZ(-degrees)) };
    case 'lumbar':
    case 'thoracic':
      return withSpineBent(pose, SPINE_PARTS[joint][0], forwardShares(joint, degrees), degrees);
    case 'neck':
      // The head takes part in a bend of the neck.
      return withSpineBent(pose, SPINE_PARTS.neck[0], [1 / 3, 1 / 3, 1 / 3], degrees);
    case 'hipRight':
      return { ...pose, limbs: { ...pose.limbs, legRight: withHipBent(pose.limbs.legRight, degrees) } };
    case 'hipLeft':
      return { ...pose, limbs: { ...pose.limbs, legLeft: withHipBent(pose.limbs.legLeft, degrees) } };
  }
}

function withSpineBent(
  pose: CompiledPose,
  from: number,
  shares: readonly number[],
  degrees: number,
): CompiledPose {
  const spine = pose.spine.map((turn, index) => {
    const share = shares[index - from];
    return share === undefined ? turn : multiply(turn, aboutZ(-degrees * share));
  });
  return { ...pose, spine };
}

function withHipBent(leg: CompiledLimb, degrees: number): CompiledLimb {
  return { ...leg, turns: [multiply(aboutZ(degrees), leg.turns[0]), leg.turns[1], leg.turns[2]] };
}
