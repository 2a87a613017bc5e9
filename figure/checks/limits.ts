import type { JointName, LimbJoint, TrunkJoint } from './joint-angles.ts';

/**
 * The range of each joint in healthy adults, degrees from standing upright. Based on the ranges of the American Academy
 * of Orthopaedic Surgeons (Joint Motion: Method of Measuring and Recording, 1965). The limits are Uncurl's own if the
 * body's weight bends a joint further (kneeling, folding over the thighs), and if a few segments model many vertebrae.
 */
export const JOINT_LIMITS: Readonly<
  Record<LimbJoint | TrunkJoint, readonly [lowest: number, highest: number]>
> = {
  knee: [-3, 155],
  elbow: [-3, 150],
  ankle: [-72, 35],
  hipForward: [-32, 140],
  hipOutward: [-35, 60],
  shoulder: [-1, 182],
  wrist: [-1, 95],
  lumbarForward: [-48, 58],
  lumbarSide: [-30, 30],
  lumbarTwist: [-20, 20],
  thoracicForward: [-26, 45],
  thoracicSide: [-32, 32],
  thoracicTwist: [-42, 42],
  neckForward: [-75, 68],
  neckSide: [-45, 45],
  neckTwist: [-85, 85],
};

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
