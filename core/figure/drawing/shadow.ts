import { flattened } from '../flesh/ellipsoid.ts';
import { headOf } from '../flesh/head.ts';
import { footEllipsoids, thighChain } from '../flesh/leg.ts';
import { partEllipsoids } from '../flesh/parts.ts';
import { BODY_SIDES, type Body } from '../pose/skeleton.ts';
import type { View } from './camera.ts';
import type { FigureNode } from './node.ts';
import { piecePath } from './shape-path.ts';

/**
 * The shadow under a light from above: trunk, head and legs pressed flat onto the floor, as one calm shape round them. The
 * arms leave none: their thin stripes only disturb the picture.
 */
export function shadowNode(body: Body, view: View): FigureNode {
  const { skull, face } = headOf(body);
  const flesh = [...partEllipsoids(body, 'torso'), ...skull, ...face];
  for (const side of BODY_SIDES) flesh.push(...thighChain(body, side), ...footEllipsoids(body, side));
  return { id: 'shadow', class: 'figure-shadow', d: piecePath(view, flesh.map(flattened)) };
}
