import { flattened } from '../flesh/ellipsoid.ts';
import { headOf } from '../flesh/head.ts';
import { footEllipsoids, thighChain } from '../flesh/leg.ts';
import { partEllipsoids } from '../flesh/parts.ts';
import { BODY_SIDES, type Body } from '../skeleton.ts';
import type { View } from './camera.ts';
import type { FigureNode } from './node.ts';
import { piecePath } from './shape-path.ts';

/**
 * The shadow of a light from above: the hull of trunk and head and the hull of the legs, projected onto the floor. Arms
 * cast no shadow, since their thin stripes would only distract.
 */
export function shadowNode(body: Body, view: View): FigureNode {
  const { skull, face } = headOf(body);
  const trunk = [...partEllipsoids(body, 'torso'), ...skull, ...face];
  const legs = BODY_SIDES.flatMap((side) => [...thighChain(body, side), ...footEllipsoids(body, side)]);
  const d = [trunk, legs].map((flesh) => piecePath(view, flesh.map(flattened))).join('');
  return { id: 'shadow', class: 'figure-shadow', d };
}
