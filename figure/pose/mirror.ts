import type { Arm, ArrowPath, Bone, Gaze, Keyframe, Leg, Pose, TrunkBend } from '../../content/pose.ts';
import { mirrorVector } from '../math/vector.ts';

/**
 * The same keyframe with left and right swapped, for a camera that shows one side of the figure above the other. Flips
 * the offsets of arrows vertically.
 */
export function mirrorKeyframe(keyframe: Keyframe): Keyframe {
  const { arrow } = keyframe;
  return {
    ...keyframe,
    pose: mirror(keyframe.pose),
    gaze: keyframe.gaze && otherGaze(keyframe.gaze),
    straight: keyframe.straight?.map(otherSide),
    glow: keyframe.glow?.map(otherSide),
    inFront: keyframe.inFront?.map(otherSide),
    arrow: arrow && { ...arrow, ...mirrorPath(arrow), also: arrow.also && mirrorPath(arrow.also) },
  };
}

function otherGaze(gaze: Gaze): Gaze {
  if (gaze === 'right') return 'left';
  return gaze === 'left' ? 'right' : gaze;
}

function mirrorPath({ follows, offset }: ArrowPath): ArrowPath {
  return {
    follows: otherSide(follows),
    offset: typeof offset === 'object' ? [offset[0], -offset[1]] : offset,
  };
}

/** The same pose with left and right swapped. */
export function mirror(pose: Pose): Pose {
  const { pelvis } = pose;
  return {
    ...pose,
    pelvis: {
      at: mirrorVector(pelvis.at),
      lean: pelvis.lean,
      roll: negated(pelvis.roll),
      turn: negated(pelvis.turn),
      spin: negated(pelvis.spin),
    },
    bodyContact: pose.bodyContact && { ...pose.bodyContact, part: otherSide(pose.bodyContact.part) },
    jointContacts: pose.jointContacts?.map((contact) => ({
      ...contact,
      part: otherSide(contact.part),
      joint: otherSide(contact.joint),
    })),
    lumbar: pose.lumbar && mirrorBend(pose.lumbar),
    thoracic: pose.thoracic && mirrorBend(pose.thoracic),
    neck: pose.neck && mirrorBend(pose.neck),
    head: pose.head && mirrorBend(pose.head),
    armRight: pose.armLeft && mirrorArm(pose.armLeft),
    armLeft: pose.armRight && mirrorArm(pose.armRight),
    legRight: pose.legLeft && mirrorLeg(pose.legLeft),
    legLeft: pose.legRight && mirrorLeg(pose.legRight),
  };
}

/** The same arm on the other side. Mirrors points and directions; angles are measured outward and stay. */
export function mirrorArm(arm: Arm): Arm {
  const { hand } = arm;
  if (!hand) return arm;
  return {
    ...arm,
    hand: {
      ...hand,
      at: mirrorVector(hand.at),
      on: hand.on && otherSide<Bone>(hand.on),
      fingers: hand.fingers && mirrorVector(hand.fingers),
      palm: hand.palm && mirrorVector(hand.palm),
      elbow: hand.elbow && mirrorVector(hand.elbow),
      detour: hand.detour && mirrorVector(hand.detour),
    },
  };
}

/** The same leg on the other side; see mirrorArm. */
export function mirrorLeg(leg: Leg): Leg {
  const { foot, kneeContact } = leg;
  return {
    ...leg,
    foot: foot && { ...foot, at: mirrorVector(foot.at), knee: foot.knee && mirrorVector(foot.knee) },
    kneeContact: kneeContact && { ...kneeContact, at: mirrorVector(kneeContact.at) },
  };
}

function mirrorBend(bend: TrunkBend): TrunkBend {
  return { forward: bend.forward, side: negated(bend.side), twist: negated(bend.twist) };
}

function negated(angle: number | undefined): number | undefined {
  return angle === undefined ? undefined : -angle;
}

function otherSide<Name extends string>(name: Name): Name {
  if (name.endsWith('Right')) return name.replace(/Right$/, 'Left') as Name;
  return name.replace(/Left$/, 'Right') as Name;
}
