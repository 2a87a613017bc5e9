import type { Bone, Settle } from '../../content/pose.ts';
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
} from './skeleton.ts';
import { solveArm } from './solve-arm.ts';
import { kneelingKnee, solveLeg, toeBendOf } from './solve-leg.ts';
import { type Vector, add, distance } from '../math/vector.ts';

/** How near a part must come to its height, percent of body height. */
const SETTLE_TOLERANCE = 0.08;
const REACH_TOLERANCE = 0.03;
/** A part that would need a larger turn than this in one frame has no contact there, degrees. */
const LARGEST_SETTLE_IN_MOTION = 25;

/**
 * Places the body in the room and solves what the pose asks for: parts that settle, knees and hands on the ground, the
 * part on which the body rests. It is solved anew in every frame of a move, so that contacts hold in between.
 */
export function placeBody(pose: CompiledPose): Body {
  const settled = settle(pose, (error) => {
    const turn = quickRoot(error, SETTLE_TOLERANCE);
    return turn !== undefined && Math.abs(turn) < LARGEST_SETTLE_IN_MOTION ? turn : 0;
  });
  return placeSettled(settled);
}

/** Turns the joints that bring parts to rest, searching as far as a written pose may be off. */
export function settleWidely(pose: CompiledPose): CompiledPose {
  return settle(pose, (error) => nearestRoot(error, 48, 6));
}

function settle(pose: CompiledPose, findTurn: (error: (turn: number) => number) => number): CompiledPose {
  let settled: CompiledPose = pose;
  for (const { part, height = 0, by } of pose.settle) {
    const before = settled;
    const turn = findTurn((degrees) => lowestPoint(placeSettled(bentBy(before, by, degrees)), part) - height);
    settled = bentBy(before, by, turn);
  }
  return settled;
}

function placeSettled(pose: CompiledPose): Body {
  const turn = pose.armReach === undefined ? pose.turn : leanToReach(pose, pose.armReach);
  const body = buildBody(pose, pose.place, turn);
  if (!pose.rest) return body;
  const shift = pose.rest.height - lowestPoint(body, pose.rest.part);
  return buildBody(pose, add(pose.place, [0, shift, 0]), turn);
}

function buildBody(pose: CompiledPose, place: Vector, turn: Quaternion): Body {
  const { limbs, shoulders } = pose;
  const { pelvis, spine } = buildTrunk(kneelingPlace(pose, place, turn), turn, pose.spine);
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

/** Raises or lowers the pelvis so that kneeling thighs keep their length. */
function kneelingPlace(pose: CompiledPose, place: Vector, turn: Quaternion): Vector {
  const heights: number[] = [];
  for (const side of ['Right', 'Left'] as const) {
    const { kneel } = pose.limbs[`leg${side}`];
    if (!kneel) continue;
    const knee = kneelingKnee(kneel);
    const hip = rotate(turn, [0, 0, signOf(side) * HIP_HALF_WIDTH]);
    const across = Math.hypot(place[0] + hip[0] - knee[0], place[2] + hip[2] - knee[2]);
    heights.push(knee[1] + Math.sqrt(Math.max(1, THIGH * THIGH - across * across)) - hip[1]);
  }
  if (heights.length === 0) return place;
  const height = heights.reduce((sum, each) => sum + each, 0) / heights.length;
  return [place[0], height, place[2]];
}

/** Leans from the hips until the arms are as straight as the pose asks. */
function leanToReach(pose: CompiledPose, share: number): Quaternion {
  const wanted = share * (UPPER_ARM + FOREARM);
  const error = (lean: number): number => {
    const body = buildBody(pose, pose.place, multiply(pose.turn, aboutZ(-lean)));
    const right = distance(body.armRight[0].place, body.armRight[2].place) + body.miss.armRight;
    const left = distance(body.armLeft[0].place, body.armLeft[2].place) + body.miss.armLeft;
    return (right + left) / 2 - wanted;
  };
  const lean = quickRoot(error, REACH_TOLERANCE) ?? nearestRoot(error, 40, 4);
  return multiply(pose.turn, aboutZ(-lean));
}

/** The pose with one joint bent further forward by `degrees`. */
function bentBy(pose: CompiledPose, joint: Settle['by'], degrees: number): CompiledPose {
  switch (joint) {
    case 'pelvis':
      return { ...pose, turn: multiply(pose.turn, aboutZ(-degrees)) };
    case 'lumbar':
    case 'thoracic':
      return withSpineBent(pose, SPINE_PARTS[joint][0], SPINE_PARTS[joint][1], degrees);
    case 'neck':
      // The head takes its share of a bent neck.
      return withSpineBent(pose, SPINE_PARTS.neck[0], SPINE_PARTS.neck[1] + 1, degrees);
    case 'hipRight':
      return { ...pose, limbs: { ...pose.limbs, legRight: withHipBent(pose.limbs.legRight, degrees) } };
    case 'hipLeft':
      return { ...pose, limbs: { ...pose.limbs, legLeft: withHipBent(pose.limbs.legLeft, degrees) } };
  }
}

function withSpineBent(pose: CompiledPose, from: number, to: number, degrees: number): CompiledPose {
  const share = aboutZ(-degrees / (to - from));
  const spine = pose.spine.map((turn, index) => (index >= from && index < to ? multiply(turn, share) : turn));
  return { ...pose, spine };
}

function withHipBent(leg: CompiledLimb, degrees: number): CompiledLimb {
  return { ...leg, turns: [multiply(aboutZ(degrees), leg.turns[0]), leg.turns[1], leg.turns[2]] };
}
