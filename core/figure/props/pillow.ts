import type { View } from '../drawing/camera.ts';
import type { FigureNode } from '../drawing/node.ts';
import { piecePath } from '../drawing/shape-path.ts';
import type { Ellipsoid } from '../flesh/ellipsoid.ts';
import type { Vector } from '../math/vector.ts';

/** A soft pillow, percent of body height. */
export interface Pillow {
  at: Vector;
  halfSize: Vector;
}

const CORNER = 0.3;

export function pillowNodes(pillow: Pillow, view: View, id: string): FigureNode[] {
  const corners = ([1, -1] as const).flatMap((x) => ([1, -1] as const).map((z) => corner(pillow, x, z)));
  return [{ id, class: 'figure-pillow', d: piecePath(view, corners) }];
}

function corner({ at, halfSize }: Pillow, x: 1 | -1, z: 1 | -1): Ellipsoid {
  const [halfX, halfY, halfZ] = halfSize;
  return {
    centre: [at[0] + x * halfX * (1 - CORNER), at[1], at[2] + z * halfZ * (1 - CORNER)],
    axes: [
      [halfX * CORNER, 0, 0],
      [0, halfY, 0],
      [0, 0, halfZ * CORNER],
    ],
  };
}

export function pillowExtent({ at, halfSize }: Pillow): Vector[] {
  return [
    [at[0] - halfSize[0], at[1] - halfSize[1], at[2] + halfSize[2]],
    [at[0] + halfSize[0], at[1] + halfSize[1], at[2] - halfSize[2]],
  ];
}
