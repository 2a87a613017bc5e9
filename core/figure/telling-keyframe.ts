import type { Variant } from '../../content/stretch.ts';

/** The keyframe by which a stretch is recognised: the one that is held, or that the last move leads to. */
export function tellingKeyframe(variant: Variant): string {
  const held = variant.steps.find(({ part }) => part === 'hold');
  const moved = variant.steps.findLast(({ part }) => part === 'moveIn');
  return (held ?? moved ?? variant.steps[0])?.keyframe ?? '';
}
