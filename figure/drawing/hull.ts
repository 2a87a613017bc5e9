import type { Point } from './camera.ts';
import { type Ellipse, extremePoint, halfWidth } from './ellipse.ts';
import { smoothClosedPath } from './path.ts';

/** Unit directions, evenly spaced around a circle. */
function directions(count: number): readonly (readonly [number, number])[] {
  return Array.from({ length: count }, (_, index) => {
    const angle = (index / count) * 2 * Math.PI;
    return [Math.cos(angle), Math.sin(angle)] as const;
  });
}

const COARSE = directions(12);
const FINE = directions(26);

/**
 * The convex hull of ellipses as a smooth closed path through the farthest point in each direction. Always clockwise on
 * the paper, so that several hulls in one path are filled as their union.
 */
export function hullPath(ellipses: readonly Ellipse[], coarse = false): string {
  const points: Point[] = [];
  for (const [x, y] of coarse ? COARSE : FINE) {
    const farthest = farthestEllipse(ellipses, x, y);
    if (farthest) points.push(extremePoint(farthest, x, y));
  }
  return smoothClosedPath(points);
}

function farthestEllipse(ellipses: readonly Ellipse[], x: number, y: number): Ellipse | undefined {
  let farthest: Ellipse | undefined;
  let reach = -Infinity;
  for (const ellipse of ellipses) {
    const distance = ellipse.x * x + ellipse.y * y + halfWidth(ellipse, x, y);
    if (distance > reach) {
      reach = distance;
      farthest = ellipse;
    }
  }
  return farthest;
}
