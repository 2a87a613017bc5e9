import { armShapes } from '../flesh/arm.ts';
import { type Ellipsoid, flattened } from '../flesh/ellipsoid.ts';
import { headOf } from '../flesh/head.ts';
import { footEllipsoids, thighChain } from '../flesh/leg.ts';
import { partEllipsoids } from '../flesh/parts.ts';
import { ellipsoidsOf } from '../flesh/shape.ts';
import { BODY_SIDES, type Body } from '../pose/skeleton.ts';
import type { View } from './camera.ts';
import type { FigureNode } from './node.ts';
import { piecePath } from './shape-path.ts';

/** The shadow under a light from above: every part pressed flat onto the floor, in one path, so that overlaps stay even. */
export function shadowNode(body: Body, view: View): FigureNode {
  const { skull, face } = headOf(body);
  const pieces: Ellipsoid[][] = [
    partEllipsoids(body, 'pelvis'),
    partEllipsoids(body, 'chest'),
    [...skull, ...face],
  ];
  for (const side of BODY_SIDES) {
    const foot = footEllipsoids(body, side);
    const thigh = thighChain(body, side);
    pieces.push(thigh, [...thigh.slice(-1), ...foot.slice(0, 3)], foot, ellipsoidsOf(armShapes(body, side)));
  }
  return {
    id: 'shadow',
    class: 'figure-shadow',
    d: pieces.map((piece) => piecePath(view, piece.map(flattened), true)).join(''),
  };
}
