import type { ArrowPoint } from '../../content/pose.ts';
import { type Vector, mix } from '../math/vector.ts';
import { type Body, HEAD, pointOn, spineFrame } from '../pose/skeleton.ts';
import { type Point, type View, project } from './camera.ts';
import type { FigureNode } from './node.ts';
import { linePath, smoothOpenPath } from './path.ts';

/** Percent of body height. */
const DEFAULT_OFFSET = 7;
const SHORTEST = 11;
const HEAD_LENGTH = 3;
const STROKE = 1.1;
/** The arrow shows this middle share of a long way. */
const SHOWN = 0.84;
/** Half the angle between the arrow head's lines, radians. */
const HEAD_ANGLE = 0.62;
/** A point that moves less than this has no arrow. */
const STANDING_STILL = 0.8;
/** Corners of the arrow's curve: few make it calm. */
const POINTS = 9;
/** From the spine's joints back to an arrow that runs along them. */
const BEHIND_BACK = -9.5;

/** The joints of the spine along which an arrow runs. */
const SPINE_STRETCHES = { upLowBack: [0, 3], upUpperBack: [2, 6], upNeck: [4, 8] } as const;

type SpineStretch = keyof typeof SPINE_STRETCHES;

/**
 * An arrow along the way that a point of the body really takes through `bodies`, moved away from the body: by `offset`
 * percent of body height, or by [right, up] in the picture. Or an arrow that runs up behind a stretch of the spine, as it
 * is in the last of the bodies.
 */
export function arrowNodes(
  view: View,
  bodies: readonly Body[],
  follows: ArrowPoint,
  offset: number | [number, number] = DEFAULT_OFFSET,
): FigureNode[] {
  const way = isSpineStretch(follows)
    ? wayUpSpine(view, bodies.at(-1), follows)
    : wayOfPoint(view, bodies, follows, offset);
  if (way.length === 0) return [];
  const even = evenlySpaced(way, POINTS);
  const strokeWidth = Math.round(STROKE * view.scale);
  return [
    { id: 'arrow-line', class: 'figure-arrow', d: smoothOpenPath(even), strokeWidth },
    { id: 'arrow-head', class: 'figure-arrow', d: arrowHead(even, HEAD_LENGTH * view.scale), strokeWidth },
  ];
}

function isSpineStretch(follows: ArrowPoint): follows is SpineStretch {
  return follows in SPINE_STRETCHES;
}

function wayUpSpine(view: View, body: Body | undefined, stretch: SpineStretch): Point[] {
  if (!body) return [];
  const [from, to] = SPINE_STRETCHES[stretch];
  return Array.from({ length: to - from + 1 }, (_, index) =>
    project(view, pointOn(spineFrame(body.spine, from + index), [BEHIND_BACK, 0, 0])),
  );
}

function wayOfPoint(
  view: View,
  bodies: readonly Body[],
  follows: Exclude<ArrowPoint, SpineStretch>,
  offset: number | [number, number],
): Point[] {
  const way = bodies.map((body) => project(view, followedPoint(body, follows)));
  const [start, end] = [way[0], way.at(-1)];
  const middleBody = bodies[bodies.length >> 1];
  if (!start || !end || !middleBody) return [];
  const length = Math.hypot(end.x - start.x, end.y - start.y);
  if (length < STANDING_STILL * view.scale) return [];
  const push = pushAway(view, middleBody, way[way.length >> 1] ?? start, offset);
  const stretch = Math.max(SHOWN, (SHORTEST * view.scale) / length);
  const centre = { x: (start.x + end.x) / 2, y: (start.y + end.y) / 2 };
  return way.map(({ x, y }) => ({
    x: centre.x + (x - centre.x) * stretch + push.x,
    y: centre.y + (y - centre.y) * stretch + push.y,
  }));
}

function pushAway(view: View, body: Body, from: Point, offset: number | [number, number]): Point {
  if (typeof offset !== 'number') {
    const toTheRight = view.mirrored ? -offset[0] : offset[0];
    return { x: toTheRight * view.scale, y: -offset[1] * view.scale };
  }
  const trunk = project(view, mix(body.pelvis.place, spineFrame(body.spine, 6).place, 0.5));
  const distance = Math.hypot(from.x - trunk.x, from.y - trunk.y) || 1;
  const factor = (offset * view.scale) / distance;
  return { x: (from.x - trunk.x) * factor, y: (from.y - trunk.y) * factor };
}

/** The same way with its points equally far apart: a slow start and end leave them crowded there. */
function evenlySpaced(way: readonly Point[], count: number): Point[] {
  const marks: { at: number; point: Point }[] = [];
  let length = 0;
  way.forEach((point, index) => {
    const before = way[index - 1] ?? point;
    length += Math.hypot(point.x - before.x, point.y - before.y);
    marks.push({ at: length, point });
  });
  return Array.from({ length: count + 1 }, (_, index) => pointAt(marks, (length * index) / count));
}

function pointAt(marks: readonly { at: number; point: Point }[], length: number): Point {
  const next = Math.max(
    1,
    marks.findIndex((mark) => mark.at >= length - 0.001),
  );
  const before = marks[next - 1];
  const after = marks[next];
  if (!before || !after) return before?.point ?? { x: 0, y: 0 };
  const share = (length - before.at) / (after.at - before.at || 1);
  return {
    x: before.point.x + (after.point.x - before.point.x) * share,
    y: before.point.y + (after.point.y - before.point.y) * share,
  };
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

function followedPoint(body: Body, point: Exclude<ArrowPoint, SpineStretch>): Vector {
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
