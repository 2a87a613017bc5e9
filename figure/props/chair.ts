import type { View } from '../drawing/camera.ts';
import type { FigureNode } from '../drawing/node.ts';
import type { Vector } from '../math/vector.ts';
import { type Box, barsNode, boxNodes } from './box.ts';

/** A plain chair: four legs, a wooden seat, and a backrest of two posts and two slats. Percent of body height. */
export interface Chair {
  /** The middle of the seat. */
  x: number;
  seatHeight: number;
}

const HALF_DEPTH = 11.5;
const HALF_WIDTH = 11.5;
const BOARD = 2.2;
const BACK_HEIGHT = 25;
/** How far the backrest leans forward per unit of height; negative leans backward. */
const BACK_LEAN = -0.12;
const LEG_SPLAY = 1.4;

/** The chair as paths; their ids start with `id`. */
export function chairNodes(chair: Chair, view: View, id: string): FigureNode[] {
  const { x, seatHeight } = chair;
  const under = seatHeight - BOARD;
  const leg = (side: 1 | -1, end: 1 | -1): Vector[] => [
    [x + end * (HALF_DEPTH - 1.6), under, side * (HALF_WIDTH - 1.6)],
    [x + end * (HALF_DEPTH - 1.6 + LEG_SPLAY), 0.6, side * (HALF_WIDTH - 1.6 + LEG_SPLAY * 0.5)],
  ];
  const rail = (side: 1 | -1): Vector[] => [
    [x - HALF_DEPTH + 1, seatHeight * 0.42, side * (HALF_WIDTH - 1.2)],
    [x + HALF_DEPTH - 1, seatHeight * 0.42, side * (HALF_WIDTH - 1.2)],
  ];
  const post = (side: 1 | -1): Vector[] => [
    [backX(chair, 0), under, side * (HALF_WIDTH - 1.8)],
    [backX(chair, BACK_HEIGHT), seatHeight + BACK_HEIGHT, side * (HALF_WIDTH - 1.8)],
  ];
  const slat = (from: number, to: number): Box => ({
    low: [backX(chair, from) - 0.5, seatHeight + from, -HALF_WIDTH + 1.8],
    high: [backX(chair, from) + 0.5, seatHeight + to, HALF_WIDTH - 1.8],
  });
  return [
    barsNode(view, `${id}-legs-far`, 'wood', [leg(-1, -1), leg(-1, 1), rail(-1)], 1.9),
    barsNode(view, `${id}-post-far`, 'wood', [post(-1)], 1.9),
    ...boxNodes(view, `${id}-slat-low`, 'wood', slat(9.5, 13), 0.8, BACK_LEAN),
    ...boxNodes(view, `${id}-slat-high`, 'wood', slat(18, 24.5), 0.8, BACK_LEAN),
    barsNode(view, `${id}-post-near`, 'wood', [post(1)], 1.9),
    barsNode(view, `${id}-legs-near`, 'wood', [leg(1, -1), leg(1, 1), rail(1)], 1.9),
    ...boxNodes(view, `${id}-seat`, 'wood', seatBoard(chair), 1.2),
  ];
}

function backX(chair: Chair, height: number): number {
  return chair.x - HALF_DEPTH + 0.9 + BACK_LEAN * height;
}

function seatBoard(chair: Chair): Box {
  return {
    low: [chair.x - HALF_DEPTH, chair.seatHeight - BOARD, -HALF_WIDTH],
    high: [chair.x + HALF_DEPTH, chair.seatHeight - 0.6, HALF_WIDTH],
  };
}

/** The chair's solid boxes. */
export function chairSolids(chair: Chair): Box[] {
  const { x, seatHeight } = chair;
  return [
    seatBoard(chair),
    {
      low: [backX(chair, BACK_HEIGHT) - 1, seatHeight + 9, -HALF_WIDTH],
      high: [backX(chair, 9) + 1, seatHeight + BACK_HEIGHT, HALF_WIDTH],
    },
    { low: [x - HALF_DEPTH, 0, HALF_WIDTH - 2.6], high: [x + HALF_DEPTH, seatHeight - BOARD, HALF_WIDTH] },
    { low: [x - HALF_DEPTH, 0, -HALF_WIDTH], high: [x + HALF_DEPTH, seatHeight - BOARD, 2.6 - HALF_WIDTH] },
  ];
}

/** Points that the picture must contain. */
export function chairExtent(chair: Chair): Vector[] {
  const { x, seatHeight } = chair;
  return [
    [backX(chair, BACK_HEIGHT) - 1, seatHeight + BACK_HEIGHT + 1, HALF_WIDTH],
    [backX(chair, BACK_HEIGHT) - 1, seatHeight + BACK_HEIGHT + 1, -HALF_WIDTH],
    [x - HALF_DEPTH - LEG_SPLAY, 0, HALF_WIDTH + 1],
    [x + HALF_DEPTH + LEG_SPLAY, 0, -HALF_WIDTH],
  ];
}
