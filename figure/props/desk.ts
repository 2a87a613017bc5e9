import type { View } from '../drawing/camera.ts';
import type { FigureNode } from '../drawing/node.ts';
import type { Vector } from '../math/vector.ts';
import { type Box, barsNode, boxNodes } from './box.ts';

/** A desk or counter; `height` is the top of its board. Percent of body height. */
export interface Desk {
  x: [number, number];
  height: number;
  halfWidth?: number | undefined;
}

const HALF_WIDTH = 26;
const BOARD = 2.6;
const LEG_INSET = 4;

/** The desk as paths; their ids start with `id`. */
export function deskNodes(desk: Desk, view: View, id: string): FigureNode[] {
  const z = (desk.halfWidth ?? HALF_WIDTH) - LEG_INSET;
  const leg = (x: number, side: 1 | -1): Vector[] => [
    [x, desk.height - BOARD, side * z],
    [x, 0.6, side * z],
  ];
  const legs = (side: 1 | -1): Vector[][] => [
    leg(desk.x[0] + LEG_INSET, side),
    leg(desk.x[1] - LEG_INSET, side),
  ];
  return [
    barsNode(view, `${id}-legs-far`, 'wood', legs(-1), 2.2),
    barsNode(view, `${id}-legs-near`, 'wood', legs(1), 2.2),
    ...boxNodes(view, `${id}-board`, 'wood', deskBoard(desk), 0.8),
  ];
}

function deskBoard(desk: Desk): Box {
  const z = desk.halfWidth ?? HALF_WIDTH;
  return { low: [desk.x[0], desk.height - BOARD, -z], high: [desk.x[1], desk.height - 0.4, z] };
}

/** The desk's solid boxes: its board. */
export function deskSolids(desk: Desk): Box[] {
  return [deskBoard(desk)];
}

/** Points that the picture must contain. */
export function deskExtent(desk: Desk): Vector[] {
  const z = desk.halfWidth ?? HALF_WIDTH;
  const [x0, x1] = desk.x;
  return [
    [x0, desk.height, -z],
    [x1, desk.height, -z],
    [x0, 0, z],
    [x1, 0, z],
  ];
}
