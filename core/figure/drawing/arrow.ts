import type { ArrowPoint } from '../../../content/pose.ts';
import type { Vector } from '../math/vector.ts';
import { mix } from '../math/vector.ts';
import { type Body, HEAD, pointOn, spineFrame } from '../pose/skeleton.ts';
import { type Point, type View, project } from './camera.ts';
import type { FigureNode } from './node.ts';
import { linePath, smoothOpenPath } from './path.ts';

/** Percent of body height. */
const DEFAULT_OFFSET = 7;
const SHORTEST = 12;
const HEAD_LENGTH = 3.4;
const STROKE = 1.3;
/** The arrow shows this middle share of a long way. */
const SHOWN = 0.84;
/** Half the angle between the arrow head's lines, radians. */
const HEAD_ANGLE = 0.6;
/** A point that moves less than this has no arrow. */
const STANDING_STILL = 0.8;

/**
 * An arrow along the way that a point of the body really takes through `bodies`, moved away from the body: by `offset`
 * percent of body height, or by [right, up] in the picture.
 */
export function arrowNodes(
  view: View,
  bodies: readonly Body[],
  follows: ArrowPoint,
  offset: number | [number, number] = DEFAULT_OFFSET,
): FigureNode[] {
  const way = bodies.map((body) => project(view, followedPoint(body, follows)));
  const [start, end] = [way[0], way.at(-1)];
  const middleBody = bodies[bodies.length >> 1];
  if (!start || !end || !middleBody) return [];
  const length = Math.hypot(end.x - start.x, end.y - start.y);
  if (length < STANDING_STILL * view.scale) return [];
  const push = pushAway(view, middleBody, way[way.length >> 1] ?? start, offset);
  const stretch = Math.max(SHOWN, (SHORTEST * view.scale) / length);
  const centre = { x: (start.x + end.x) / 2, y: (start.y + end.y) / 2 };
  const shown = way.map(({ x, y }) => ({
    x: centre.x + (x - centre.x) * stretch + push.x,
    y: centre.y + (y - centre.y) * stretch + push.y,
  }));
  const strokeWidth = Math.round(STROKE * view.scale);
  return [
    { id: 'arrow-line', class: 'figure-arrow', d: smoothOpenPath(shown), strokeWidth },
    { id: 'arrow-head', class: 'figure-arrow', d: arrowHead(shown, HEAD_LENGTH * view.scale), strokeWidth },
  ];
}

function pushAway(view: View, body: Body, from: Point, offset: number | [number, number]): Point {
  if (typeof offset !== 'number') return { x: offset[0] * view.scale, y: -offset[1] * view.scale };
  const trunk = project(view, mix(body.pelvis.place, spineFrame(body.spine, 6).place, 0.5));
  const distance = Math.hypot(from.x - trunk.x, from.y - trunk.y) || 1;
  const factor = (offset * view.scale) / distance;
  return { x: (from.x - trunk.x) * factor, y: (from.y - trunk.y) * factor };
}

function arrowHead(way: readonly Point[], length: number): string {
  const tip = way.at(-1);
  const before = way.at(-3);
  if (!tip || !before) return '';
  const direction = Math.atan2(tip.y - before.y, tip.x - before.x);
  const barb = (turn: number): Point => ({
    x: tip.x - length * Math.cos(direction + turn),
    y: tip.y - length * Math.sin(direction + turn),
  });
  return linePath([barb(HEAD_ANGLE), tip, barb(-HEAD_ANGLE)]);
}

function followedPoint(body: Body, point: ArrowPoint): Vector {
  switch (point) {
    case 'head':
      return pointOn(spineFrame(body.spine, HEAD), [0, 4.5, 0]);
    case 'chest':
      return pointOn(spineFrame(body.spine, 5), [6, 0, 0]);
    case 'upperBack':
      return pointOn(spineFrame(body.spine, 4), [-4, 0, 0]);
    case 'lowBack':
      return pointOn(spineFrame(body.spine, 1), [-3.4, 0, 0]);
    case 'pelvis':
      return body.pelvis.place;
    case 'kneeRight':
      return body.legRight[1].place;
    case 'kneeLeft':
      return body.legLeft[1].place;
    case 'footRight':
      return pointOn(body.legRight[2], [9, -2, 0]);
    case 'footLeft':
      return pointOn(body.legLeft[2], [9, -2, 0]);
    case 'handRight':
      return pointOn(body.armRight[2], [0, -5, 0]);
    case 'handLeft':
      return pointOn(body.armLeft[2], [0, -5, 0]);
  }
}
