import { type View, project } from '../drawing/camera.ts';
import type { FigureNode } from '../drawing/node.ts';
import { circlePath } from '../drawing/path.ts';
import type { Vector } from '../math/vector.ts';
import { type Box, barsNode, boxNodes } from './box.ts';

/** An office chair on five wheels. Percent of body height. */
export interface OfficeChair {
  /** The middle of the seat. */
  x: number;
  seatHeight: number;
}

const HALF_DEPTH = 13;
const HALF_WIDTH = 13;
const STAR_RADIUS = 15;
const STAR_ANGLES = [100, 172, 244, 316, 28] as const;
const WHEEL_RADIUS = 1.9;

/** The office chair as paths; their ids start with `id`. */
export function officeChairNodes(chair: OfficeChair, view: View, id: string): FigureNode[] {
  const { x, seatHeight } = chair;
  const feet = starFeet(chair);
  const wheels = feet.map(([footX, , footZ]) =>
    circlePath({ ...project(view, [footX, WHEEL_RADIUS, footZ]), radius: WHEEL_RADIUS * view.scale }),
  );
  const under: Vector = [x, seatHeight - 4, 0];
  const spine: Vector[] = [under, [x - 16.5, seatHeight - 3, 0], [x - 18.5, seatHeight + 20, 0]];
  const star = feet.map((foot): Vector[] => [[x, 6.5, 0], foot]);
  return [
    barsNode(view, `${id}-star`, 'metal', star, 2.2),
    { id: `${id}-wheels`, class: 'figure-wheel', d: wheels.join('') },
    barsNode(view, `${id}-column`, 'metal', [[[x, 6, 0], under]], 3),
    barsNode(view, `${id}-spine`, 'metal', [spine], 2.2),
    ...boxNodes(view, `${id}-back`, 'cushion', backrest(chair), 2.4),
    ...boxNodes(view, `${id}-seat`, 'cushion', seatCushion(chair), 2.4),
  ];
}

function starFeet({ x }: OfficeChair): Vector[] {
  return STAR_ANGLES.map((degrees) => {
    const angle = (degrees * Math.PI) / 180;
    return [x + Math.cos(angle) * STAR_RADIUS, 3.6, Math.sin(angle) * STAR_RADIUS];
  });
}

function seatCushion({ x, seatHeight }: OfficeChair): Box {
  return {
    low: [x - HALF_DEPTH, seatHeight - 4, -HALF_WIDTH],
    high: [x + HALF_DEPTH, seatHeight - 1.2, HALF_WIDTH],
  };
}

function backrest({ x, seatHeight }: OfficeChair): Box {
  return {
    low: [x - 18.4, seatHeight + 11, 2 - HALF_WIDTH],
    high: [x - 16.2, seatHeight + 34, HALF_WIDTH - 2],
  };
}

/** The office chair's solid boxes. */
export function officeChairSolids(chair: OfficeChair): Box[] {
  return [seatCushion(chair), backrest(chair)];
}

/** Points that the picture must contain. */
export function officeChairExtent({ x, seatHeight }: OfficeChair): Vector[] {
  return [
    [x - 20, seatHeight + 35, HALF_WIDTH],
    [x - 20, seatHeight + 35, -HALF_WIDTH],
    [x + STAR_RADIUS, 0, STAR_RADIUS],
    [x - STAR_RADIUS, 0, STAR_RADIUS],
  ];
}
