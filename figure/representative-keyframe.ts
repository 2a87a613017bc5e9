import type { Variant } from '../content/stretch.ts';

/**
 * Name of the keyframe that represents a variant in small pictures: the held one, or else the end of the last move in.
 */
export function representativeKeyframe(variant: Variant): string {
  const hold = variant.steps.find(({ part }) => part === 'hold');
  const lastMoveIn = variant.steps.findLast(({ part }) => part === 'moveIn');
  return (hold ?? lastMoveIn ?? variant.steps[0])?.keyframe ?? '';
}
