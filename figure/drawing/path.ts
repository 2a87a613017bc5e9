import type { Point } from './camera.ts';
import type { Disc } from './node.ts';

/** Points closer together than this are merged, paper units. */
const SAME = 1;

/**
 * A smooth closed curve through the midpoints of a polygon's edges, with its corners as control points. It never leaves
 * the polygon's convex hull.
 */
export function smoothClosedPath(polygon: readonly Point[]): string {
  const corners = polygon.filter((point, index) => {
    const before = polygon.at(index - 1) ?? point;
    return Math.abs(point.x - before.x) + Math.abs(point.y - before.y) > SAME;
  });
  const first = corners[0];
  const last = corners.at(-1);
  if (!first || !last || corners.length < 3) return '';
  let path = `M${midpoint(last, first)}`;
  corners.forEach((corner, index) => {
    path += `Q${at(corner)} ${midpoint(corner, corners[index + 1] ?? first)}`;
  });
  return `${path}Z`;
}

/** A smooth open curve from the first point to the last that passes near the others. */
export function smoothOpenPath(points: readonly Point[]): string {
  const [first, ...others] = points;
  const last = others.at(-1);
  if (!first || !last) return '';
  let path = `M${at(first)}`;
  others.slice(0, -1).forEach((corner, index) => {
    const next = others[index + 1] ?? last;
    path += `Q${at(corner)} ${next === last ? at(last) : midpoint(corner, next)}`;
  });
  return path;
}

/** A polygon with straight edges. */
export function polygonPath(points: readonly Point[]): string {
  return `M${points.map(at).join('L')}Z`;
}

/** An open line with straight segments. */
export function linePath(points: readonly Point[]): string {
  return `M${points.map(at).join('L')}`;
}

/** A full circle. */
export function circlePath(disc: Disc): string {
  const r = Math.round(disc.radius);
  const x = Math.round(disc.x);
  const y = Math.round(disc.y);
  return `M${x - r} ${y}a${r} ${r} 0 1 0 ${2 * r} 0a${r} ${r} 0 1 0 ${-2 * r} 0Z`;
}

function midpoint(a: Point, b: Point): string {
  return `${Math.round((a.x + b.x) / 2)} ${Math.round((a.y + b.y) / 2)}`;
}

function at(point: Point): string {
  return `${Math.round(point.x)} ${Math.round(point.y)}`;
}
