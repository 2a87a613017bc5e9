import type { ArrowPoint } from '../../content/pose.ts';
import type { Vector } from '../math/vector.ts';
import { type Body, type Frame, HEAD, pointOn, spineFrame } from '../skeleton.ts';
import { type Point, type View, project } from './camera.ts';

/** Percent of body height. */
const SHORTEST = 11;
/** The arrow covers this share of a long path, centred on its middle. */
const SHOWN_SHARE = 0.84;
/** A point that moves less than this gets no arrow. */
const SMALLEST_MOVE = 0.8;
/** Offset from the spine's joints to an arrow along them; negative is behind. */
const BEHIND_BACK = -9.5;
/** The ends of an arrow out of the low back or into it, behind the middle of the lumbar spine. */
const NEAR_LOW_BACK = -6;
const FAR_FROM_LOW_BACK = -15;

/** The first and last joint of each section of the spine that an arrow can run along. */
const SPINE_SECTIONS = { upLowBack: [0, 3], upUpperBack: [2, 6], upNeck: [4, 8] } as const;

type SpineSection = keyof typeof SPINE_SECTIONS;
type BesideSpine = SpineSection | 'outOfLowBack' | 'intoLowBack';
type BodyPoint = Exclude<ArrowPoint, BesideSpine>;

/** Whether an arrow runs beside the spine instead of along the path of a point. */
export function isBesideSpine(follows: ArrowPoint): follows is BesideSpine {
  return follows in SPINE_SECTIONS || follows === 'outOfLowBack' || follows === 'intoLowBack';
}

/**
 * The course of an arrow on the paper, before it is moved aside: the path of a point through `bodies`, or a line beside
 * the spine of the last body. Empty if the point hardly moves.
 */
export function arrowPath(view: View, bodies: readonly Body[], follows: ArrowPoint): Point[] {
  const last = bodies.at(-1);
  if (!last) return [];
  switch (follows) {
    case 'upLowBack':
    case 'upUpperBack':
    case 'upNeck':
      return pathUpSpine(view, last, follows);
    // A round low back is highest at its upper end, a hollow one lowest further down.
    case 'outOfLowBack':
      return pathAcrossLowBack(view, spineFrame(last.spine, 2), NEAR_LOW_BACK, FAR_FROM_LOW_BACK);
    case 'intoLowBack':
      return pathAcrossLowBack(view, spineFrame(last.spine, 1), FAR_FROM_LOW_BACK, NEAR_LOW_BACK);
    default:
      return pathOfPoint(view, bodies, follows);
  }
}

function pathUpSpine(view: View, body: Body, section: SpineSection): Point[] {
  const [from, to] = SPINE_SECTIONS[section];
  return Array.from({ length: to - from + 1 }, (_, index) =>
    project(view, pointOn(spineFrame(body.spine, from + index), [BEHIND_BACK, 0, 0])),
  );
}

function pathAcrossLowBack(view: View, middle: Frame, from: number, to: number): Point[] {
  return [0, 0.25, 0.5, 0.75, 1].map((share) =>
    project(view, pointOn(middle, [from + (to - from) * share, 2, 0])),
  );
}

function pathOfPoint(view: View, bodies: readonly Body[], follows: BodyPoint): Point[] {
  const path = bodies.map((body) => project(view, followedPoint(body, follows)));
  const [start, end] = [path[0], path.at(-1)];
  if (!start || !end) return [];
  const length = Math.hypot(end.x - start.x, end.y - start.y);
  if (length < SMALLEST_MOVE * view.scale) return [];
  const stretch = Math.max(SHOWN_SHARE, (SHORTEST * view.scale) / length);
  const centre = { x: (start.x + end.x) / 2, y: (start.y + end.y) / 2 };
  return path.map(({ x, y }) => ({
    x: centre.x + (x - centre.x) * stretch,
    y: centre.y + (y - centre.y) * stretch,
  }));
}

function followedPoint(body: Body, point: BodyPoint): Vector {
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
