import type { View } from '../drawing/camera.ts';
import type { FigureNode } from '../drawing/node.ts';
import type { Vector } from '../math/vector.ts';
import { type Box, boxNodes } from './box.ts';

/** The edge of a bed, to sit on or stand beside. Percent of body height. */
export interface Bed {
  /** The front edge; the bed extends backward from it. */
  edge: number;
  /** The top of the mattress. */
  height: number;
}

const DEPTH = 52;
const HALF_WIDTH = 34;
const MATTRESS = 11;
/** Distance of the frame from the edge of the mattress. */
const OVERHANG = 2.5;
/** Height of the gap below the frame. */
const CLEARANCE = 3;

/** The bed as paths; their ids start with `id`. */
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

/** The bed's solid boxes. The mattress is as soft as an office chair's seat. */
export function bedSolids(bed: Bed): Box[] {
  const { low, high } = mattress(bed);
  return [{ low, high: [high[0], high[1] - 1.2, high[2]] }];
}

/** Points that the picture must contain. */
export function bedExtent({ edge, height }: Bed): Vector[] {
  return [
    [edge - DEPTH, 0, HALF_WIDTH],
    [edge - DEPTH, height, -HALF_WIDTH],
    [edge, 0, HALF_WIDTH],
  ];
}
