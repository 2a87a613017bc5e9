import { clamp } from '../math/vector.ts';
import type { Point } from './camera.ts';

/** The distance from a point to the line segment between two others, paper units. */
export function distanceToSegment(point: Point, from: Point, to: Point): number {
  const [dx, dy] = [to.x - from.x, to.y - from.y];
  const along = ((point.x - from.x) * dx + (point.y - from.y) * dy) / (dx * dx + dy * dy || 1);
  const share = clamp(along, 0, 1);
  return Math.hypot(point.x - from.x - share * dx, point.y - from.y - share * dy);
}
