import type { Vector } from '../math/vector.ts';
import type { Ellipsoid } from './ellipsoid.ts';

/** A shape's material. With `-far` or `-near` appended it names a colour. */
export type Tone =
  | 'skin'
  | 'skin-shade'
  | 'hair'
  | 'feature'
  | 'top'
  | 'top-shade'
  | 'bottom'
  | 'bottom-shade'
  | 'shoe'
  | 'shoe-shade'
  | 'sole';

/**
 * One closed area of colour: a `chain` of ellipsoids with one smooth outline, or the union of convex `pieces`, each the
 * hull of a few ellipsoids.
 */
export type Shape = (
  | { name: string; tone: Tone; chain: Ellipsoid[]; steps: number }
  | { name: string; tone: Tone; pieces: Ellipsoid[][]; coarse?: boolean }
) & {
  /** The direction that a marking on the surface faces. It isn't drawn if that is away from the viewer. */
  faces?: Vector;
  /** Shades the edge of the body. Seen from in front it would be a patch, so it fades as it turns toward the viewer. */
  atEdge?: true;
};

/** All ellipsoids of some shapes. */
export function ellipsoidsOf(shapes: readonly Shape[]): Ellipsoid[] {
  return shapes.flatMap((shape) => ('chain' in shape ? shape.chain : shape.pieces.flat()));
}
