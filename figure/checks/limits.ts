import { BODY_SIDES } from '../skeleton.ts';
import type { JointName, LimbJoint, TrunkJoint } from './joint-angles.ts';

/**
 * The range that a stiff office worker's joints can be expected to have, degrees from standing upright: mostly less than
 * the ranges of healthy adults of the American Academy of Orthopaedic Surgeons (Joint Motion: Method of Measuring and
 * Recording, 1965). The limits are Uncurl's own if the body's weight bends a joint further (kneeling, folding over the
 * thighs), and if a few segments model many vertebrae.
 */
export const JOINT_LIMITS: Readonly<
  Record<LimbJoint | TrunkJoint, readonly [lowest: number, highest: number]>
> = {
  knee: [-3, 155],
  elbow: [-3, 140],
  ankle: [-68, 32],
  hipForward: [-32, 140],
  hipOutward: [-20, 45],
  shoulder: [-1, 178],
  wrist: [-1, 90],
  lumbarForward: [-43, 55],
  lumbarSide: [-26, 26],
  lumbarTwist: [-18, 18],
  thoracicForward: [-20, 45],
  thoracicSide: [-26, 26],
  thoracicTwist: [-40, 40],
  neckForward: [-75, 55],
  neckSide: [-35, 35],
  neckTwist: [-72, 72],
};
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
