import { clamp } from '../math/vector.ts';
import type { Point } from './camera.ts';
import { type Ellipse, extremePoint, halfWidth } from './ellipse.ts';
import { hullPath } from './hull.ts';
import { smoothClosedPath } from './path.ts';

/** A chain counts as seen end-on if it is shorter on the paper than this share of its thickness. */
const END_ON = 0.9;
const CAP_STEPS = 4;

/**
 * The outline of a chain of ellipses as one closed curve: an envelope on each side and a cap at each end. Interpolates
 * `steps` ellipses per link. A chain that is seen end-on becomes the union of the hulls of its neighbours instead.
 * Always clockwise on the paper, so that several outlines in one path are filled as their union.
 */
export function chainPath(chain: readonly Ellipse[], steps: number): string {
  const dense = densify(chain, steps);
  if (isEndOn(dense)) {
    return dense
      .slice(1)
      .map((ellipse, index) => hullPath([dense[index] ?? ellipse, ellipse]))
      .join('');
  }
  return smoothClosedPath(outlinePoints(dense));
}

/** Interpolates ellipses along a Catmull–Rom curve through the chain. */
function densify(chain: readonly Ellipse[], steps: number): Ellipse[] {
  const dense: Ellipse[] = [];
  chain.forEach((current, index) => {
    const next = chain[index + 1];
    if (!next) {
      dense.push(current);
      return;
    }
    const before = chain[index - 1] ?? current;
    const after = chain[index + 2] ?? next;
    for (let step = 0; step < steps; step++) {
      dense.push(between(before, current, next, after, step / steps));
    }
  });
  return dense;
}

function between(before: Ellipse, from: Ellipse, to: Ellipse, after: Ellipse, share: number): Ellipse {
  const xx = Math.max(curve(before.xx, from.xx, to.xx, after.xx, share), 0.01);
  const yy = Math.max(curve(before.yy, from.yy, to.yy, after.yy, share), 0.01);
  const limit = Math.sqrt(xx * yy) * 0.9999;
  return {
    x: curve(before.x, from.x, to.x, after.x, share),
    y: curve(before.y, from.y, to.y, after.y, share),
    xx,
    xy: clamp(curve(before.xy, from.xy, to.xy, after.xy, share), -limit, limit),
    yy,
  };
}

function curve(a: number, b: number, c: number, d: number, t: number): number {
  return (
    0.5 * (2 * b + (c - a) * t + (2 * a - 5 * b + 4 * c - d) * t * t + (3 * b - a - 3 * c + d) * t * t * t)
  );
}

function isEndOn(chain: readonly Ellipse[]): boolean {
  let run = 0;
  let thickness = 0;
  chain.forEach((ellipse, index) => {
    const before = chain[index - 1] ?? ellipse;
    run += Math.hypot(ellipse.x - before.x, ellipse.y - before.y);
    thickness = Math.max(thickness, Math.sqrt(Math.max(ellipse.xx, ellipse.yy)));
  });
  return run < thickness * END_ON;
}

interface Normals {
  left: number;
  along: number;
  right: number;
}

function outlinePoints(chain: readonly Ellipse[]): Point[] {
  const left: Point[] = [];
  const right: Point[] = [];
  const normals = chain.map((ellipse, index) => {
    const angles = normalsAt(chain[index - 1] ?? ellipse, chain[index + 1] ?? ellipse);
    left.push(extremePoint(ellipse, Math.cos(angles.left), Math.sin(angles.left)));
    right.push(extremePoint(ellipse, Math.cos(angles.right), Math.sin(angles.right)));
    return angles;
  });
  const [first, last] = [chain[0], chain.at(-1)];
  const [firstNormals, lastNormals] = [normals[0], normals.at(-1)];
  if (!first || !last || !firstNormals || !lastNormals) return [];
  return [
    ...right,
    ...cap(last, lastNormals.right, lastNormals.along, lastNormals.left),
    ...left.reverse(),
    ...cap(first, firstNormals.left, firstNormals.along + Math.PI, firstNormals.right),
  ];
}

/**
 * The angles of the points where the outline touches an ellipse of the chain. If the chain grows thicker, the normals
 * turn backward: by asin of the increase in half width per unit of length.
 */
function normalsAt(before: Ellipse, after: Ellipse): Normals {
  const dx = after.x - before.x;
  const dy = after.y - before.y;
  const way = Math.hypot(dx, dy) || 0.01;
  const along = Math.atan2(dy, dx);
  const lean = (sign: 1 | -1): number => {
    const x = (-dy / way) * sign;
    const y = (dx / way) * sign;
    const growth = (halfWidth(after, x, y) - halfWidth(before, x, y)) / way;
    return Math.asin(clamp(growth, -0.9, 0.9));
  };
  return { left: along + Math.PI / 2 + lean(1), along, right: along - Math.PI / 2 - lean(-1) };
}

/** The points around the end of a chain, from one normal through the end's direction to the other normal; radians. */
function cap(ellipse: Ellipse, from: number, over: number, to: number): Point[] {
  const points: Point[] = [];
  const push = (start: number, turn: number, step: number): void => {
    const angle = start + (turn * step) / CAP_STEPS;
    points.push(extremePoint(ellipse, Math.cos(angle), Math.sin(angle)));
  };
  for (let step = 1; step <= CAP_STEPS; step++) push(from, shortTurn(from, over), step);
  for (let step = 1; step < CAP_STEPS; step++) push(over, shortTurn(over, to), step);
  return points;
}

/** The shorter turn between two angles, radians. */
function shortTurn(from: number, to: number): number {
  const turn = (to - from) % (2 * Math.PI);
  if (turn > Math.PI) return turn - 2 * Math.PI;
  return turn < -Math.PI ? turn + 2 * Math.PI : turn;
}
