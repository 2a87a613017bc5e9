import {
  type Vector,
  add,
  clamp,
  cross,
  distance,
  lengthOf,
  normalize,
  perpendicular,
  scale,
  subtract,
} from '../math/vector.ts';

/** A solved limb of two bones. */
export interface TwoBones {
  /** The joint between the two bones: elbow or knee. */
  middle: Vector;
  /** The end of the second bone: the target, or the nearest point within reach. */
  end: Vector;
  /** The direction that the middle joint points, perpendicular to the line from root to end. */
  bendDirection: Vector;
  /** The distance from the end to the target. */
  miss: number;
}

/**
 * Finds the middle joint of two bones of lengths `upper` and `lower` that reach from `root` toward `target`. `pole` is
 * the direction that the middle joint should point. All lengths share one unit.
 */
export function solveTwoBones(
  root: Vector,
  target: Vector,
  upper: number,
  lower: number,
  pole: Vector,
): TwoBones {
  const wanted = distance(root, target);
  const reach = clamp(wanted, Math.abs(upper - lower) + 0.01, upper + lower - 0.001);
  const direction = normalize(subtract(target, root));
  let bend = perpendicular(pole, direction);
  if (lengthOf(bend) < 0.001) bend = cross(direction, Math.abs(direction[2]) < 0.9 ? [0, 0, 1] : [1, 0, 0]);
  bend = normalize(bend);
  const along = (upper * upper - lower * lower + reach * reach) / (2 * reach);
  const across = Math.sqrt(Math.max(0, upper * upper - along * along));
  return {
    middle: add(root, add(scale(direction, along), scale(bend, across))),
    end: add(root, scale(direction, reach)),
    bendDirection: bend,
    miss: Math.abs(wanted - reach),
  };
}
