import type { Vector } from '../math/vector.ts';
import type { Ellipsoid } from './ellipsoid.ts';

/** What a shape is made of; with `far` or `near` added it names its colour. */
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
 * One closed area of colour: a `chain` of ellipsoids with a smooth outline round all of it, or the union of several convex
 * `pieces`, each the hull of a few ellipsoids.
 */
export type Shape = (
  | { name: string; tone: Tone; chain: Ellipsoid[]; steps: number }
  | { name: string; tone: Tone; pieces: Ellipsoid[][]; coarse?: boolean }
) & {
  /** Where a mark on the surface looks; it is not drawn when that is away from the viewer. */
  looks?: Vector;
};

export function ellipsoidsOf(shapes: readonly Shape[]): Ellipsoid[] {
  return shapes.flatMap((shape) => ('chain' in shape ? shape.chain : shape.pieces.flat()));
}
