import type { JointName, LimbJoint, TrunkJoint } from './joint-angles.ts';

/**
 * What healthy adult joints allow, degrees from upright standing. They start from the ranges of the American Academy of
 * Orthopaedic Surgeons (Joint Motion: Method of Measuring and Recording, 1965) and are the app's own where the body's weight
 * bends a joint farther (kneeling, folding over the thighs) and where a few segments stand for many vertebrae.
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

/** Names each joint that is bent farther than people can bend it. */
export function findOverbentJoints(angles: ReadonlyMap<JointName, number>): string[] {
  return [...angles].flatMap(([joint, angle]) => {
    const [lowest, highest] = JOINT_LIMITS[joint.replace(/(Right|Left)$/, '') as LimbJoint | TrunkJoint];
    // Written so that NaN is reported too.
    return angle >= lowest && angle <= highest
      ? []
      : [`${joint} is at ${angle.toFixed(0)}°, outside ${lowest}° to ${highest}°`];
  });
}
