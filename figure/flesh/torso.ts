import { rotate, slerp } from '../math/quaternion.ts';
import {
  BODY_SIDES,
  type Body,
  type BodySide,
  type Frame,
  HEAD,
  chestFrame,
  spineFrame,
} from '../skeleton.ts';
import { type Ellipsoid, type EllipsoidRow, ellipsoidOn, ellipsoidsOn, withThickness } from './ellipsoid.ts';
import type { Shape } from './shape.ts';

/** The trunk as thin discs at the spine's joints, from the fifth lumbar to the seventh cervical vertebra. */
const TRUNK_DISCS: readonly { halfWidth: number; back: number; front: number; thickness: number }[] = [
  { halfWidth: 8.4, back: 3.9, front: 7.6, thickness: 0.6 },
  { halfWidth: 7.7, back: 3.4, front: 7.5, thickness: 0.8 },
  { halfWidth: 7.4, back: 3.3, front: 7.3, thickness: 0.8 },
  { halfWidth: 7.7, back: 3.5, front: 7.7, thickness: 0.8 },
  { halfWidth: 8.4, back: 3.9, front: 8.6, thickness: 1 },
  { halfWidth: 9.2, back: 4.2, front: 8.9, thickness: 1 },
  { halfWidth: 9, back: 4.1, front: 7.2, thickness: 1 },
  { halfWidth: 4.2, back: 3.1, front: 3.8, thickness: 1.6 },
];
const LAST_DISC = TRUNK_DISCS.length - 1;

/** Half the depth of the shading along the back at each disc, from the lowest up. Both ends taper to a point. */
const BACK_SHADE = [0.15, 0.6, 0.9, 1, 0.8, 0.1] as const;

const PELVIS: readonly EllipsoidRow[] = [
  [-0.9, -3.6, 0, 4.6, 2.6, 10.3],
  [-1.1, 0.2, 0, 6.6, 3.6, 9.7],
  [-0.4, 4, 0, 6, 1.6, 8.5],
];

/** A disc of the trunk and its frame, rotated halfway between the adjacent spine segments. */
function discAt(body: Body, index: number) {
  const disc = TRUNK_DISCS[index];
  if (!disc) throw new RangeError(`the trunk has no disc ${index}`);
  const above = spineFrame(body.spine, index);
  const belowTurn = index === 0 ? body.pelvis.turn : spineFrame(body.spine, index - 1).turn;
  const frame: Frame = { position: above.position, turn: slerp(belowTurn, above.turn, 0.5) };
  return { disc, frame };
}

/** The disc at a joint of the spine, enlarged by `grow` and moved `up` along the spine. */
function trunkDisc(body: Body, index: number, grow: number, up: number): Ellipsoid {
  const { disc, frame } = discAt(body, index);
  return ellipsoidOn(frame, [
    (disc.front - disc.back) / 2,
    up,
    0,
    (disc.front + disc.back) / 2 + grow,
    disc.thickness,
    disc.halfWidth + grow,
  ]);
}

/** One disc of the shading along the back, inside the outline of the trunk. */
function backDisc(body: Body, index: number, depth: number): Ellipsoid {
  const { disc, frame } = discAt(body, index);
  return ellipsoidOn(frame, [depth - disc.back + 0.3, 0, 0, depth, 0.3, disc.halfWidth * 0.5]);
}

/** The shapes of the pelvis, in drawing order. */
export function pelvisShapes(body: Body): Shape[] {
  const hips = ellipsoidsOn(body.pelvis, PELVIS);
  return [{ name: 'pelvis', tone: 'bottom', chain: [...hips, trunkDisc(body, 0, -0.5, 1.2)], steps: 3 }];
}

/** The shapes of the shirt over the trunk, in drawing order. */
export function shirtShapes(body: Body): Shape[] {
  // A very thin disc gives a clean hem.
  const hem = withThickness(trunkDisc(body, 0, 0.55, -1.6), 0.25);
  const discs = [1, 2, 3, 4, 5, 6, 7].map((index) => trunkDisc(body, index, index < 6 ? 0.25 : 0.1, 0));
  const back = BACK_SHADE.map((depth, index) => backDisc(body, index, depth));
  const backward = rotate(spineFrame(body.spine, 3).turn, [-1, 0, 0]);
  const collar = trunkDisc(body, LAST_DISC, 0.1, 0.3);
  return [
    { name: 'shoulders', tone: 'top', pieces: BODY_SIDES.map((side) => shoulderSlope(body, side)) },
    { name: 'shirt', tone: 'top', chain: [hem, ...discs], steps: 3 },
    { name: 'shirt-back', tone: 'top-shade', chain: back, steps: 2, faces: backward, atEdge: true },
    { name: 'collar', tone: 'top-shade', pieces: [[withThickness(collar, 0.55)]] },
  ];
}

/** From the neck to the shoulder joint. */
function shoulderSlope(body: Body, side: BodySide): Ellipsoid[] {
  const base = trunkDisc(body, LAST_DISC, -0.4, 0.2);
  const chest = chestFrame(body.spine);
  const joint = { position: body[`arm${side}`][0].position, turn: chest.turn };
  return [base, ellipsoidOn(joint, [0, -0.4, 0, 2.4, 2.2, 2.2])];
}

/** The shapes of the neck. */
export function neckShapes(body: Body): Shape[] {
  const base = spineFrame(body.spine, LAST_DISC);
  const turn = slerp(spineFrame(body.spine, LAST_DISC - 1).turn, base.turn, 0.5);
  const chain = [
    ellipsoidOn({ position: base.position, turn }, [0.6, -1.5, 0, 3.2, 1, 3.5]),
    ellipsoidOn(spineFrame(body.spine, HEAD - 1), [0.5, 0, 0, 2.8, 1, 2.7]),
    ellipsoidOn(spineFrame(body.spine, HEAD), [0.2, 0.8, 0, 2.9, 1.5, 2.7]),
  ];
  return [{ name: 'neck', tone: 'skin-shade', chain, steps: 2 }];
}
