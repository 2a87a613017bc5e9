import type { ArrowPath } from '../../content/pose.ts';
import { mix } from '../math/vector.ts';
import { type Body, spineFrame } from '../skeleton.ts';
import { arrowPath, isBesideSpine } from './arrow-path.ts';
import { bodyNodes } from './body-nodes.ts';
import { type Point, type View, project } from './camera.ts';
import { headNodes } from './head-nodes.ts';
import type { FigureNode } from './node.ts';
import { linePath, smoothOpenPath } from './path.ts';
import { type Silhouette, gapTo, silhouetteOf } from './silhouette.ts';

/** Percent of body height. */
const DEFAULT_OFFSET = 7;
const HEAD_LENGTH = 3;
const STROKE = 1.1;
/** The smallest gap between the middle of the arrow's line and the body. */
const GAP = 1.8;
/** An arrow that would cover the body is moved aside in steps of this size, at most this far. */
const STEP = 0.5;
const FARTHEST = 30;
/** The face is looked at in every so many bodies of a move. */
const FACES_EVERY = 3;
/** Half the angle between the lines of the arrowhead, radians. */
const HEAD_ANGLE = 0.62;
/** Number of intervals on the arrow's curve. Few make it smooth. */
const POINTS = 9;

/**
 * An arrow along the actual path of a point through `bodies`, or beside the spine of the last body. It is moved aside
 * until it is clear of the last body, and of the face in all bodies.
 *
 * @param path what the arrow follows, and its offset, which doesn't apply to an arrow beside the spine
 * @param suffix ends the ids of the nodes, so that two arrows in one picture differ
 */
export function arrowNodes(
  view: View,
  bodies: readonly Body[],
  { follows, offset = DEFAULT_OFFSET }: ArrowPath,
  suffix: string,
): FigureNode[] {
  const path = evenlySpaced(arrowPath(view, bodies, follows), POINTS);
  const [middleBody, lastBody] = [bodies[bodies.length >> 1], bodies.at(-1)];
  const middle = path[path.length >> 1];
  if (!middle || !middleBody || !lastBody) return [];
  const push = pushFrom(view, middleBody, middle, isBesideSpine(follows) ? 0 : offset);
  const obstacles = [silhouetteOfBody(lastBody, view), ...facesOf(bodies, view)].flat();
  const line = clearOf(obstacles, path, push, view.scale);
  const arrow = { class: 'figure-arrow', strokeWidth: Math.round(STROKE * view.scale) };
  return [
    { ...arrow, id: `arrow-line${suffix}`, d: smoothOpenPath(line) },
    { ...arrow, id: `arrow-head${suffix}`, d: linePath(arrowHead(line, view.scale)) },
  ];
}

/** Where an arrow is moved: in a unit direction on the paper, at least by a distance in paper units. */
interface Push {
  x: number;
  y: number;
  least: number;
}

function pushFrom(view: View, body: Body, from: Point, offset: number | [number, number]): Push {
  const trunk = project(view, mix(body.pelvis.position, spineFrame(body.spine, 6).position, 0.5));
  const away = { x: from.x - trunk.x, y: from.y - trunk.y };
  if (typeof offset === 'number') return { ...unit(away), least: offset * view.scale };
  const toTheRight = view.mirrored ? -offset[0] : offset[0];
  const least = Math.hypot(...offset) * view.scale;
  return { ...unit(least > 0 ? { x: toTheRight, y: -offset[1] } : away), least };
}

function unit({ x, y }: Point): Point {
  const length = Math.hypot(x, y) || 1;
  return { x: x / length, y: y / length };
}

/** The path moved aside until it is clear of the body; moved by the least distance if it never is. */
function clearOf(body: Silhouette, path: readonly Point[], push: Push, scale: number): Point[] {
  const movedBy = (distance: number): Point[] =>
    path.map(({ x, y }) => ({ x: x + push.x * distance, y: y + push.y * distance }));
  for (let extra = 0; extra <= FARTHEST; extra += STEP) {
    const moved = movedBy(push.least + extra * scale);
    if (gapTo(body, [...moved, ...arrowHead(moved, scale)]) >= GAP * scale) return moved;
  }
  return movedBy(push.least);
}

/** The areas that the face covers during a move. */
function facesOf(bodies: readonly Body[], view: View): Silhouette[] {
  return bodies
    .filter((_, index) => index % FACES_EVERY === 0)
    .map((body) => silhouetteOf(headNodes(body, view).find(({ id }) => id === 'face')?.d ?? ''));
}

/** The area that a body covers. */
export function silhouetteOfBody(body: Body, view: View): Silhouette {
  const nodes = bodyNodes(body, view, { glows: [], inFront: [] });
  return silhouetteOf(nodes.map((node) => node.d).join(''));
}

/** The same path with evenly spaced points: easing crowds them at its start and end. */
function evenlySpaced(path: readonly Point[], count: number): Point[] {
  if (path.length === 0) return [];
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

/** The ends of the arrowhead's lines, with the tip between them. */
function arrowHead(path: readonly Point[], scale: number): Point[] {
  const tip = path.at(-1);
  const before = path.at(-3);
  if (!tip || !before) return [];
  const direction = Math.atan2(tip.y - before.y, tip.x - before.x);
  const barb = (turn: number): Point => ({
    x: tip.x - HEAD_LENGTH * scale * Math.cos(direction + turn),
    y: tip.y - HEAD_LENGTH * scale * Math.sin(direction + turn),
  });
  return [barb(HEAD_ANGLE), tip, barb(-HEAD_ANGLE)];
}
