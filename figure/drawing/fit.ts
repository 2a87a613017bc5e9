import { partEllipsoids } from '../flesh/parts.ts';
import { type Vector, lengthOf } from '../math/vector.ts';
import type { Body } from '../skeleton.ts';
import { type Point, type View, project } from './camera.ts';

/** Width and height, in pixels or paper units. */
export interface Size {
  width: number;
  height: number;
}

/** Margin around the figure, as a share of the picture's smaller side. */
const MARGIN = 0.055;
/** The largest height of a standing figure, as a share of the picture. */
const LARGEST_BODY = 0.9;
/** The share of the free height that is below the figure. */
const SPACE_BELOW = 0.42;

const PARTS = ['torso', 'head', 'armRight', 'armLeft', 'legRight', 'legLeft'] as const;

/**
 * The view scaled and moved so that all bodies, and these points of props, fit the paper (`size` in paper units): one
 * scale for all keyframes.
 */
export function fitView(view: View, bodies: readonly Body[], points: readonly Vector[], size: Size): View {
  const { top, bottom, ...across } = extentOf(view, bodies, points);
  const { left, right } = looksAlongBody(view) ? centred(across) : across;
  const margin = MARGIN * Math.min(size.width, size.height);
  const scale = Math.min(
    (size.width - 2 * margin) / (right - left),
    (size.height - 2 * margin) / (bottom - top),
    (size.height * LARGEST_BODY) / 100,
  );
  const below = Math.max(margin, (size.height - scale * (bottom - top)) * SPACE_BELOW);
  return {
    ...view,
    scale,
    originX: size.width / 2 - (scale * (left + right)) / 2,
    originY: size.height - below - scale * bottom,
  };
}

/** From the front or back, the body stays centred, as the picture shows both sides of a stretch. */
function looksAlongBody(view: View): boolean {
  return Math.abs(view.near[0]) > 0.9;
}

function centred({ left, right }: { left: number; right: number }): { left: number; right: number } {
  const half = Math.max(-left, right);
  return { left: -half, right: half };
}

interface Extent {
  left: number;
  top: number;
  right: number;
  bottom: number;
}

function extentOf(view: View, bodies: readonly Body[], points: readonly Vector[]): Extent {
  const extent: Extent = { left: Infinity, top: Infinity, right: -Infinity, bottom: -Infinity };
  const include = ({ x, y }: Point, radius: number): void => {
    extent.left = Math.min(extent.left, x - radius);
    extent.right = Math.max(extent.right, x + radius);
    extent.top = Math.min(extent.top, y - radius);
    extent.bottom = Math.max(extent.bottom, y + radius);
  };
  for (const body of bodies) {
    for (const { centre, axes } of PARTS.flatMap((part) => partEllipsoids(body, part))) {
      include(project(view, centre), Math.max(...axes.map(lengthOf)) * 0.8);
    }
  }
  for (const point of points) include(project(view, point), 0.5);
  return extent;
}
