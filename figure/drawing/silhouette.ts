import type { Point } from './camera.ts';
import { distanceToSegment } from './segment.ts';

/** An area of the picture as closed polygons, filled where their winding isn't zero. Paper units. */
export type Silhouette = readonly (readonly Point[])[];

/** Straight edges that replace one curve of a path. */
const EDGES_PER_CURVE = 3;

/** The area that an SVG path fills. Knows the commands that the figure's closed paths have: M, L, Q, Z. */
export function silhouetteOf(path: string): Silhouette {
  return path.split('M').filter(Boolean).map(polygonOf);
}

function polygonOf(subpath: string): Point[] {
  const points: Point[] = [];
  for (const [, command, numbers = ''] of `L${subpath}`.matchAll(/([LQ])([^LQZ]*)/g)) {
    const [a = NaN, b = NaN, c = NaN, d = NaN] = numbers.trim().split(/[ ,]+/).map(Number);
    const from = points.at(-1);
    if (command === 'Q' && from) points.push(...curve(from, { x: a, y: b }, { x: c, y: d }));
    else points.push({ x: a, y: b });
  }
  return points;
}

function curve(from: Point, control: Point, to: Point): Point[] {
  return Array.from({ length: EDGES_PER_CURVE }, (_, index) => {
    const t = (index + 1) / EDGES_PER_CURVE;
    const [p, q, r] = [(1 - t) ** 2, 2 * t * (1 - t), t * t];
    return { x: p * from.x + q * control.x + r * to.x, y: p * from.y + q * control.y + r * to.y };
  });
}

/** Whether a point is inside the area. */
export function contains(silhouette: Silhouette, point: Point): boolean {
  let winding = 0;
  for (const polygon of silhouette) winding += windingOf(polygon, point);
  return winding !== 0;
}

function windingOf(polygon: readonly Point[], { x, y }: Point): number {
  let winding = 0;
  let from = polygon.at(-1);
  for (const to of polygon) {
    if (from && from.y <= y !== to.y <= y) {
      const side = (to.x - from.x) * (y - from.y) - (x - from.x) * (to.y - from.y);
      if (to.y > from.y && side > 0) winding += 1;
      if (to.y < from.y && side < 0) winding -= 1;
    }
    from = to;
  }
  return winding;
}

/** The distance from a point to the nearest edge of the area, inside or outside; paper units. */
export function distanceToEdge(silhouette: Silhouette, point: Point): number {
  let nearest = Infinity;
  for (const polygon of silhouette) {
    let from = polygon.at(-1);
    for (const to of polygon) {
      if (from) nearest = Math.min(nearest, distanceToSegment(point, from, to));
      from = to;
    }
  }
  return nearest;
}

/** The smallest distance of points from the area, paper units; 0 if one is inside, Infinity if there are none. */
export function gapTo(silhouette: Silhouette, points: readonly Point[]): number {
  if (points.some((point) => contains(silhouette, point))) return 0;
  return Math.min(...points.map((point) => distanceToEdge(silhouette, point)));
}
