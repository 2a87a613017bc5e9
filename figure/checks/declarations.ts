import type { Gaze, Keyframe } from '../../content/pose.ts';
import { aboutY, inverse, rotate } from '../math/quaternion.ts';
import { type Body, HEAD, spineFrame } from '../skeleton.ts';
import type { JointName } from './joint-angles.ts';

/** A limb whose knee or elbow is bent by less than this counts as straight, degrees. */
const STRAIGHT = 8;
/** How far a face must look up, down or to a side, and how far off at most if it looks ahead; degrees. */
const LEAST_UP = 12;
const LEAST_DOWN = 30;
const LEAST_TO_SIDE = 30;
const MOST_AHEAD = 28;

const DEGREES = 180 / Math.PI;

/** Describes each limb that a keyframe calls straight but that is bent. */
export function findBentLimbs(
  straight: Keyframe['straight'] = [],
  angles: ReadonlyMap<JointName, number>,
): string[] {
  return straight.flatMap((limb) => {
    const joint = limb.replace('arm', 'elbow').replace('leg', 'knee') as JointName;
    const angle = angles.get(joint) ?? NaN;
    return Math.abs(angle) <= STRAIGHT ? [] : [`${limb} is bent by ${angle.toFixed(0)}°, not straight`];
  });
}

/** Describes a face that doesn't look where its keyframe says. */
export function findWrongGaze({ gaze, pose }: Pick<Keyframe, 'gaze' | 'pose'>, body: Body): string[] {
  if (!gaze) return [];
  const face = rotate(spineFrame(body.spine, HEAD).turn, [1, 0, 0]);
  const [forward, up, right] = rotate(inverse(aboutY(-(pose.pelvis.turn ?? 0))), face);
  if (looksTo(gaze, forward, up, right)) return [];
  const rounded = [forward, up, right].map((share) => share.toFixed(2)).join(', ');
  return [`the face looks [${rounded}] (forward, up, right), not ${gaze}`];
}

function looksTo(gaze: Gaze, forward: number, up: number, right: number): boolean {
  switch (gaze) {
    case 'ahead':
      return forward >= Math.cos(MOST_AHEAD / DEGREES);
    case 'up':
      return up >= Math.sin(LEAST_UP / DEGREES);
    case 'down':
      return up <= -Math.sin(LEAST_DOWN / DEGREES);
    case 'right':
      return right >= Math.sin(LEAST_TO_SIDE / DEGREES);
    case 'left':
      return right <= -Math.sin(LEAST_TO_SIDE / DEGREES);
  }
}
