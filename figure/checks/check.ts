import type { Keyframe, Pose, Prop } from '../../content/pose.ts';
import { distance } from '../math/vector.ts';
import { blendPoses } from '../pose/blend.ts';
import { compilePose } from '../pose/compile.ts';
import type { CompiledPose } from '../pose/compiled-pose.ts';
import { placeBody } from '../pose/contact.ts';
import { mirror } from '../pose/mirror.ts';
import { type Body, HEAD, LIMB_NAMES, spineFrame } from '../pose/skeleton.ts';
import { findImbalance } from './balance.ts';
import { findStretchedBones } from './bones.ts';
import { findBodyCollisions, findFurnitureCollisions } from './collisions.ts';
import { findMissedContacts } from './contacts.ts';
import { jointAngles } from './joint-angles.ts';
import { findOverbentJoints } from './limits.ts';

/** The way a joint may go in one second at most when a move takes one second, percent of body height. */
const FASTEST_JOINT = 190;

/**
 * What is wrong with a pose, as sentences; none when a person could take it: bones keep their length, joints stay in their
 * ranges, nothing is under the floor, in the body or in furniture, hands, feet and seat are where they should be, and one
 * who stands does not fall. The pose is looked at on both sides.
 */
export function checkPose(pose: Pose, props: readonly Prop[]): string[] {
  return bothSides((side) => {
    const compiled = compilePose(side(pose));
    return findFaults(compiled, placeBody(compiled), props);
  });
}

/** As checkPose, for `frames` moments of the way from one keyframe to another; also that nothing jumps between them. */
export function checkMove(from: Keyframe, to: Keyframe, props: readonly Prop[], frames = 31): string[] {
  return bothSides((side) => {
    const [start, end] = [compilePose(side(from.pose)), compilePose(side(to.pose))];
    const faults: string[] = [];
    let before: Body | undefined;
    for (let frame = 0; frame < frames; frame++) {
      const progress = frame / (frames - 1);
      const pose = blendPoses(start, end, progress, to.spine);
      const body = placeBody(pose);
      const found = findFaults(pose, body, props);
      if (before) found.push(...findJumps(before, body, FASTEST_JOINT / (frames - 1)));
      faults.push(...found.map((fault) => `${fault}, at ${Math.round(progress * 100)} %`));
      before = body;
    }
    return faults;
  });
}

function bothSides(check: (side: (pose: Pose) => Pose) => string[]): string[] {
  const right = check((pose) => pose);
  const left = check(mirror).map((fault) => `mirrored: ${fault}`);
  return [...right, ...left];
}

function findFaults(pose: CompiledPose, body: Body, props: readonly Prop[]): string[] {
  const { legRight, legLeft } = pose.limbs;
  const standsFreely =
    legRight.foot && legLeft.foot && !pose.rest && pose.armReach === undefined && pose.settle.length === 0;
  return [
    ...findStretchedBones(body),
    ...findOverbentJoints(jointAngles(body)),
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
      const way = distance(joint.place, before[limb][index]?.place ?? joint.place);
      if (!(way <= farthest)) faults.push(`joint ${index} of ${limb} jumps by ${way.toFixed(1)}`);
    });
  }
  const way = distance(spineFrame(before.spine, HEAD).place, spineFrame(after.spine, HEAD).place);
  if (!(way <= farthest)) faults.push(`head jumps by ${way.toFixed(1)}`);
  return faults;
}
