import type { View } from '../drawing/camera.ts';
import type { FigureNode } from '../drawing/node.ts';
import type { Vector } from '../math/vector.ts';
import { type Box, boxNodes } from './box.ts';

/** A mat on the floor from `x[0]` to `x[1]`, percent of body height. */
export interface Mat {
  x: [number, number];
  halfWidth?: number | undefined;
}

const HALF_WIDTH = 17;
const THICKNESS = 1.1;

/** The mat as paths; their ids start with `id`. */
export function matNodes(mat: Mat, view: View, id: string): FigureNode[] {
  return boxNodes(view, id, 'mat', matBox(mat), 1.2);
}

function matBox(mat: Mat): Box {
  const z = mat.halfWidth ?? HALF_WIDTH;
  return { low: [mat.x[0], -THICKNESS, -z], high: [mat.x[1], -0.1, z] };
}

/** Points that the picture must contain. */
export function matExtent(mat: Mat): Vector[] {
  const { low, high } = matBox(mat);
  return [
    [low[0], low[1], high[2]],
    [high[0], low[1], high[2]],
    [low[0], 0, low[2]],
    [high[0], 0, low[2]],
  ];
}
