import type { Ellipsoid } from '../flesh/ellipsoid.ts';
import type { Shape } from '../flesh/shape.ts';
import type { View } from './camera.ts';
import { projectEllipsoid } from './ellipse.ts';
import { hullPath } from './hull.ts';
import { chainPath } from './outline.ts';

/** The SVG path data of one shape of the body. */
export function shapePath(view: View, shape: Shape): string {
  if ('chain' in shape) {
    const chain = shape.chain.map((ellipsoid) => projectEllipsoid(view, ellipsoid));
    return chainPath(chain, shape.steps);
  }
  return shape.pieces.map((piece) => piecePath(view, piece, shape.coarse)).join('');
}

/** The SVG path data of the hull of a few ellipsoids. */
export function piecePath(view: View, piece: readonly Ellipsoid[], coarse = false): string {
  const ellipses = piece.map((ellipsoid) => projectEllipsoid(view, ellipsoid));
  return hullPath(ellipses, coarse);
}
