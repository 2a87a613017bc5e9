import type { Point } from '../drawing/camera.ts';
import type { Size } from '../drawing/fit.ts';
import type { Disc, FigureNode } from '../drawing/node.ts';
import { type Silhouette, contains, gapTo, silhouetteOf } from '../drawing/silhouette.ts';

/** Percent of body height. */
const SMALLEST_GAP = 1;
/** The part of a glow's radius in which its colour is strong. */
const CORE = 0.4;
/** The share of a glow's core that must be inside its part of the body, and the largest that may be covered. */
const LEAST_INSIDE = 0.6;
const MOST_COVERED = 0.5;
/** A glow weaker than this, or a shape more transparent, doesn't count. */
const VISIBLE = 0.5;
/** What isn't the body: furniture, shadow, arrows and glows. */
const NOT_BODY = /^figure-(mat|wood|cushion|metal|wheel|pillow|shadow|arrow|glow|contour)/;

/** What to check in a picture. */
export interface CheckedPicture {
  nodes: readonly FigureNode[];
  paper: Size;
  /** Paper units per percent of body height. */
  scale: number;
  /** Whether the move has ended. Until then, the body may still pass the arrow, and an arm a glow. */
  ended: boolean;
}

/**
 * Describes each glow that is outside its part of the body or covered, and each arrow that is too close to the body,
 * crosses the face, or leaves the picture.
 */
export function findPictureFaults({ nodes, paper, scale, ended }: CheckedPicture): string[] {
  const arrow = nodes.filter((node) => node.class === 'figure-arrow').flatMap(pointsOf);
  const face = faceOf(nodes);
  return [
    ...nodes.flatMap((node, index) =>
      node.disc ? glowFaults(node, node.disc, ended ? nodes.slice(index + 1) : []) : [],
    ),
    ...(ended && gapTo(bodyOf(nodes), arrow) < SMALLEST_GAP * scale ? ['the arrow touches the body'] : []),
    ...(arrow.some((point) => contains(face, point)) ? ['the arrow crosses the face'] : []),
    ...(arrow.every((point) => isOn(paper, point)) ? [] : ['the arrow leaves the picture']),
  ];
}

function glowFaults(glow: FigureNode, disc: Disc, later: readonly FigureNode[]): string[] {
  if ((glow.opacity ?? 1) < VISIBLE) return [];
  const core = coreOf(disc);
  const host = silhouetteOf(glow.d);
  const inside = core.filter((point) => contains(host, point));
  if (inside.length < LEAST_INSIDE * core.length) return [`${glow.id} is outside its part of the body`];
  // If both sides glow, the near leg may cover the far one.
  const hasNearTwin = later.some(({ id }) => id === otherSide(glow.id));
  const covers = hasNearTwin ? [] : later.filter(isOpaqueBody).map(({ d }) => silhouetteOf(d));
  const covered = inside.filter((point) => covers.some((cover) => contains(cover, point)));
  return covered.length > MOST_COVERED * inside.length ? [`${glow.id} is covered`] : [];
}

function otherSide(id: string): string {
  return id.replace(/(Right|Left)$/, (side) => (side === 'Right' ? 'Left' : 'Right'));
}

/** The centre and two rings of points around it. */
function coreOf({ x, y, radius }: Disc): Point[] {
  const ring = (share: number, count: number): Point[] =>
    Array.from({ length: count }, (_, index) => {
      const angle = (2 * Math.PI * index) / count;
      return { x: x + share * radius * Math.cos(angle), y: y + share * radius * Math.sin(angle) };
    });
  return [{ x, y }, ...ring(CORE / 2, 6), ...ring(CORE, 12)];
}

function isOpaqueBody(node: FigureNode): boolean {
  return !NOT_BODY.test(node.class) && (node.opacity ?? 1) >= VISIBLE;
}

function bodyOf(nodes: readonly FigureNode[]): Silhouette {
  return silhouetteOf(
    nodes
      .filter(isOpaqueBody)
      .map(({ d }) => d)
      .join(''),
  );
}

function faceOf(nodes: readonly FigureNode[]): Silhouette {
  return silhouetteOf(nodes.find(({ id }) => id === 'face')?.d ?? '');
}

/** The ends and control points of a node's line. */
function pointsOf({ d }: FigureNode): Point[] {
  return [...d.matchAll(/(-?\d+) (-?\d+)/g)].map(([, x, y]) => ({ x: Number(x), y: Number(y) }));
}

function isOn({ width, height }: Size, { x, y }: Point): boolean {
  return x >= 0 && x <= width && y >= 0 && y <= height;
}
