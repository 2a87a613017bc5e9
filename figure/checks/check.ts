import type { Keyframe, Prop } from '../../content/pose.ts';
import { distance } from '../math/vector.ts';
import { blendPoses } from '../pose/blend.ts';
import { compilePose } from '../pose/compile.ts';
import type { CompiledPose } from '../pose/compiled-pose.ts';
import { positionBody } from '../pose/contact.ts';
import { mirrorKeyframe } from '../pose/mirror.ts';
import { type Body, HEAD, LIMB_NAMES, spineFrame } from '../skeleton.ts';
import { findImbalance } from './balance.ts';
import { findStretchedBones } from './bones.ts';
import { findBodyCollisions, findFurnitureCollisions } from './collisions.ts';
import { findMissedContacts } from './contacts.ts';
import { findBentLimbs, findWrongGaze } from './declarations.ts';
import { jointAngles } from './joint-angles.ts';
import { findOverbentJoints, findOverstretchedHamstrings } from './limits.ts';

/** The fastest that a joint may move, percent of body height per whole move. */
const FASTEST_JOINT = 190;

/**
 * Returns the faults of a keyframe's pose as sentences; none if a person could adopt it, and if it is as the keyframe
 * declares. Checks the length of bones, the range of joints, targets and contacts, the floor, collisions within the body
 * and with furniture, the balance of a standing body, gaze and straight limbs. Also checks the mirrored keyframe.
 */
export function checkKeyframe(keyframe: Keyframe, props: readonly Prop[]): string[] {
  return bothSides((side) => {
    const sided = side(keyframe);
    const compiled = compilePose(sided.pose);
    const body = positionBody(compiled);
    return [
      ...findFaults(compiled, body, props),
      ...findWrongGaze(sided, body),
      ...findBentLimbs(sided.straight, jointAngles(body)),
    ];
  });
}

/**
 * Like checkKeyframe, for `frames` evenly spaced moments of the move between two keyframes. Limbs that are straight in
 * both must stay so. Also reports jumps between frames.
 */
export function checkMove(from: Keyframe, to: Keyframe, props: readonly Prop[], frames = 31): string[] {
  return bothSides((side) => {
    const [first, last] = [side(from), side(to)];
    const [start, end] = [compilePose(first.pose), compilePose(last.pose)];
    const straight = first.straight?.filter((limb) => last.straight?.includes(limb));
    const faults: string[] = [];
    let before: Body | undefined;
    for (let frame = 0; frame < frames; frame++) {
      const progress = frame / (frames - 1);
      const pose = blendPoses(start, end, progress, to.spine);
      const body = positionBody(pose);
      const found = findFaults(pose, body, props);
      found.push(...findBentLimbs(straight, jointAngles(body)));
      if (before) found.push(...findJumps(before, body, FASTEST_JOINT / (frames - 1)));
      faults.push(...found.map((fault) => `${fault}, at ${Math.round(progress * 100)} %`));
      before = body;
    }
    return faults;
  });
}

function bothSides(check: (side: (keyframe: Keyframe) => Keyframe) => string[]): string[] {
  const right = check((keyframe) => keyframe);
  const left = check(mirrorKeyframe).map((fault) => `mirrored: ${fault}`);
  return [...right, ...left];
}

function findFaults(pose: CompiledPose, body: Body, props: readonly Prop[]): string[] {
  const angles = jointAngles(body);
  const { legRight, legLeft } = pose.limbs;
  const standsFreely =
    legRight.foot &&
    legLeft.foot &&
    !pose.bodyContact &&
    pose.armReach === undefined &&
    pose.jointContacts.length === 0;
  return [
    ...findStretchedBones(body),
    ...findOverbentJoints(angles),
    ...findOverstretchedHamstrings(angles),
    ...findMissedContacts(pose, body),
    ...findBodyCollisions(body),
    ...findFurnitureCollisions(body, props),
    ...(standsFreely ? findImbalance(body) : []),
  ];
}

function findJumps(before: Body, after: Body, farthest: number): string[] {
  const faults: string[] = [];
  for (const limb of LIMB_NAMES) {
    after[limb].forEach((joint, index) => {
      const moved = distance(joint.position, before[limb][index]?.position ?? joint.position);
      if (!(moved <= farthest)) faults.push(`joint ${index} of ${limb} jumps by ${moved.toFixed(1)}`);
    });
  }
  const moved = distance(spineFrame(before.spine, HEAD).position, spineFrame(after.spine, HEAD).position);
  if (!(moved <= farthest)) faults.push(`head jumps by ${moved.toFixed(1)}`);
  return faults;
}
