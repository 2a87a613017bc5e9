/** How far joints bend, and which angles of a pose are beyond that. */
import type { Arm, Leg, Pose } from './pose.ts';

type Limits = readonly [lowest: number, highest: number];
type TrunkPart = 'lumbar' | 'thoracic' | 'neck';
type Bend = 'forward' | 'side' | 'twist';
type Joint =
  | 'knee'
  | 'elbow'
  | 'ankle'
  | 'hipForward'
  | 'hipOutward'
  | 'shoulder'
  | 'wrist'
  | `${TrunkPart}${Capitalize<Bend>}`;

/**
 * The range that a stiff office worker's joints can be expected to have, degrees from standing upright: mostly less than
 * the ranges of healthy adults of the American Academy of Orthopaedic Surgeons (Joint Motion: Method of Measuring and
 * Recording, 1965). The limits are Uncurl's own if the body's weight bends a joint further (kneeling, folding over the
 * thighs), and if a few segments model many vertebrae.
 */
export const JOINT_LIMITS: Readonly<Record<Joint, Limits>> = {
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

/** The limits are those of the finished pose. In it, an angle is some degrees less if the part is bent in other ways too. */
const TOLERANCE = 5;

/** An angle of a pose that no joint reaches. */
export interface OverbentJoint {
  /** The keys from the pose to the angle. */
  readonly keys: readonly string[];
  readonly reason: string;
}

/**
 * Returns the angles in a pose that are beyond the limits of their joints. Angles that Uncurl computes, such as those of a
 * leg whose foot has a target, aren't among them.
 */
export function overbentJoints(pose: Pose): OverbentJoint[] {
  return [
    ...trunkFaults(pose),
    ...(['arms', 'armRight', 'armLeft'] as const).flatMap((name) => limbFaults(name, armAngles(pose[name]))),
    ...(['legs', 'legRight', 'legLeft'] as const).flatMap((name) => limbFaults(name, legAngles(pose[name]))),
  ];
}

const bends = { forward: 'Forward', side: 'Side', twist: 'Twist' } as const;

function trunkFaults(pose: Pose): OverbentJoint[] {
  return (Object.keys(bends) as Bend[]).flatMap((bend) => {
    const limitsOf = (part: TrunkPart) => JOINT_LIMITS[`${part}${bends[bend]}`];
    // The limits of the neck are those of neck and head together.
    const [neck, head] = [pose.neck?.[bend], pose.head?.[bend]];
    const written = neck === undefined ? 'head' : 'neck';
    const both = neck !== undefined && head !== undefined ? ' for neck and head together' : '';
    return [
      ...fault(['lumbar', bend], pose.lumbar?.[bend], limitsOf('lumbar')),
      ...fault(['thoracic', bend], pose.thoracic?.[bend], limitsOf('thoracic')),
      ...fault([written, bend], (neck ?? 0) + (head ?? 0), limitsOf('neck'), both),
    ];
  });
}

type LimbAngle = readonly [keys: readonly string[], degrees: number | undefined, limits: Limits];

function limbFaults(limb: string, angles: readonly LimbAngle[]): OverbentJoint[] {
  return angles.flatMap(([keys, degrees, limits]) => fault([limb, ...keys], degrees, limits));
}

function armAngles(arm: Arm | undefined): LimbAngle[] {
  const [, wrist] = JOINT_LIMITS.wrist;
  return [
    [['elbow'], arm?.elbow, JOINT_LIMITS.elbow],
    // Toward the back of the hand too.
    [['wrist'], arm?.wrist, [-wrist, wrist]],
  ];
}

function legAngles(leg: Leg | undefined): LimbAngle[] {
  return [
    [['hip', 'forward'], leg?.hip?.forward, JOINT_LIMITS.hipForward],
    [['hip', 'outward'], leg?.hip?.outward, JOINT_LIMITS.hipOutward],
    [['knee'], leg?.knee, JOINT_LIMITS.knee],
    [['ankle'], leg?.ankle, JOINT_LIMITS.ankle],
  ];
}

function fault(
  keys: readonly string[],
  degrees: number | undefined,
  [lowest, highest]: Limits,
  together = '',
): OverbentJoint[] {
  if (degrees === undefined) return [];
  if (degrees >= lowest - TOLERANCE && degrees <= highest + TOLERANCE) return [];
  return [{ keys, reason: `is ${degrees}°${together}, and must be from ${lowest}° to ${highest}°` }];
}
