import { JOINT_LIMITS } from '../../content/joint-limits.ts';
import { BODY_SIDES } from '../skeleton.ts';
import type { JointName, LimbJoint, TrunkJoint } from './joint-angles.ts';

/** The highest that stiff hamstrings let a straight leg rise from the trunk; each degree at the knee adds one. */
const STRAIGHT_LEG_RAISE = 96;

/** Describes each joint that is bent beyond its range. */
export function findOverbentJoints(angles: ReadonlyMap<JointName, number>): string[] {
  return [...angles].flatMap(([joint, angle]) => {
    const [lowest, highest] = JOINT_LIMITS[joint.replace(/(Right|Left)$/, '') as LimbJoint | TrunkJoint];
    // Written this way, the check also reports NaN.
    return angle >= lowest && angle <= highest
      ? []
      : [`${joint} is at ${angle.toFixed(0)}°, outside ${lowest}° to ${highest}°`];
  });
}

/** Describes each leg that is raised too high for its knee. */
export function findOverstretchedHamstrings(angles: ReadonlyMap<JointName, number>): string[] {
  return BODY_SIDES.flatMap((side) => {
    const hip = angles.get(`hipForward${side}`) ?? NaN;
    const knee = angles.get(`knee${side}`) ?? NaN;
    return hip <= STRAIGHT_LEG_RAISE + Math.max(0, knee)
      ? []
      : [`leg${side} is raised to ${hip.toFixed(0)}° with the knee at ${knee.toFixed(0)}°`];
  });
}
