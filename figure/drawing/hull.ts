import type { Point } from './camera.ts';
import { type Ellipse, extremePoint, halfWidth } from './ellipse.ts';
import { smoothClosedPath } from './path.ts';

function directions(count: number): readonly (readonly [number, number])[] {
  return Array.from({ length: count }, (_, index) => {
    const angle = (index / count) * 2 * Math.PI;
    return [Math.cos(angle), Math.sin(angle)] as const;
  });
}

const COARSE = directions(12);
const FINE = directions(26);

/**
 * The convex hull of ellipses as a closed smooth path: in each direction, the extreme point of the ellipse that reaches
 * farthest. Always clockwise on paper, so that hulls drawn into one path unite.
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
