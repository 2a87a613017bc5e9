import type { Ellipsoid } from '../flesh/ellipsoid.ts';
import { dot } from '../math/vector.ts';
import { type Point, type View, project } from './camera.ts';

/** An ellipse on the paper: its centre and a matrix M. Its extreme point in direction n is centre + Mn / √(nᵀMn). */
export interface Ellipse {
  x: number;
  y: number;
  xx: number;
  xy: number;
  yy: number;
}

/** Keeps an ellipse that is seen exactly edge-on from having zero width. */
const LEAST = 0.01;

/** Projects an ellipsoid onto the paper. The result is an exact ellipse, since the projection is parallel. */
export function projectEllipsoid(view: View, ellipsoid: Ellipsoid): Ellipse {
  const { x, y } = project(view, ellipsoid.centre);
  const ellipse = { x, y, xx: LEAST, xy: 0, yy: LEAST };
  for (const axis of ellipsoid.axes) {
    const across = view.scale * dot(axis, view.right);
    const down = -view.scale * dot(axis, view.up);
    ellipse.xx += across * across;
    ellipse.xy += across * down;
    ellipse.yy += down * down;
  }
  return ellipse;
}

/** The distance from the centre to the tangent perpendicular to the unit direction (x, y). */
export function halfWidth(ellipse: Ellipse, x: number, y: number): number {
  return Math.sqrt(ellipse.xx * x * x + 2 * ellipse.xy * x * y + ellipse.yy * y * y);
}

/** The farthest point in the unit direction (x, y). */
export function extremePoint(ellipse: Ellipse, x: number, y: number): Point {
  const half = halfWidth(ellipse, x, y);
  return {
    x: ellipse.x + (ellipse.xx * x + ellipse.xy * y) / half,
    y: ellipse.y + (ellipse.xy * x + ellipse.yy * y) / half,
  };
}
