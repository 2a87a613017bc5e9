import { type Quaternion, multiply, rotate, slerp } from './math/quaternion.ts';
import { type Vector, add } from './math/vector.ts';

/** The figure's bones, for a body 7.5 heads tall. Lengths are in percent of body height, angles in degrees. */

export const UPPER_ARM = 18;
export const FOREARM = 14.6;
export const THIGH = 24.5;
export const SHANK = 24.6;
/** Height of the ankle joint above the sole. */
export const ANKLE_HEIGHT = 4.35;
/** From the ankle forward to the joint under the ball of the foot. */
export const BALL_OF_FOOT = 8;
/** Height of the knee joint above the ground that the knee touches. */
export const KNEE_RADIUS = 3.6;

/** Sideways distance from the middle of the pelvis to each hip joint. */
export const HIP_HALF_WIDTH = 5.2;
/** The fifth lumbar vertebra, relative to the point midway between the hip joints. */
const SPINE_BASE: Vector = [-1.8, 6, 0];

/** Three lumbar, four thoracic and two neck segments. The head follows them. */
export const SPINE_LENGTHS = [3.9, 3.9, 3.9, 3.8, 3.8, 3.8, 3.8, 2.8, 2.8] as const;
/** Forward lean of each segment and the head when standing upright: the natural S-curve. */
export const SPINE_NEUTRAL_LEANS = [12, 0, -10, -12, -5, 5, 15, 24, 16, 0] as const;
/** First index of each part's segments, and the index after its last. */
export const SPINE_PARTS = { lumbar: [0, 3], thoracic: [3, 7], neck: [7, 9] } as const;
/** Index of the head in the spine's frames. */
export const HEAD = 9;
/** Index of the spine frame that carries the shoulders. */
const CHEST = 6;

export type BodySide = 'Right' | 'Left';
export const BODY_SIDES: readonly BodySide[] = ['Right', 'Left'];

export type LimbName = `arm${BodySide}` | `leg${BodySide}`;
export const LIMB_NAMES: readonly LimbName[] = ['armRight', 'armLeft', 'legRight', 'legLeft'];

/** 1 for the right side, −1 for the left. */
export function signOf(side: BodySide): 1 | -1 {
  return side === 'Right' ? 1 : -1;
}

/** A joint in the room: its position, and the rotation of the bone that starts there. */
export interface Frame {
  position: Vector;
  turn: Quaternion;
}

/** Shoulder, elbow, wrist; or hip, knee, ankle. */
export type LimbFrames = [Frame, Frame, Frame];

/**
 * All joints of the body in the room. `spine[i]` is the joint below segment i, `spine[HEAD]` the joint below the skull.
 */
export interface Body {
  pelvis: Frame;
  spine: Frame[];
  armRight: LimbFrames;
  armLeft: LimbFrames;
  legRight: LimbFrames;
  legLeft: LimbFrames;
  /** Curl of the fingers, degrees. */
  fingerCurl: Record<BodySide, number>;
  /** Upward bend of the toes, degrees. */
  toeBend: Record<BodySide, number>;
  /** Distance between each limb's end and its target, percent of body height. */
  miss: Record<LimbName, number>;
}

/** Converts a point from a joint's own axes to the room. */
export function pointOn(frame: Frame, point: Vector): Vector {
  return add(frame.position, rotate(frame.turn, point));
}

/**
 * Builds the pelvis and the spine from the pelvis' position and rotation, and the rotation of each spine segment
 * relative to the one below.
 */
export function buildTrunk(
  position: Vector,
  turn: Quaternion,
  spineTurns: readonly Quaternion[],
): { pelvis: Frame; spine: Frame[] } {
  const pelvis: Frame = { position, turn };
  const spine: Frame[] = [];
  let joint = pointOn(pelvis, SPINE_BASE);
  let direction = turn;
  spineTurns.forEach((spineTurn, index) => {
    direction = multiply(direction, spineTurn);
    const frame: Frame = { position: joint, turn: direction };
    spine.push(frame);
    joint = pointOn(frame, [0, SPINE_LENGTHS[index] ?? 0, 0]);
  });
  return { pelvis, spine };
}

/** The position of one hip joint. */
export function hipJoint(pelvis: Frame, side: BodySide): Vector {
  return pointOn(pelvis, [0, 0, signOf(side) * HIP_HALF_WIDTH]);
}

/** The spine frame at `index`, 0 to 9. @throws RangeError for any other index */
export function spineFrame(spine: readonly Frame[], index: number): Frame {
  const frame = spine[index];
  if (!frame) throw new RangeError(`the spine has no joint ${index}`);
  return frame;
}

/** The frame of the rib cage, which carries both shoulders. */
export function chestFrame(spine: readonly Frame[]): Frame {
  const top = spineFrame(spine, CHEST);
  return { position: top.position, turn: slerp(spineFrame(spine, CHEST - 1).turn, top.turn, 0.35) };
}
