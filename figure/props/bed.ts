import type { View } from '../drawing/camera.ts';
import type { FigureNode } from '../drawing/node.ts';
import type { Vector } from '../math/vector.ts';
import { type Box, boxNodes } from './box.ts';

/** The edge of a bed, on which somebody sits or beside which they stand. Percent of body height. */
export interface Bed {
  /** How far forward the bed reaches; it goes on behind that. */
  edge: number;
  /** The top of the mattress where it is sat on. */
  height: number;
}

const DEPTH = 52;
const HALF_WIDTH = 34;
const MATTRESS = 11;
/** How far the frame stands back under the mattress. */
const OVERHANG = 2.5;
/** Free height under the frame. */
const CLEARANCE = 3;

export function bedNodes(bed: Bed, view: View, id: string): FigureNode[] {
  const bottom = bed.height - MATTRESS;
  const frame: Box = {
    low: [bed.edge - DEPTH + OVERHANG, CLEARANCE, -HALF_WIDTH + OVERHANG],
    high: [bed.edge - OVERHANG, bottom, HALF_WIDTH - OVERHANG],
  };
  return [
    ...boxNodes(view, `${id}-frame`, 'wood', frame, 0.8),
    ...boxNodes(view, id, 'pillow', mattress(bed), 3),
  ];
}

function mattress({ edge, height }: Bed): Box {
  return { low: [edge - DEPTH, height - MATTRESS, -HALF_WIDTH], high: [edge, height, HALF_WIDTH] };
}

/** What nothing may go through: the mattress gives way by as much as a chair's seat does. */
export function bedSolids(bed: Bed): Box[] {
  const { low, high } = mattress(bed);
  return [{ low, high: [high[0], high[1] - 1.2, high[2]] }];
}

export function bedExtent({ edge, height }: Bed): Vector[] {
  return [
    [edge - DEPTH, 0, HALF_WIDTH],
    [edge - DEPTH, height, -HALF_WIDTH],
    [edge, 0, HALF_WIDTH],
  ];
}
