import type { GlowPlace, Keyframe } from '../../content/pose.ts';
import { armShapes } from '../flesh/arm.ts';
import { legShapes } from '../flesh/leg.ts';
import type { Shape } from '../flesh/shape.ts';
import { neckShapes, pelvisShapes, shirtShapes } from '../flesh/torso.ts';
import { mix, subtract } from '../math/vector.ts';
import { BODY_SIDES, type Body, type BodySide, HEAD, chestFrame, spineFrame } from '../pose/skeleton.ts';
import { type View, levelNearness, nearness } from './camera.ts';
import { glowHost, glowNode } from './glow.ts';
import { headNodes } from './head-nodes.ts';
import type { FigureNode } from './node.ts';
import { shapePath } from './shape-path.ts';

type GroupName = NonNullable<Keyframe['inFront']>[number];

/** Shapes that are drawn together; `near` is larger for what is nearer to the viewer. */
interface Group {
  name: GroupName;
  near: number;
  nodes: FigureNode[];
}

export interface Glow {
  place: GlowPlace;
  /** 0 to 1. */
  strength: number;
}

/** A limb this much nearer or farther than the chest gets its own tint, percent of body height. */
const TINT_DISTANCE = 3;
/** A mark on the surface that looks away from the viewer by more than this cosine is not drawn. */
const TURNED_AWAY = -0.5;
/** More than any depth in the room: puts a group in front of all others. */
const IN_FRONT = 1000;

/**
 * The body as paths, from far to near. Within a group the order is fixed: skin first, then the clothes over it.
 */
export function bodyNodes(
  body: Body,
  view: View,
  glows: readonly Glow[],
  inFront: readonly GroupName[],
): FigureNode[] {
  const groups = [...trunkGroups(body, view), ...BODY_SIDES.flatMap((side) => limbGroups(body, view, side))];
  const rank = (group: Group): number => {
    const front = inFront.indexOf(group.name);
    return front === -1 ? group.near : IN_FRONT * (front + 1);
  };
  groups.sort((a, b) => rank(a) - rank(b));
  const rightLegIsNear = nearness(view, subtract(body.legRight[0].place, body.legLeft[0].place)) > 0;
  const nearLeg = rightLegIsNear ? 'legRight' : 'legLeft';
  return groups.flatMap((group) => [
    ...group.nodes,
    ...glows
      .filter((glow) => glowHost(glow.place, nearLeg) === group.name)
      .map((glow) => glowNode(body, view, glow.place, glow.strength)),
  ]);
}

function trunkGroups(body: Body, view: View): Group[] {
  const neckBase = spineFrame(body.spine, 7);
  const head = spineFrame(body.spine, HEAD);
  const middle = nearness(view, mix(body.pelvis.place, neckBase.place, 0.5));
  return [
    {
      name: 'torso',
      near: middle,
      nodes: [...drawShapes(view, pelvisShapes(body), ''), ...drawShapes(view, shirtShapes(body), '')],
    },
    { name: 'neck', near: middle - 0.5, nodes: drawShapes(view, neckShapes(body), '') },
    { name: 'head', near: nearness(view, head.place) + 1, nodes: headNodes(body, view) },
  ];
}

function limbGroups(body: Body, view: View, side: BodySide): Group[] {
  const leg = body[`leg${side}`];
  const arm = body[`arm${side}`];
  const armNear = arm.reduce((sum, joint) => sum + nearness(view, joint.place), 0) / arm.length;
  const legNear = (nearness(view, leg[0].place) + nearness(view, leg[1].place)) / 2;
  return [
    {
      name: `leg${side}`,
      near: legNear - TINT_DISTANCE,
      nodes: drawShapes(view, legShapes(body, side), legTint(body, view, side)),
    },
    {
      name: `arm${side}`,
      near: armNear,
      nodes: drawShapes(view, armShapes(body, side), armTint(body, view, side)),
    },
  ];
}

type Tint = '' | '-far' | '-near';

/** Tells the legs apart. It goes by the floor, so that it does not change as a leg is lifted or the body rolls. */
function legTint(body: Body, view: View, side: BodySide): Tint {
  const leg = body[`leg${side}`];
  const other = body[side === 'Right' ? 'legLeft' : 'legRight'];
  const behindOther = levelNearness(view, subtract(leg[1].place, other[1].place));
  const behindPelvis = levelNearness(view, subtract(leg[0].place, body.pelvis.place));
  const isBehind = behindPelvis < 0 && behindOther + behindPelvis < -TINT_DISTANCE;
  return isBehind ? '-far' : '';
}

function armTint(body: Body, view: View, side: BodySide): Tint {
  const shoulder = body[`arm${side}`][0];
  const beforeChest = nearness(view, subtract(shoulder.place, chestFrame(body.spine).place));
  if (beforeChest < -TINT_DISTANCE) return '-far';
  return beforeChest > TINT_DISTANCE ? '-near' : '';
}

function drawShapes(view: View, shapes: readonly Shape[], tint: Tint): FigureNode[] {
  const seen = shapes.filter(({ looks }) => !looks || nearness(view, looks) > TURNED_AWAY);
  return seen.map((shape) => ({
    id: shape.name,
    class: `figure-${shape.tone}${tint}`,
    d: shapePath(view, shape),
  }));
}
