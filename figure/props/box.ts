import { type View, project } from '../drawing/camera.ts';
import type { FigureNode } from '../drawing/node.ts';
import { linePath, polygonPath } from '../drawing/path.ts';
import { type Vector, dot } from '../math/vector.ts';

/** A box given by two opposite corners, percent of body height. */
export interface Box {
  low: Vector;
  high: Vector;
}

/** What a prop is made of; sets its colour. */
export type Material = 'mat' | 'wood' | 'cushion' | 'metal' | 'pillow';

/**
 * A box with rounded edges as two paths: sides and top.
 *
 * @param rounding width of the stroke that rounds the edges, percent of body height
 * @param lean moves each point forward by this share of its height above the bottom
 */
export function boxNodes(
  view: View,
  id: string,
  material: Material,
  box: Box,
  rounding: number,
  lean = 0,
): FigureNode[] {
  const { low, high } = box;
  const corner = (x: number, y: number, z: number): Vector => [x + lean * (y - low[1]), y, z];
  const polygon = (corners: Vector[]): string => polygonPath(corners.map((point) => project(view, point)));
  const [x0, y0, z0] = low;
  const [x1, y1, z1] = high;
  const x = dot([1, 0, 0], view.sight) >= 0 ? x1 : x0;
  const y = dot([0, 1, 0], view.sight) >= 0 ? y1 : y0;
  const z = dot([0, 0, 1], view.sight) >= 0 ? z1 : z0;
  const end = polygon([corner(x, y0, z0), corner(x, y0, z1), corner(x, y1, z1), corner(x, y1, z0)]);
  const side = polygon([corner(x0, y0, z), corner(x1, y0, z), corner(x1, y1, z), corner(x0, y1, z)]);
  const top = polygon([corner(x0, y, z0), corner(x1, y, z0), corner(x1, y, z1), corner(x0, y, z1)]);
  const strokeWidth = Math.round(rounding * view.scale);
  return [
    { id: `${id}-side`, class: `figure-${material}-side`, d: end + side, strokeWidth },
    { id: `${id}-top`, class: `figure-${material}-top`, d: top, strokeWidth },
  ];
}

/** Round bars of one thickness (percent of body height) as one path. */
export function barsNode(
  view: View,
  id: string,
  material: Material,
  bars: readonly (readonly Vector[])[],
  thickness: number,
): FigureNode {
  return {
    id,
    class: `figure-${material}-bar`,
    d: bars.map((bar) => linePath(bar.map((point) => project(view, point)))).join(''),
    strokeWidth: Math.round(thickness * view.scale),
  };
}
