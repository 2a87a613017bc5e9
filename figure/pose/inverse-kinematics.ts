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

export interface TwoBones {
  /** The joint between the two bones: elbow or knee. */
  middle: Vector;
  /** Where the second bone ends: at the target, or as near as the bones reach. */
  end: Vector;
  /** The direction in which the middle joint points, at a right angle to the line from root to end. */
  bendDirection: Vector;
  /** How far the end is from the target. */
  miss: number;
}

/**
 * Finds the middle joint of a limb of two bones from `root` to `target`; `pole` is the direction in which the joint
 * should point. All lengths in one unit.
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
