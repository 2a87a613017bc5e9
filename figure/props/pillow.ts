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

/** The rounded share of each half side. */
const CORNER = 0.3;
/** The share of the height that is lit from above. */
const LIT = 0.65;

/** The pillow as paths; their ids start with `id`. */
export function pillowNodes(pillow: Pillow, view: View, id: string): FigureNode[] {
  const { at, halfSize } = pillow;
  const top: Pillow = {
    at: [at[0], at[1] + halfSize[1] * (1 - LIT), at[2]],
    halfSize: [halfSize[0], halfSize[1] * LIT, halfSize[2]],
  };
  return [
    { id: `${id}-side`, class: 'figure-pillow-side', d: piecePath(view, cornersOf(pillow)) },
    { id: `${id}-top`, class: 'figure-pillow-top', d: piecePath(view, cornersOf(top)) },
  ];
}

function cornersOf({ at, halfSize: [halfX, halfY, halfZ] }: Pillow): Ellipsoid[] {
  const ends = [1, -1] as const;
  return ends.flatMap((x) =>
    ends.map((z): Ellipsoid => ({
      centre: [at[0] + x * halfX * (1 - CORNER), at[1], at[2] + z * halfZ * (1 - CORNER)],
      axes: [
        [halfX * CORNER, 0, 0],
        [0, halfY, 0],
        [0, 0, halfZ * CORNER],
      ],
    })),
  );
}

/** Points that the picture must contain. */
export function pillowExtent({ at, halfSize }: Pillow): Vector[] {
  return [
    [at[0] - halfSize[0], at[1] - halfSize[1], at[2] + halfSize[2]],
    [at[0] + halfSize[0], at[1] + halfSize[1], at[2] - halfSize[2]],
  ];
}
