import { type Quaternion, multiply, rotate, slerp } from '../math/quaternion.ts';
import { type Vector, add } from '../math/vector.ts';

/** The bones of the figure: 7.5 heads high. Lengths in percent of body height, angles in degrees. */

export const UPPER_ARM = 18;
export const FOREARM = 14.6;
export const THIGH = 24.5;
export const SHANK = 24.6;
/** Height of the ankle joint above the sole. */
export const ANKLE_HEIGHT = 4.35;
/** From the ankle forward to the joint under the ball of the foot. */
export const BALL_OF_FOOT = 8;
/** Height of the knee joint above the ground when kneeling. */
export const KNEE_RADIUS = 3.6;

/** From the middle of the hips to each hip joint, sideways. */
export const HIP_HALF_WIDTH = 5.2;
/** The fifth lumbar vertebra, seen from the middle of the hips. */
const SPINE_BASE: Vector = [-1.8, 6, 0];

/** Three lumbar, four thoracic and two neck segments; the head comes after them. */
export const SPINE_LENGTHS = [3.9, 3.9, 3.9, 3.8, 3.8, 3.8, 3.8, 2.8, 2.8] as const;
/** Forward lean of each segment, and of the head, in upright standing: the natural S-curve. */
export const SPINE_REST_LEANS = [12, 0, -10, -12, -5, 5, 15, 24, 16, 0] as const;
export const SPINE_PARTS = { lumbar: [0, 3], thoracic: [3, 7], neck: [7, 9] } as const;
/** Index of the head among the spine's frames. */
export const HEAD = 9;
/** Index of the spine's frame that carries the shoulders. */
const CHEST = 6;

export type BodySide = 'Right' | 'Left';
export const BODY_SIDES: readonly BodySide[] = ['Right', 'Left'];

export type LimbName = `arm${BodySide}` | `leg${BodySide}`;
export const LIMB_NAMES: readonly LimbName[] = ['armRight', 'armLeft', 'legRight', 'legLeft'];

/** 1 for the right side, −1 for the left. */
export function signOf(side: BodySide): 1 | -1 {
  return side === 'Right' ? 1 : -1;
}

/** A joint in the room: where it is and how the bone below it is turned. */
export interface Frame {
  place: Vector;
  turn: Quaternion;
}

/** Shoulder, elbow, wrist; or hip, knee, ankle. */
export type LimbFrames = [Frame, Frame, Frame];

/** The whole body in the room. `spine[i]` is the joint below segment i, `spine[HEAD]` the joint below the skull. */
export interface Body {
  pelvis: Frame;
  spine: Frame[];
  armRight: LimbFrames;
  armLeft: LimbFrames;
  legRight: LimbFrames;
  legLeft: LimbFrames;
  /** How far the fingers are curled, degrees. */
  fingerCurl: Record<BodySide, number>;
  /** How far the toes are bent up, degrees. */
  toeBend: Record<BodySide, number>;
  /** By how much each limb cannot reach its target, percent of body height. */
  miss: Record<LimbName, number>;
}

/** A point given in a joint's own axes, in the room. */
export function pointOn(frame: Frame, point: Vector): Vector {
  return add(frame.place, rotate(frame.turn, point));
}

/** Pelvis, spine and hip joints from the pelvis' place and turn and the turn of each spine segment against the one below. */
export function buildTrunk(
  place: Vector,
  turn: Quaternion,
  spineTurns: readonly Quaternion[],
): { pelvis: Frame; spine: Frame[] } {
  const pelvis: Frame = { place, turn };
  const spine: Frame[] = [];
  let joint = pointOn(pelvis, SPINE_BASE);
  let direction = turn;
  spineTurns.forEach((spineTurn, index) => {
    direction = multiply(direction, spineTurn);
    const frame: Frame = { place: joint, turn: direction };
    spine.push(frame);
    joint = pointOn(frame, [0, SPINE_LENGTHS[index] ?? 0, 0]);
  });
  return { pelvis, spine };
}

export function hipJoint(pelvis: Frame, side: BodySide): Vector {
  return pointOn(pelvis, [0, 0, signOf(side) * HIP_HALF_WIDTH]);
}

/** The spine's frame `index`; the figure has ten. */
export function spineFrame(spine: readonly Frame[], index: number): Frame {
  const frame = spine[index];
  if (!frame) throw new RangeError(`the spine has no joint ${index}`);
  return frame;
}

/** The rib cage that carries both shoulders. */
export function chestFrame(spine: readonly Frame[]): Frame {
  const top = spineFrame(spine, CHEST);
  return { place: top.place, turn: slerp(spineFrame(spine, CHEST - 1).turn, top.turn, 0.35) };
}
