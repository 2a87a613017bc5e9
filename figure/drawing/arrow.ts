import type { ArrowPoint } from '../../content/pose.ts';
import { type Vector, mix } from '../math/vector.ts';
import { type Body, HEAD, pointOn, spineFrame } from '../skeleton.ts';
import { type Point, type View, project } from './camera.ts';
import type { FigureNode } from './node.ts';
import { linePath, smoothOpenPath } from './path.ts';

/** Percent of body height. */
const DEFAULT_OFFSET = 7;
const SHORTEST = 11;
const HEAD_LENGTH = 3;
const STROKE = 1.1;
/** The arrow covers this share of a long path, centred on its middle. */
const SHOWN_SHARE = 0.84;
/** Half the angle between the lines of the arrowhead, radians. */
const HEAD_ANGLE = 0.62;
/** A point that moves less than this gets no arrow. */
const SMALLEST_MOVE = 0.8;
/** Number of intervals on the arrow's curve. Few make it smooth. */
const POINTS = 9;
/** Offset from the spine's joints to an arrow along them; negative is behind. */
const BEHIND_BACK = -9.5;

/** The first and last joint of each section of the spine that an arrow can run along. */
const SPINE_SECTIONS = { upLowBack: [0, 3], upUpperBack: [2, 6], upNeck: [4, 8] } as const;

type SpineSection = keyof typeof SPINE_SECTIONS;

/**
 * An arrow along the actual path of a point through `bodies`, or upward behind a section of the spine of the last body.
 *
 * @param offset distance of the arrow from the path, away from the body, or [right, up] in the picture; percent of body
 * height. Doesn't apply to a section of the spine.
 */
export function arrowNodes(
  view: View,
  bodies: readonly Body[],
  follows: ArrowPoint,
  offset: number | [number, number] = DEFAULT_OFFSET,
): FigureNode[] {
  const path = isSpineSection(follows)
    ? pathUpSpine(view, bodies.at(-1), follows)
    : pathOfPoint(view, bodies, follows, offset);
  if (path.length === 0) return [];
  const even = evenlySpaced(path, POINTS);
  const strokeWidth = Math.round(STROKE * view.scale);
  return [
    { id: 'arrow-line', class: 'figure-arrow', d: smoothOpenPath(even), strokeWidth },
    { id: 'arrow-head', class: 'figure-arrow', d: arrowHead(even, HEAD_LENGTH * view.scale), strokeWidth },
  ];
}

function isSpineSection(follows: ArrowPoint): follows is SpineSection {
  return follows in SPINE_SECTIONS;
}

function pathUpSpine(view: View, body: Body | undefined, section: SpineSection): Point[] {
  if (!body) return [];
  const [from, to] = SPINE_SECTIONS[section];
  return Array.from({ length: to - from + 1 }, (_, index) =>
    project(view, pointOn(spineFrame(body.spine, from + index), [BEHIND_BACK, 0, 0])),
  );
}

function pathOfPoint(
  view: View,
  bodies: readonly Body[],
  follows: Exclude<ArrowPoint, SpineSection>,
  offset: number | [number, number],
): Point[] {
  const path = bodies.map((body) => project(view, followedPoint(body, follows)));
  const [start, end] = [path[0], path.at(-1)];
  const middleBody = bodies[bodies.length >> 1];
  if (!start || !end || !middleBody) return [];
  const length = Math.hypot(end.x - start.x, end.y - start.y);
  if (length < SMALLEST_MOVE * view.scale) return [];
  const push = pushAway(view, middleBody, path[path.length >> 1] ?? start, offset);
  const stretch = Math.max(SHOWN_SHARE, (SHORTEST * view.scale) / length);
  const centre = { x: (start.x + end.x) / 2, y: (start.y + end.y) / 2 };
  return path.map(({ x, y }) => ({
    x: centre.x + (x - centre.x) * stretch + push.x,
    y: centre.y + (y - centre.y) * stretch + push.y,
  }));
}

function pushAway(view: View, body: Body, from: Point, offset: number | [number, number]): Point {
  if (typeof offset !== 'number') {
    const toTheRight = view.mirrored ? -offset[0] : offset[0];
    return { x: toTheRight * view.scale, y: -offset[1] * view.scale };
  }
  const trunk = project(view, mix(body.pelvis.position, spineFrame(body.spine, 6).position, 0.5));
  const distance = Math.hypot(from.x - trunk.x, from.y - trunk.y) || 1;
  const factor = (offset * view.scale) / distance;
  return { x: (from.x - trunk.x) * factor, y: (from.y - trunk.y) * factor };
}

/** The same path with evenly spaced points: easing crowds them at its start and end. */
function evenlySpaced(path: readonly Point[], count: number): Point[] {
  const marks: { at: number; point: Point }[] = [];
  let length = 0;
  path.forEach((point, index) => {
    const before = path[index - 1] ?? point;
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

function arrowHead(path: readonly Point[], length: number): string {
  const tip = path.at(-1);
  const before = path.at(-3);
  if (!tip || !before) return '';
  const direction = Math.atan2(tip.y - before.y, tip.x - before.x);
  const barb = (turn: number): Point => ({
    x: tip.x - length * Math.cos(direction + turn),
    y: tip.y - length * Math.sin(direction + turn),
  });
  return linePath([barb(HEAD_ANGLE), tip, barb(-HEAD_ANGLE)]);
}

function followedPoint(body: Body, point: Exclude<ArrowPoint, SpineSection>): Vector {
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
      return body.pelvis.position;
    case 'kneeRight':
      return body.legRight[1].position;
    case 'kneeLeft':
      return body.legLeft[1].position;
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
