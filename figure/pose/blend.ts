import type { CompiledLimb, CompiledPose, FootGoal, HandGoal, Hang, KneeGoal } from './compiled-pose.ts';
import { slerp } from '../math/quaternion.ts';
import { type Vector, add, clamp, mix, mixNumber, normalize, scale } from '../math/vector.ts';

/** How the spine moves from one pose to the next: all at once, or segment by segment. */
export type SpineOrder = 'together' | 'fromPelvisUp';

/** When the spine uncurls, the head starts this much later than the pelvis, as a share of one segment's own time. */
const UNCURL_DELAY = 0.6;

/** Eases a progress of 0 to 1 in and out: t²(3 − 2t). Values outside are clamped. */
export function ease(progress: number): number {
  const t = clamp(progress, 0, 1);
  return t * t * (3 - 2 * t);
}

/**
 * The pose at `progress` between two poses: 0 to 1, linear in time; easing is added here. Contacts that both poses
 * share stay contacts, for `positionBody` to solve again. Everything else is blended joint by joint.
 */
export function blendPoses(
  from: CompiledPose,
  to: CompiledPose,
  progress: number,
  spineOrder: SpineOrder = 'together',
): CompiledPose {
  const share = ease(progress);
  const shareOfJoint = (index: number): number =>
    spineOrder === 'together' ? share : ease(uncurlProgress(progress, index, to.spine.length));
  const pelvisShare = shareOfJoint(-1);
  return {
    position: mix(from.position, to.position, pelvisShare),
    turn: slerp(from.turn, to.turn, pelvisShare),
    spine: to.spine.map((turn, index) => slerp(from.spine[index] ?? turn, turn, shareOfJoint(index))),
    shoulders: {
      forward: mixNumber(from.shoulders.forward, to.shoulders.forward, share),
      up: mixNumber(from.shoulders.up, to.shoulders.up, share),
    },
    bodyContact: blendBodyContact(from.bodyContact, to.bodyContact, pelvisShare),
    armReach: both(from.armReach, to.armReach, (a, b) => mixNumber(a, b, share)),
    jointContacts: from.jointContacts.filter((a) =>
      to.jointContacts.some((b) => a.part === b.part && a.joint === b.joint),
    ),
    limbs: {
      armRight: blendLimb(from.limbs.armRight, to.limbs.armRight, share),
      armLeft: blendLimb(from.limbs.armLeft, to.limbs.armLeft, share),
      legRight: blendLimb(from.limbs.legRight, to.limbs.legRight, share),
      legLeft: blendLimb(from.limbs.legLeft, to.limbs.legLeft, share),
    },
  };
}

/**
 * The progress of one joint while the spine uncurls: the pelvis (−1) starts first, the head last; all take equally
 * long.
 */
function uncurlProgress(progress: number, index: number, joints: number): number {
  const delay = (UNCURL_DELAY * (index + 1)) / joints;
  return clamp(progress * (1 + UNCURL_DELAY) - delay, 0, 1);
}

function blendBodyContact(
  from: CompiledPose['bodyContact'],
  to: CompiledPose['bodyContact'],
  share: number,
): CompiledPose['bodyContact'] {
  if (!from || !to || from.part !== to.part) return undefined;
  return { part: to.part, height: mixNumber(from.height, to.height, share) };
}

function blendLimb(from: CompiledLimb, to: CompiledLimb, share: number): CompiledLimb {
  return {
    turns: [
      slerp(from.turns[0], to.turns[0], share),
      slerp(from.turns[1], to.turns[1], share),
      slerp(from.turns[2], to.turns[2], share),
    ],
    fingerCurl: mixNumber(from.fingerCurl, to.fingerCurl, share),
    hand: blendHand(from, to, share),
    hang: both(from.hang, to.hang, (a, b) => blendHang(a, b, share)),
    solvedHand: undefined,
    foot: both(from.foot, to.foot, (a, b) => blendFoot(a, b, share)),
    kneeContact: both(from.kneeContact, to.kneeContact, (a, b) => blendKnee(a, b, share)),
  };
}

/** If the hand has a target or its arm hangs in both poses, the hand moves in a straight line plus its detour. */
function blendHand(from: CompiledLimb, to: CompiledLimb, share: number): HandGoal | undefined {
  if (from.hang && to.hang) return undefined;
  if (from.hand?.on && from.hand.on === to.hand?.on) return blendHandGoals(from.hand, to.hand, share);
  return both(from.solvedHand, to.solvedHand, (a, b) => blendHandGoals(a, b, share));
}

function blendHandGoals(from: HandGoal, to: HandGoal, share: number): HandGoal {
  const detour: Vector = to.detour ?? from.detour ?? [0, 0, 0];
  return {
    at: add(mix(from.at, to.at, share), scale(detour, 4 * share * (1 - share))),
    on: from.on,
    fingers: normalize(mix(from.fingers, to.fingers, share)),
    palm: normalize(mix(from.palm, to.palm, share)),
    elbow: both(from.elbow, to.elbow, (a, b) => blendDirections(a, b, share)),
    detour: undefined,
    firm: from.firm && to.firm,
  };
}

function blendHang(from: Hang, to: Hang, share: number): Hang {
  return {
    forward: mixNumber(from.forward, to.forward, share),
    outward: mixNumber(from.outward, to.outward, share),
  };
}

function blendFoot(from: FootGoal, to: FootGoal, share: number): FootGoal {
  return {
    at: mix(from.at, to.at, share),
    outward: mixNumber(from.outward, to.outward, share),
    heelUp: mixNumber(from.heelUp, to.heelUp, share),
    knee: both(from.knee, to.knee, (a, b) => blendDirections(a, b, share)),
  };
}

function blendKnee(from: KneeGoal, to: KneeGoal, share: number): KneeGoal {
  return {
    at: mix(from.at, to.at, share),
    outward: mixNumber(from.outward, to.outward, share),
    toes: share < 0.5 ? from.toes : to.toes,
  };
}

function blendDirections(from: Vector, to: Vector, share: number): Vector {
  return normalize(mix(normalize(from), normalize(to), share));
}

/** Blends two values; undefined if either is. */
function both<Value>(
  from: Value | undefined,
  to: Value | undefined,
  blend: (from: Value, to: Value) => Value,
): Value | undefined {
  return from === undefined || to === undefined ? undefined : blend(from, to);
}
