import type { GlowRegion, Keyframe } from '../../content/pose.ts';
import { armShapes } from '../flesh/arm.ts';
import { hipAngle, legShapes } from '../flesh/leg.ts';
import type { Shape } from '../flesh/shape.ts';
import { neckShapes, pelvisShapes, shirtShapes } from '../flesh/torso.ts';
import { clamp, mix, subtract } from '../math/vector.ts';
import { BODY_SIDES, type Body, type BodySide, THIGH, chestFrame, spineFrame } from '../skeleton.ts';
import { type View, levelNearness, nearness } from './camera.ts';
import { glowHosts, glowNode } from './glow.ts';
import { headNodes } from './head-nodes.ts';
import { type FigureNode, withOpacity } from './node.ts';
import { shapePath } from './shape-path.ts';

type GroupName = NonNullable<Keyframe['inFront']>[number];

/** Shapes that are drawn together. `near` grows toward the viewer. */
interface Group {
  name: GroupName;
  near: number;
  nodes: FigureNode[];
}

/** A region that glows. */
export interface Mark {
  name: GlowRegion;
  /** 0 to 1. */
  strength: number;
}

/** What a keyframe adds to a body's own shapes. */
export interface Marks {
  glows: readonly Mark[];
  /** Parts that are drawn in front of all others; the last is frontmost. */
  inFront: readonly GroupName[];
}

/** The distance in depth at which a limb gets its own tint, percent of body height. */
const TINT_DISTANCE = 3;
/** The shirt is this much nearer than the pelvis that it covers. */
const SHIRT = 0.2;
/** The bends of the hip up to which the thigh is under the shirt, and from which it is in front of it; degrees. */
const THIGH_UNDER_SHIRT = 120;
const THIGH_OVER_SHIRT = 132;
/** The cosines between the thigh's and the viewer's directions up to which, and from which, the same is true. */
const THIGH_BESIDE_VIEWER = 0.35;
const THIGH_TOWARD_VIEWER = 0.55;
/** A marking on the surface is drawn if the cosine between its direction and the viewer's is above this. */
const TURNED_AWAY = -0.43;
/** The cosines between which shading at the body's edge fades as it turns toward the viewer. */
const AT_EDGE = 0.3;
const FACE_ON = 0.5;
const CLOTHES = /^figure-(top|bottom)(-far|-near)?$/;
/** Larger than any depth in the room, so that no arm ever covers the face. */
const HEAD_IN_FRONT = 500;
/** Larger than that: moves a group in front of all others. */
const IN_FRONT = 1000;

/** The body as paths, from far to near. Within a group the order is fixed: skin first, then the clothes over it. */
export function bodyNodes(body: Body, view: View, { glows, inFront }: Marks): FigureNode[] {
  const groups = [...trunkGroups(body, view), ...BODY_SIDES.flatMap((side) => limbGroups(body, view, side))];
  const rank = (group: Group): number => {
    const front = inFront.indexOf(group.name);
    return front === -1 ? group.near : IN_FRONT * (front + 1);
  };
  groups.sort((a, b) => rank(a) - rank(b));
  const rightLegIsNear = nearness(view, subtract(body.legRight[0].position, body.legLeft[0].position)) > 0;
  const nearLeg = rightLegIsNear ? 'legRight' : 'legLeft';
  const hostsOf = (region: GlowRegion): Group[] => {
    const hosts: readonly GroupName[] = glowHosts(region, nearLeg);
    return groups.filter(({ name }) => hosts.includes(name));
  };
  return groups.flatMap((group) => [
    ...group.nodes,
    ...glows
      .filter(({ name }) => hostsOf(name).at(-1) === group)
      .map(({ name, strength }) => glowNode(body, view, name, outlineOf(hostsOf(name)), strength)),
  ]);
}

/** The filled areas of these groups' clothes; glows don't leave them. */
function outlineOf(groups: readonly Group[]): string {
  return groups
    .flatMap(({ nodes }) => nodes)
    .filter((node) => CLOTHES.test(node.class))
    .map((node) => node.d)
    .join('');
}

function trunkGroups(body: Body, view: View): Group[] {
  const middle = trunkNearness(body, view);
  return [
    { name: 'torso', near: middle, nodes: drawShapes(view, pelvisShapes(body), '') },
    { name: 'torso', near: middle + SHIRT, nodes: drawShapes(view, shirtShapes(body), '') },
    { name: 'neck', near: middle - 0.5, nodes: drawShapes(view, neckShapes(body), '') },
    { name: 'head', near: HEAD_IN_FRONT, nodes: headNodes(body, view) },
  ];
}

function limbGroups(body: Body, view: View, side: BodySide): Group[] {
  const arm = body[`arm${side}`];
  const armNear = arm.reduce((sum, joint) => sum + nearness(view, joint.position), 0) / arm.length;
  return [
    ...legGroups(body, view, side),
    {
      name: `arm${side}`,
      near: armNear,
      nodes: drawShapes(view, armShapes(body, side), armTint(body, view, side)),
    },
  ];
}

/**
 * A leg nearer than the trunk is drawn between pelvis and shirt, so the shirt's hem is one clean line. A thigh that is
 * raised to the belly or toward the viewer is in front of the shirt instead; between the two, it fades in there.
 */
function legGroups(body: Body, view: View, side: BodySide): Group[] {
  const [hip, knee] = body[`leg${side}`];
  const near = (nearness(view, hip.position) + nearness(view, knee.position)) / 2 - TINT_DISTANCE;
  const middle = trunkNearness(body, view);
  const nodes = drawShapes(view, legShapes(body, side), legTint(body, view, side));
  const name = `leg${side}` as const;
  if (near <= middle) return [{ name, near, nodes }];
  const towardViewer = (nearness(view, knee.position) - nearness(view, hip.position)) / THIGH;
  const raised = Math.max(
    shareBetween(THIGH_UNDER_SHIRT, THIGH_OVER_SHIRT, hipAngle(body, side)),
    shareBetween(THIGH_BESIDE_VIEWER, THIGH_TOWARD_VIEWER, towardViewer),
  );
  // If both legs are here, the nearer one is still drawn over the other.
  const inFront = near - middle;
  const under = { name, near: middle + (SHIRT * inFront) / (1 + inFront), nodes };
  if (raised === 0) return [under];
  // The hip stays under the shirt's hem. Faded copies of shapes that cover each other would let one shine through.
  const copied = nodes.filter(({ id }) => (raised < 1 ? id.startsWith('thigh') : id !== `hip-${side}`));
  const over = copied.map((node) => withOpacity({ ...node, id: `${node.id}-over` }, raised));
  return [under, { name, near, nodes: over }];
}

/** How far `value` is on the way from `start` to `end`, 0 to 1. */
function shareBetween(start: number, end: number, value: number): number {
  return clamp((value - start) / (end - start), 0, 1);
}

function trunkNearness(body: Body, view: View): number {
  return nearness(view, mix(body.pelvis.position, spineFrame(body.spine, 7).position, 0.5));
}

type Tint = '' | '-far' | '-near';

/** Distinguishes the legs by their depth along the floor, which doesn't change when a leg lifts or the body rolls. */
function legTint(body: Body, view: View, side: BodySide): Tint {
  const leg = body[`leg${side}`];
  const other = body[side === 'Right' ? 'legLeft' : 'legRight'];
  const behindOther = levelNearness(view, subtract(leg[1].position, other[1].position));
  const behindPelvis = levelNearness(view, subtract(leg[0].position, body.pelvis.position));
  const isBehind = behindPelvis < 0 && behindOther + behindPelvis < -TINT_DISTANCE;
  return isBehind ? '-far' : '';
}

function armTint(body: Body, view: View, side: BodySide): Tint {
  const shoulder = body[`arm${side}`][0];
  const inFrontOfChest = nearness(view, subtract(shoulder.position, chestFrame(body.spine).position));
  if (inFrontOfChest < -TINT_DISTANCE) return '-far';
  return inFrontOfChest > TINT_DISTANCE ? '-near' : '';
}

function drawShapes(view: View, shapes: readonly Shape[], tint: Tint): FigureNode[] {
  const visible = shapes.filter(({ faces }) => !faces || nearness(view, faces) > TURNED_AWAY);
  return visible.flatMap((shape) => {
    const node = { id: shape.name, class: `figure-${shape.tone}${tint}`, d: shapePath(view, shape) };
    if (!shape.atEdge || !shape.faces) return [node];
    const faceOn = shareBetween(AT_EDGE, FACE_ON, nearness(view, shape.faces));
    if (faceOn === 0) return [node];
    return faceOn < 1 ? [withOpacity(node, 1 - faceOn)] : [];
  });
}
